package dev.dateline.elastic.cluster;

import dev.dateline.DatelineException;

/**
 * Elasticsearch could not be started or cannot be used. The message says what is in the way and what to do about it; a
 * command that meets it prints the message and ends with exit code 1.
 */
public final class StartFailure extends DatelineException {
    private static final long serialVersionUID = 1;

    /** For a failure that a check of our own found. */
    public StartFailure(String message) {
        super(message);
    }

    /** For a failure that {@code cause} led to. */
    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
