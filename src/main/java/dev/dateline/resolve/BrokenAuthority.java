package dev.dateline.resolve;

import dev.dateline.DatelineException;

/** An authority file that cannot be used; the message names the file and its lines, for the operator. */
public final class BrokenAuthority extends DatelineException {
    private static final long serialVersionUID = 1L;

    BrokenAuthority(String message) {
        super(message);
    }
}
