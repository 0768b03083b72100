package dev.dateline.index;

/** What was sent cannot be read as articles at all, such as a zip archive or UTF-16. HTTP 400. */
public final class RefusedIntake extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Tells why.
     *
     * @param detail a sentence for the one who sent it
     * @param cause what failed
     */
    public RefusedIntake(String detail, Throwable cause) {
        super(detail, cause);
    }
}
