package dev.dateline.search.query;

/** Reads the small numbers behind a tilde. Pure functions. */
final class QueryNumbers {
    /** Digits that are looked at: more than any limit has. */
    private static final int DIGITS = 4;

    private QueryNumbers() {}

    /** The number from {@code start} to before {@code end}, marks behind it aside; -1 when that is none. */
    static int read(int[] query, int start, int end) {
        int stop = end;
        while (stop > start && QueryCharacters.isMark(query[stop - 1])) {
            stop--;
        }
        if (stop == start || stop - start > DIGITS) {
            return -1;
        }
        int number = 0;
        for (int i = start; i < stop; i++) {
            if (query[i] < '0' || query[i] > '9') {
                return -1;
            }
            number = 10 * number + query[i] - '0';
        }
        return number;
    }
}
