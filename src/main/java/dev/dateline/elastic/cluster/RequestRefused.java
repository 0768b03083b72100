package dev.dateline.elastic.cluster;

import java.io.IOException;

/** An answer of Elasticsearch that is none of success. */
final class RequestRefused extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;

    /** The message is what Elasticsearch says about it; empty when it says nothing that can be read. */
    RequestRefused(int status, String reason) {
        super(reason);
        this.status = status;
    }

    /** The HTTP status. */
    int status() {
        return status;
    }
}
