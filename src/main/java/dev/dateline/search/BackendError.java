package dev.dateline.search;

/** Elasticsearch refused what we sent: a fault of ours or of the cluster, not of the one who asked. HTTP 502. */
public final class BackendError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Keeps what happened for the log.
     *
     * @param detail what Elasticsearch said, for operators only
     * @param cause the client's own exception
     */
    public BackendError(String detail, Throwable cause) {
        super(detail, cause);
    }
}
