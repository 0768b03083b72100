package dev.dateline.text;

/**
 * How alike two full names are, from 0 to 1. Parts are paired off, the most alike first and in any order; what is left
 * on both sides is a conflict and weighs heavily (Helen Clark, Helen Brinton), what is left on one side only is a shorter
 * form and weighs little (Hasan Nasrallah, Hasan Abd-al-Karim Nasrallah). One part in common is never enough where either
 * name has more. Stateless, safe for many threads.
 *
 * <p>On the development pairs two names with {@value #SAME} or more are the same person; see docs/names.md for how often.
 */
public final class NameSimilarity {

    /** The threshold with the best F1 on the development half of the opensanctions pairs. */
    public static final double SAME = 0.83;

    /** The most that one part in common can reach where either name has more parts. */
    public static final double ONE_PART_IN_COMMON = 0.57;

    private static final double CONFLICT = 1.3;
    private static final double EXTRA = 0.12;

    /** Below this likeness the order of candidates is left to how rare their words are. */
    private static final double UNDECIDED = 0.6;

    /** How much the search engine's score counts when candidates are ranked, set on the development pairs. */
    private static final double RETRIEVAL = 1.5;

    private NameSimilarity() {}

    /**
     * The rank of a candidate that a search engine found: likeness and score together. Likeness knows what conflicts,
     * the score knows which words are rare.
     *
     * @param likeness of query and candidate
     * @param score of the candidate
     * @param best score of the first candidate, above 0
     * @return the higher, the earlier
     */
    public static double rank(double likeness, double score, double best) {
        return Math.max(UNDECIDED, likeness) + RETRIEVAL * score / best;
    }

    /** Likeness of two names; 0 when one has no tokens. Symmetric but for ties. */
    public static double of(FullName a, FullName b) {
        PartPairing pairing = PartPairing.of(a, b);
        if (pairing.weight() == 0) {
            return 0;
        }
        double conflict = Math.min(pairing.leftOfA(), pairing.leftOfB());
        double extra = Math.max(pairing.leftOfA(), pairing.leftOfB()) - conflict;
        double likeness = pairing.agreement() / (pairing.weight() + CONFLICT * conflict + EXTRA * extra);
        boolean onePart = pairing.words() < 2 && Math.max(a.names(), b.names()) > 1;
        return onePart ? Math.min(likeness, ONE_PART_IN_COMMON) : likeness;
    }
}
