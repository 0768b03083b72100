package dev.dateline.bench.names;

/** How many of those that could have been right were right. One thread. */
final class Share {
    private long of;
    private long right;

    void add(boolean isRight) {
        of++;
        right += isRight ? 1 : 0;
    }

    long of() {
        return of;
    }

    /** From 0 to 1; 0 when there was none. */
    double value() {
        return of == 0 ? 0 : right / (double) of;
    }
}
