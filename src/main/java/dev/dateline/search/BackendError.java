package dev.dateline.search;

import dev.dateline.DatelineException;

/** Elasticsearch rejected a request: a fault of Dateline or of the cluster, not of the caller. HTTP 502. */
public final class BackendError extends DatelineException {
    private static final long serialVersionUID = 1L;

    /**
     * Keeps Elasticsearch's message for the log.
     *
     * @param detail the message of Elasticsearch, for operators only
     * @param cause the client's own exception
     */
    public BackendError(String detail, Throwable cause) {
        super(detail, cause);
    }
}
