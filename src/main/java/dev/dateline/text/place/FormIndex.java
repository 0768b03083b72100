package dev.dateline.text.place;

import java.util.Arrays;

/** All forms and their candidates, the most prominent first. Immutable once built, safe for many threads. */
final class FormIndex {
    /** From a form's hash to where its candidates start. */
    private final FormTable table;

    /** Groups of {@link Packed} candidates, each ended by its last; the entry 0 is unused. */
    private final int[] candidates;

    private FormIndex(FormTable table, int[] candidates) {
        this.table = table;
        this.candidates = candidates;
    }

    FormTable table() {
        return table;
    }

    /** The candidate at a place of the list, from {@link FormTable#start} on to the first that is the last. */
    int candidate(int at) {
        return candidates[at];
    }

    /** Gathers the forms of all places as hashes while the gazetteer loads, then orders them. One thread. */
    static final class Builder {
        /**
         * Inhabitants from which a town's other names are marked: of smaller ones they are nicknames and former names that
         * coincide with other words far more often ("Apple" is also a name of Watsonville, with 54,000).
         */
        private static final double KNOWN = 100_000;

        private final AmbiguousForms ambiguous;
        private final FoldedForm folded = new FoldedForm();

        /** Hashes of the beginnings of forms. */
        private final LongList prefixes = new LongList();

        private final LongList hashes = new LongList();

        /** Parallel to {@link #hashes}: the {@link Packed} candidate, widened. */
        private final LongList candidates = new LongList();

        Builder(AmbiguousForms ambiguous) {
            this.ambiguous = ambiguous;
        }

        /** Adds a form of the place in a row, with the place's prominence; one that no text can have is left out. */
        void add(String form, int row, PlaceStanding standing, double prominence) {
            if (!folded.set(form) || ambiguous.isBarred(folded, standing)) {
                return;
            }
            for (int tokens = 1; tokens < folded.size(); tokens++) {
                prefixes.add(folded.prefix(tokens));
            }
            hashes.add(folded.hash());
            int candidate = Packed.of(row, standing, ambiguous.textCase(folded, standing));
            candidates.add(isDoubtful(candidate, prominence) ? Packed.unlikely(candidate) : candidate);
        }

        /** One Latin word that lists give a small town in addition to its name, or that is also an ordinary word. */
        private boolean isDoubtful(int candidate, double prominence) {
            return Packed.standing(candidate) == PlaceStanding.ALTERNATE
                    && folded.size() == 1
                    && folded.firstChar() < AmbiguousForms.LATIN
                    && (prominence < KNOWN || Packed.textCase(candidate) != Packed.ANY_CASE);
        }

        /** The index, with the candidates of each form in that order. */
        FormIndex build(CandidateOrder order) {
            FormTable.Builder table = new FormTable.Builder(hashes.size + prefixes.size);
            Chains chains = new Chains(table.slots(), hashes.size);
            for (int i = 0; i < hashes.size; i++) {
                chains.add(table.slot(hashes.values[i]), (int) candidates.values[i]);
            }
            for (int i = 0; i < prefixes.size; i++) {
                table.markLonger(prefixes.values[i]);
            }
            int[] all = chains.layOut(table, order);
            return new FormIndex(table.build(), all);
        }
    }

    /** The candidates by the slot of their form, first unordered. */
    private static final class Chains {
        private final int[] heads;
        private final int[] next;
        private final int[] chained;
        private int size = 1;

        Chains(int slots, int entries) {
            heads = new int[slots];
            next = new int[entries + 1];
            chained = new int[entries + 1];
        }

        void add(int slot, int candidate) {
            chained[size] = candidate;
            next[size] = heads[slot];
            heads[slot] = size++;
        }

        int[] layOut(FormTable.Builder table, CandidateOrder order) {
            int[] all = new int[size];
            int end = 1;
            for (int slot = 0; slot < heads.length; slot++) {
                if (heads[slot] != 0) {
                    int[] group = order.order(chainOf(slot));
                    System.arraycopy(group, 0, all, end, group.length);
                    table.setStart(slot, end);
                    end += group.length;
                }
            }
            return Arrays.copyOf(all, end);
        }

        private int[] chainOf(int slot) {
            int length = 0;
            for (int at = heads[slot]; at != 0; at = next[at]) {
                length++;
            }
            int[] chain = new int[length];
            for (int at = heads[slot], i = 0; at != 0; at = next[at]) {
                chain[i++] = chained[at];
            }
            return chain;
        }
    }

    /** A growing array of longs. */
    private static final class LongList {
        private long[] values = new long[1 << 16];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }
    }
}
