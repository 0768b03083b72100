package dev.dateline.elastic.cluster;

import dev.dateline.DatelineException;

/**
 * Elasticsearch could not be started or cannot be used. The message says what is in the way and what to do about it; a
 * command that meets it prints the message and ends with exit code 1.
 */
public final class StartFailure extends DatelineException {
    private static final long serialVersionUID = 1;

    private final boolean mayPass;

    /** For a failure that a check of our own found. */
    public StartFailure(String message) {
        super(message);
        this.mayPass = false;
    }

    /** For a failure that {@code cause} led to. */
    public StartFailure(String message, Throwable cause) {
        this(message, cause, false);
    }

    /** The same; {@code mayPass} says whether a later attempt can succeed without anything being corrected. */
    StartFailure(String message, Throwable cause, boolean mayPass) {
        super(message, cause);
        this.mayPass = mayPass;
    }

    /** Whether a later attempt can succeed though nothing is corrected: the cluster does not answer, or not yet. */
    public boolean mayPass() {
        return mayPass;
    }
}
