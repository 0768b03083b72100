package dev.dateline.text.place;

import java.util.Arrays;

/** Gathers the forms of all places as hashes while the gazetteer loads. One thread. */
final class FormCollector {
    /**
     * Inhabitants from which a town's other names are marked: of smaller ones they are nicknames and former names that meet
     * other words far oftener ("Apple" is also a name of Watsonville, with 54,000).
     */
    private static final double KNOWN = 100_000;

    private final AmbiguousForms common;
    private final FoldedForm folded = new FoldedForm();
    private final LongList prefixes = new LongList();
    private final LongList hashes = new LongList();

    /** Parallel to {@link #hashes}: the {@link Packed} candidate, widened. */
    private final LongList candidates = new LongList();

    FormCollector(AmbiguousForms common) {
        this.common = common;
    }

    /** Adds a form of the place in a row, which is that prominent; one that no text can have is left out. */
    void add(String form, int row, PlaceStanding standing, double prominence) {
        if (!folded.set(form) || common.isBarred(folded, standing)) {
            return;
        }
        for (int tokens = 1; tokens < folded.size(); tokens++) {
            prefixes.add(folded.prefix(tokens));
        }
        hashes.add(folded.hash());
        int candidate = Packed.of(row, standing, common.textCase(folded, standing));
        candidates.add(isDoubtful(candidate, prominence) ? Packed.unlikely(candidate) : candidate);
    }

    /** One Latin word that lists give a small town beside its name, or that is also an ordinary word. */
    private boolean isDoubtful(int candidate, double prominence) {
        return Packed.standing(candidate) == PlaceStanding.ALTERNATE
                && folded.size() == 1
                && folded.firstChar() < AmbiguousForms.LATIN
                && (prominence < KNOWN || Packed.textCase(candidate) != Packed.ANY_CASE);
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
