package dev.dateline.text.place;

import java.util.Arrays;

/** Gathers the forms of all places as hashes while the gazetteer loads. One thread. */
final class FormCollector {
    private final CommonWords common;
    private final FoldedForm folded = new FoldedForm();
    private final LongList prefixes = new LongList();
    private final LongList hashes = new LongList();

    /** Parallel to {@link #hashes}: the {@link Packed} candidate, widened. */
    private final LongList candidates = new LongList();

    FormCollector(CommonWords common) {
        this.common = common;
    }

    /** Adds a form of the place in a row; one that no text can have is left out. */
    void add(String form, int row, PlaceStanding standing) {
        if (!folded.set(form) || common.isBarred(folded, standing)) {
            return;
        }
        for (int tokens = 1; tokens < folded.size(); tokens++) {
            prefixes.add(folded.prefix(tokens));
        }
        hashes.add(folded.hash());
        candidates.add(Packed.of(row, standing, common.textCase(folded, standing)));
    }

    /** Hashes of the beginnings of forms. */
    LongList prefixes() {
        return prefixes;
    }

    /** Hashes of the forms. */
    LongList hashes() {
        return hashes;
    }

    /** The candidate of the form at that place of {@link #hashes}. */
    int candidate(int i) {
        return (int) candidates.get(i);
    }

    /** A growing array of longs. */
    static final class LongList {
        private long[] values = new long[1 << 16];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        long get(int i) {
            return values[i];
        }

        int size() {
            return size;
        }

        /** A copy in order. */
        long[] sorted() {
            long[] copy = Arrays.copyOf(values, size);
            Arrays.sort(copy);
            return copy;
        }
    }
}
