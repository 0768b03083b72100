package dev.dateline.index;

/** Is told what happens during a run. Called from many threads, but never by two at once. */
@FunctionalInterface
public interface IndexListener {
    /** Something happened; returns soon, for the run waits meanwhile. */
    void on(IndexEvent event);

    /** A listener that does nothing. */
    static IndexListener silent() {
        return event -> {};
    }
}
