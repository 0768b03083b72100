package dev.dateline.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The parts of two names paired off: the most alike first, each part once; two neighbours of one name may pair with one
 * word of the other (Abu Bakr, Abubakr).
 *
 * @param agreement sum of likeness times weight over the pairs
 * @param weight sum of the weights of the pairs
 * @param words how many words found a partner
 * @param leftOfA weight of the parts of the first name without one
 * @param leftOfB the same of the second
 */
record PartPairing(double agreement, double weight, int words, double leftOfA, double leftOfB) {

    /** Parts less alike than this are not the same part. */
    private static final double LEAST = 0.6;

    /** A pair written together must be this much more alike than its parts to be taken. */
    private static final double JOINED_DISCOUNT = 0.02;

    private static final double JOINED_WEIGHT = 1.5;
    private static final double LEAST_WORD_WEIGHT = 0.5;
    private static final double COUNTS_AS_WORD = 0.35;

    /** Words shorter than this are not two names written together. */
    private static final int SHORTEST_JOINED = 5;

    /** One possible pair: parts from a to aEnd of the first name, from b to bEnd of the second. */
    private record Candidate(int a, int aEnd, int b, int bEnd, double likeness, double rank) {

        boolean joined() {
            return aEnd - a + bEnd - b > 2;
        }

        boolean free(boolean[] usedA, boolean[] usedB) {
            return !usedA[a] && !usedA[aEnd - 1] && !usedB[b] && !usedB[bEnd - 1];
        }

        void use(boolean[] usedA, boolean[] usedB) {
            Arrays.fill(usedA, a, aEnd, true);
            Arrays.fill(usedB, b, bEnd, true);
        }
    }

    static PartPairing of(FullName a, FullName b) {
        List<Candidate> candidates = new ArrayList<>();
        addSingles(a, b, candidates);
        addJoined(a, b, false, candidates);
        addJoined(b, a, true, candidates);
        candidates.sort(Comparator.comparingDouble(Candidate::rank).reversed());
        return choose(a.tokens(), b.tokens(), candidates);
    }

    private static void addSingles(FullName a, FullName b, List<Candidate> out) {
        for (int i = 0; i < a.tokens().size(); i++) {
            for (int j = 0; j < b.tokens().size(); j++) {
                double likeness = initialForSurname(a, i, b, j)
                        ? 0
                        : TokenSimilarity.of(a.tokens().get(i), b.tokens().get(j));
                if (likeness > LEAST) {
                    double samePlace = i == j ? 0.001 : 0;
                    out.add(new Candidate(i, i + 1, j, j + 1, likeness, likeness + samePlace));
                }
            }
        }
    }

    /** An initial stands for a given name, not for the last word: David S. Mann is not David Shaw. */
    private static boolean initialForSurname(FullName a, int i, FullName b, int j) {
        return (a.tokens().get(i).is(NamePart.Kind.INITIAL) && j == b.tokens().size() - 1)
                || (b.tokens().get(j).is(NamePart.Kind.INITIAL)
                        && i == a.tokens().size() - 1);
    }

    private static void addJoined(FullName joined, FullName single, boolean swapped, List<Candidate> out) {
        for (FullName.Pair pair : joined.pairs()) {
            for (int j = 0; j < single.tokens().size(); j++) {
                NameToken word = single.tokens().get(j);
                double likeness = word.folded().length() < SHORTEST_JOINED ? 0 : TokenSimilarity.of(pair.token(), word);
                if (likeness > LEAST + JOINED_DISCOUNT) {
                    int i = pair.first();
                    double rank = likeness - JOINED_DISCOUNT;
                    out.add(
                            swapped
                                    ? new Candidate(j, j + 1, i, i + 2, likeness, rank)
                                    : new Candidate(i, i + 2, j, j + 1, likeness, rank));
                }
            }
        }
    }

    private static PartPairing choose(List<NameToken> a, List<NameToken> b, List<Candidate> candidates) {
        boolean[] usedA = new boolean[a.size()];
        boolean[] usedB = new boolean[b.size()];
        double agreement = 0;
        double weight = 0;
        int words = 0;
        for (Candidate candidate : candidates) {
            if (candidate.free(usedA, usedB)) {
                candidate.use(usedA, usedB);
                NameToken x = a.get(candidate.a());
                NameToken y = b.get(candidate.b());
                double pairWeight = candidate.joined() ? JOINED_WEIGHT : weight(x, y);
                agreement += candidate.likeness() * pairWeight;
                weight += pairWeight;
                words += candidate.joined() ? 2 : pairWeight >= COUNTS_AS_WORD ? 1 : 0;
            }
        }
        return new PartPairing(agreement, weight, words, left(a, usedA), left(b, usedB));
    }

    private static double weight(NameToken x, NameToken y) {
        double least = Math.min(x.weight(), y.weight());
        boolean initial = x.is(NamePart.Kind.INITIAL) || y.is(NamePart.Kind.INITIAL);
        boolean word = x.is(NamePart.Kind.WORD) || y.is(NamePart.Kind.WORD);
        return word && !initial ? Math.max(least, LEAST_WORD_WEIGHT) : least;
    }

    private static double left(List<NameToken> tokens, boolean[] used) {
        double left = 0;
        for (int i = 0; i < used.length; i++) {
            left += used[i] ? 0 : tokens.get(i).weight();
        }
        return left;
    }
}
