package dev.dateline.text.place;

import java.util.Arrays;

/**
 * All forms and their candidates, the most prominent first. Immutable once built, safe for many threads.
 */
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

    /** Orders the collected forms by what is known about their places. */
    static FormIndex of(FormCollector forms, RowFacts facts) {
        return new Building(forms, facts).build();
    }

    /** The work in progress: chains of candidates by slot, first unordered. */
    private static final class Building {
        private final FormCollector forms;
        private final CandidateOrder order;
        private final FormTable.Builder table;
        private final int[] heads;
        private final int[] next;
        private final int[] chained;
        private int size = 1;

        Building(FormCollector forms, RowFacts facts) {
            this.forms = forms;
            this.order = new CandidateOrder(facts);
            int entries = forms.hashes().size();
            table = new FormTable.Builder(entries + forms.prefixes().size());
            heads = new int[table.slots()];
            next = new int[entries + 1];
            chained = new int[entries + 1];
        }

        FormIndex build() {
            for (int i = 0; i < forms.hashes().size(); i++) {
                chain(table.slot(forms.hashes().get(i)), forms.candidate(i));
            }
            for (int i = 0; i < forms.prefixes().size(); i++) {
                table.markLonger(forms.prefixes().get(i));
            }
            int[] candidates = layOut();
            return new FormIndex(table.build(), candidates);
        }

        private void chain(int slot, int candidate) {
            chained[size] = candidate;
            next[size] = heads[slot];
            heads[slot] = size++;
        }

        private int[] layOut() {
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
}
