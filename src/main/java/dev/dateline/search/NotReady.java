package dev.dateline.search;

import org.jspecify.annotations.Nullable;

/** The archive cannot be asked now but may be later. HTTP 503. */
public final class NotReady extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Tells why.
     *
     * @param detail a sentence for the person who asked
     * @param cause what failed, for the log; null when nothing did
     */
    public NotReady(String detail, @Nullable Throwable cause) {
        super(detail, cause);
    }
}
