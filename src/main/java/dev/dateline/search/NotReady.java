package dev.dateline.search;

import dev.dateline.DatelineException;
import org.jspecify.annotations.Nullable;

/** Elasticsearch does not answer now but may later. HTTP 503. */
public final class NotReady extends DatelineException {
    private static final long serialVersionUID = 1L;

    /**
     * Reports why.
     *
     * @param detail a sentence for a person
     * @param cause what failed, for the log; null when nothing did
     */
    public NotReady(String detail, @Nullable Throwable cause) {
        super(detail, cause);
    }
}
