package dev.dateline.bench.faults;

/** What is killed, in which kind of run. */
public enum Kill {
    /** The indexer, in an incremental run. */
    INDEXER(false, true, false),
    /** The indexer, in a full run. */
    INDEXER_FULL(true, true, false),
    /** The server, which is started again at once, in an incremental run. */
    SERVER(false, false, true),
    /** The server, which is started again at once, in a full run. */
    SERVER_FULL(true, false, true),
    /** Both, in an incremental run. */
    BOTH(false, true, true),
    /** Both, in a full run. */
    BOTH_FULL(true, true, true);

    private final boolean full;
    private final boolean indexer;
    private final boolean server;

    Kill(boolean full, boolean indexer, boolean server) {
        this.full = full;
        this.indexer = indexer;
        this.server = server;
    }

    boolean full() {
        return full;
    }

    boolean indexer() {
        return indexer;
    }

    boolean server() {
        return server;
    }
}
