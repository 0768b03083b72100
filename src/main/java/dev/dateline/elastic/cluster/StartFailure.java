package dev.dateline.elastic.cluster;

/**
 * Elasticsearch could not be started or be made use of. The message is one plain sentence or two for the operator: what
 * stands in the way, and what to do about it. A command that meets it prints the message and ends with exit code 1.
 */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** For a failure that our own check found. */
    public StartFailure(String message) {
        super(message);
    }

    /** For a failure that {@code cause} brought up. */
    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
