package dev.dateline.text.place;

/**
 * From the hash of a form to its candidates, and whether a longer form starts with it: an open hash table in two arrays,
 * 12 bytes a slot. Immutable once built, safe for many threads.
 */
final class FormTable {
    /** The result of {@link #find} for text that is neither a form nor the start of one. */
    static final int ABSENT = -1;

    private static final int LONGER = 1 << 31;
    private static final int START = ~LONGER;

    private final long[] keys;
    /** By slot: where its candidates start, 0 for none, and the highest bit when longer forms start with it. */
    private final int[] values;

    private final int mask;

    private FormTable(long[] keys, int[] values) {
        this.keys = keys;
        this.values = values;
        this.mask = keys.length - 1;
    }

    /** The slot of a form or of the beginning of one, or {@link #ABSENT}. */
    int find(long hash) {
        for (int slot = (int) hash & mask; ; slot = (slot + 1) & mask) {
            if (keys[slot] == hash) {
                return slot;
            }
            if (keys[slot] == 0) {
                return ABSENT;
            }
        }
    }

    /** Whether a longer form starts with the one in the slot. */
    boolean hasLonger(int slot) {
        return values[slot] < 0;
    }

    /** Where the candidates of the form in the slot start; 0 when it only starts longer ones. */
    int start(int slot) {
        return values[slot] & START;
    }

    /** Makes a table. Not for many threads. */
    static final class Builder {
        private final long[] keys;
        private final int[] values;

        /** Room for this many forms and beginnings; a table is at most three quarters full, so that look-ups end soon. */
        Builder(int forms) {
            int size = Math.max(16, Integer.highestOneBit(forms + forms / 3) << 1);
            keys = new long[size];
            values = new int[size];
        }

        /** How many slots there are. */
        int slots() {
            return keys.length;
        }

        /** The slot of the hash, taken if it was not. */
        int slot(long hash) {
            int slot = (int) hash & (keys.length - 1);
            while (keys[slot] != 0 && keys[slot] != hash) {
                slot = (slot + 1) & (keys.length - 1);
            }
            keys[slot] = hash;
            return slot;
        }

        void markLonger(long hash) {
            values[slot(hash)] |= LONGER;
        }

        void setStart(int slot, int start) {
            values[slot] = (values[slot] & LONGER) | start;
        }

        /** The table, in the smallest size that is still at most three quarters full. */
        FormTable build() {
            int used = 0;
            for (long key : keys) {
                used += key == 0 ? 0 : 1;
            }
            Builder small = new Builder(used);
            if (small.slots() == slots()) {
                return new FormTable(keys, values);
            }
            for (int i = 0; i < keys.length; i++) {
                if (keys[i] != 0) {
                    small.values[small.slot(keys[i])] = values[i];
                }
            }
            return new FormTable(small.keys, small.values);
        }
    }
}
