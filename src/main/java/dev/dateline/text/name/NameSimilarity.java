package dev.dateline.text.name;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How alike two full names are, from 0 to 1: whether they may be the same person's. Parts are paired, the most alike
 * first and in any order; parts left on both sides are a conflict and weigh heavily (Helen Clark, Helen Brinton), parts
 * left on one side only are a shorter form and weigh little (Hasan Nasrallah, Hasan Abd-al-Karim Nasrallah). One part
 * in common is never enough where either name has more. {@link NameEvidence} ranks many candidates. Stateless, safe for
 * many threads.
 *
 * <p>On the development pairs two names with {@value #SAME} or more are the same person; see docs/names.md for how
 * often.
 */
public final class NameSimilarity {

    /** The threshold with the best F1 on the development half of the opensanctions pairs. */
    public static final double SAME = 0.83;

    /** The same for organizations, which news shortens and translates more; see docs/benchmarks.md for how often. */
    public static final double SAME_ORGANIZATION = 0.62;

    /** Two words that are this alike have a key in common, the wide one at least. */
    public static final double SAME_KEY = 0.93;

    /** The most that one part in common can reach where either name has more parts. */
    public static final double ONE_PART_IN_COMMON = 0.57;

    private static final double CONFLICT = 1.3;
    private static final double EXTRA = 0.12;
    private static final double JOINED_WEIGHT = 1.5;
    private static final double LEAST_WORD_WEIGHT = 0.5;
    private static final double COUNTS_AS_WORD = 0.35;

    private static final Pattern NUMBER = Pattern.compile("[0-9]+|i{2,3}|iv|vi{0,3}|i?x|xi{0,3}");

    private NameSimilarity() {}

    /** Likeness of two names; 0 when one has no tokens. Symmetric but for ties. */
    public static double of(FullName a, FullName b) {
        return of(PartPairing.of(a, b));
    }

    static double of(PartPairing pairing) {
        double agreement = 0;
        double weight = 0;
        int words = 0;
        int own = 0;
        for (PartPairing.Pair pair : pairing.pairs()) {
            double pairWeight = weight(pairing, pair);
            agreement += pair.likeness() * pairWeight;
            weight += pairWeight;
            own += pair.joined() || isOwn(pairing, pair) ? 1 : 0;
            words += pair.joined() ? 2 : pairWeight >= COUNTS_AS_WORD ? 1 : 0;
        }
        if (weight == 0) {
            return 0;
        }
        double left = weight(pairing.leftOfFirst());
        double leftOfOther = weight(pairing.leftOfSecond());
        double conflict = Math.max(Math.min(left, leftOfOther), numbers(pairing));
        double extra = Math.max(0, Math.max(left, leftOfOther) - conflict);
        double likeness = agreement / (weight + CONFLICT * conflict + EXTRA * extra);
        boolean isOnePart =
                words < 2 && Math.max(pairing.first().names(), pairing.second().names()) > 1;
        boolean isOrdinary = own == 0 && pairing.first().organization() && hasOwn(pairing);
        return isOnePart || isOrdinary ? Math.min(likeness, ONE_PART_IN_COMMON) : likeness;
    }

    private static boolean isOwn(PartPairing pairing, PartPairing.Pair pair) {
        return pairing.first().tokens().get(pair.a()).is(NameToken.Kind.WORD)
                || pairing.second().tokens().get(pair.b()).is(NameToken.Kind.WORD);
    }

    /** Whether a word is left of an organization's own: what it is about may be shared by chance (Real, Real Madrid). */
    private static boolean hasOwn(PartPairing pairing) {
        return Stream.concat(pairing.leftOfFirst().stream(), pairing.leftOfSecond().stream())
                .anyMatch(token -> token.is(NameToken.Kind.WORD));
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

    /** The weight of numbers that only one name has; they distinguish organizations: Apollo Fund, Apollo Fund II. */
    private static double numbers(PartPairing pairing) {
        return pairing.first().organization()
                ? Stream.concat(pairing.leftOfFirst().stream(), pairing.leftOfSecond().stream())
                        .filter(token -> NUMBER.matcher(token.folded()).matches())
                        .mapToDouble(NameToken::weight)
                        .sum()
                : 0;
    }

    private static double weight(List<NameToken> tokens) {
        return tokens.stream().mapToDouble(NameToken::weight).sum();
    }
}
