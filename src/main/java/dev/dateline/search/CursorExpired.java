package dev.dateline.search;

import dev.dateline.DatelineException;

/** A cursor that has expired; the search must start again. HTTP 410. */
public final class CursorExpired extends DatelineException {
    private static final long serialVersionUID = 1L;

    /** The cursor's point in time is closed. */
    public CursorExpired(Throwable cause) {
        super("This list of results has expired. Search again from the first page.", cause);
    }
}
