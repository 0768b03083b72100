package dev.dateline.bench.names;

/** A file to measure with that is not the table it should be; the message says file and line. */
public final class BrokenTable extends RuntimeException {
    private static final long serialVersionUID = 1;

    BrokenTable(String message) {
        super(message);
    }
}
