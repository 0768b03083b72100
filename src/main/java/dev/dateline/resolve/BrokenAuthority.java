package dev.dateline.resolve;

/** An authority file that cannot be used; the message names the file and its lines, for the operator. */
public final class BrokenAuthority extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BrokenAuthority(String message) {
        super(message);
    }
}
