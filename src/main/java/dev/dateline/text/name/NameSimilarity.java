package dev.dateline.text.name;

import java.util.List;

/**
 * How alike two full names are, from 0 to 1: whether they may be the same person's. Parts are paired, the most alike
 * first and in any order; parts left on both sides are a conflict and weigh heavily (Helen Clark, Helen Brinton), parts
 * left on one side only are a shorter form and weigh little (Hasan Nasrallah, Hasan Abd-al-Karim Nasrallah). One part
 * in common is never enough where either name has more. {@link NameEvidence} ranks many candidates. Stateless, safe for many threads.
 *
 * <p>On the development pairs two names with {@value #SAME} or more are the same person; see docs/names.md for how often.
 */
public final class NameSimilarity {

    /** The threshold with the best F1 on the development half of the opensanctions pairs. */
    public static final double SAME = 0.83;

    /** Two words that are this alike have a key in common, the wide one at least. */
    public static final double SAME_KEY = 0.93;

    /** The most that one part in common can reach where either name has more parts. */
    public static final double ONE_PART_IN_COMMON = 0.57;

    private static final double CONFLICT = 1.3;
    private static final double EXTRA = 0.12;
    private static final double JOINED_WEIGHT = 1.5;
    private static final double LEAST_WORD_WEIGHT = 0.5;
    private static final double COUNTS_AS_WORD = 0.35;

    private NameSimilarity() {}

    /** Likeness of two names; 0 when one has no tokens. Symmetric but for ties. */
    public static double of(FullName a, FullName b) {
        return of(PartPairing.of(a, b));
    }

    static double of(PartPairing pairing) {
        double agreement = 0;
        double weight = 0;
        int words = 0;
        for (PartPairing.Pair pair : pairing.pairs()) {
            double pairWeight = weight(pairing, pair);
            agreement += pair.likeness() * pairWeight;
            weight += pairWeight;
            words += pair.joined() ? 2 : pairWeight >= COUNTS_AS_WORD ? 1 : 0;
        }
        if (weight == 0) {
            return 0;
        }
        double left = weight(pairing.leftOfFirst());
        double leftOfOther = weight(pairing.leftOfSecond());
        double conflict = Math.min(left, leftOfOther);
        double extra = Math.max(left, leftOfOther) - conflict;
        double likeness = agreement / (weight + CONFLICT * conflict + EXTRA * extra);
        boolean isOnePart =
                words < 2 && Math.max(pairing.first().names(), pairing.second().names()) > 1;
        return isOnePart ? Math.min(likeness, ONE_PART_IN_COMMON) : likeness;
    }

    private static double weight(PartPairing pairing, PartPairing.Pair pair) {
        if (pair.joined()) {
            return JOINED_WEIGHT;
        }
        NameToken x = pairing.first().tokens().get(pair.a());
        NameToken y = pairing.second().tokens().get(pair.b());
        double least = Math.min(x.weight(), y.weight());
        boolean initial = x.is(NameToken.Kind.INITIAL) || y.is(NameToken.Kind.INITIAL);
        boolean word = x.is(NameToken.Kind.WORD) || y.is(NameToken.Kind.WORD);
        return word && !initial ? Math.max(least, LEAST_WORD_WEIGHT) : least;
    }

    private static double weight(List<NameToken> tokens) {
        return tokens.stream().mapToDouble(NameToken::weight).sum();
    }
}
