package dev.dateline.text.place;

import java.util.Arrays;

/** Puts the candidates of one form in order and marks the unlikely ones. Safe for many threads. */
final class CandidateOrder {
    /** More places than this for one form are never marked in running text: each costs a token. */
    static final int MAX_LIKELY = 4;

    /**
     * An alternate name is likely only when its place, at its lesser prominence, reaches this part of the first candidate:
     * so "Athens" does not mark Oshkosh, whose old name it was, nor "White House" Casablanca. 0.05 marks the right place
     * for 0.994 of queries.dev, 0.2 for 0.988, 0.5 for 0.981; every false mark joins two places in every search.
     */
    private static final double LIKELY_ALTERNATE = 0.25;

    /** How many candidates a suggestion shows. */
    private static final int SHOWN = 3;

    private final Facts facts;

    /** An order by the facts about each row. */
    CandidateOrder(Facts facts) {
        this.facts = facts;
    }

    /** The group in order, each row once, the last one marked as such. Overwrites its argument. */
    int[] order(int[] group) {
        int size = 0;
        for (int candidate : group) {
            size = insert(group, size, candidate);
        }
        showRelated(group, size);
        double best = score(group[0]);
        int likely = 0;
        for (int i = 0; i < size; i++) {
            boolean fits = isLikely(group[i], best) && !isTaken(group[i], group, size);
            if (likely < MAX_LIKELY && Packed.isLikely(group[i]) && fits) {
                likely++;
            } else {
                group[i] = Packed.unlikely(group[i]);
            }
        }
        group[size - 1] = Packed.last(group[size - 1]);
        return size == group.length ? group : Arrays.copyOf(group, size);
    }

    /** Insertion sort, because nearly every group has one or two members. */
    private int insert(int[] group, int size, int candidate) {
        int end = size;
        for (int i = 0; i < size; i++) {
            if (Packed.row(group[i]) == Packed.row(candidate)) {
                if (score(group[i]) >= score(candidate)) {
                    return size;
                }
                System.arraycopy(group, i + 1, group, i, size - i - 1);
                end = size - 1;
                break;
            }
        }
        int at = end;
        while (at > 0 && comesBefore(candidate, group[at - 1])) {
            group[at] = group[at - 1];
            at--;
        }
        group[at] = candidate;
        return end + 1;
    }

    /** A territory that lists the form as its own comes third at the latest: Perth, Perth in Scotland, Western Australia. */
    private static void showRelated(int[] group, int size) {
        for (int i = SHOWN; i < size; i++) {
            if (Packed.standing(group[i]) == PlaceStanding.RELATED) {
                int related = group[i];
                System.arraycopy(group, SHOWN - 1, group, SHOWN, i - SHOWN + 1);
                group[SHOWN - 1] = related;
                return;
            }
        }
    }

    /** By score; the row decides between equals, so that the order does not depend on the order of the lists. */
    private boolean comesBefore(int candidate, int other) {
        double difference = score(candidate) - score(other);
        return difference > 0 || (difference == 0 && Packed.row(candidate) < Packed.row(other));
    }

    private double score(int candidate) {
        return facts.prominence(Packed.row(candidate))
                * Packed.standing(candidate).share();
    }

    /**
     * Whether an alternate name is the name of another place of that kind in the same country, at least half as large: Nikopol was once called Sloviansk, but news that writes Sloviansk means the town of that name. Without
     * the half, small towns take the names of large ones, and attested.dev is marked rightly for 0.837 instead of 0.849.
     */
    private boolean isTaken(int candidate, int[] group, int size) {
        if (Packed.standing(candidate) != PlaceStanding.ALTERNATE) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (Packed.standing(group[i]) == PlaceStanding.NAME
                    && facts.isAlike(Packed.row(group[i]), Packed.row(candidate))
                    && facts.prominence(Packed.row(group[i])) >= facts.prominence(Packed.row(candidate)) / 2) {
                return true;
            }
        }
        return false;
    }

    private boolean isLikely(int candidate, double best) {
        return switch (Packed.standing(candidate)) {
            case NAME, ADJECTIVE, ABBREVIATION -> true;
            case ALTERNATE -> score(candidate) >= best * LIKELY_ALTERNATE;
            case RELATED -> false;
        };
    }

    /** What decides between the places of one form, by row. Filled by one thread, then read by any. */
    static final class Facts {
        private double[] prominence = new double[1 << 16];

        private PlaceKind[] kind = new PlaceKind[1 << 16];

        /** The two letters of the country in one number; 0 for none or several. */
        private int[] country = new int[1 << 16];

        private int size;

        /** Adds the place of the next row. */
        void add(Place place) {
            if (size == prominence.length) {
                prominence = Arrays.copyOf(prominence, size * 2);
                kind = Arrays.copyOf(kind, size * 2);
                country = Arrays.copyOf(country, size * 2);
            }
            prominence[size] = prominence(place);
            String code = place.country();
            kind[size] = place.kind();
            country[size] = code.length() == 2 ? code.charAt(0) << Character.SIZE | code.charAt(1) : 0;
            size++;
        }

        /** Inhabitants of cities, 20 times that for capitals: with it Washington is the capital and Paris in France. */
        private static double prominence(Place place) {
            double base = place.kind().prominence() + place.population();
            return place.kind() == PlaceKind.CAPITAL ? 20 * base : base;
        }

        double prominence(int row) {
            return prominence[row];
        }

        /** Whether both are of one kind and in one country. */
        boolean isAlike(int row, int other) {
            return country[row] != 0 && country[row] == country[other] && kind[row] == kind[other];
        }
    }
}
