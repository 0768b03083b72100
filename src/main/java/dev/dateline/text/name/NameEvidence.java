package dev.dateline.text.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Ranks the candidates that a search engine found for a name, by the evidence for each and against it. Agreement in a rare
 * part is strong evidence, in a common one weak; {@link Rarity} knows which is which. So
 * {@code Jean-Claude Juncker} finds {@code Žans Klods Junkers} before {@code Jean-Claude Bouchet}. Stateless, safe for
 * many threads.
 *
 * <p>The weights are logarithms of odds, found on the queries of half the persons of the development pairs by a logistic
 * regression of each true variant against all other persons' names of its list, then rounded; docs/benchmarks.md
 * reports what they reach on the other half, and what else was tried.
 */
public final class NameEvidence {

    /** For each word that agrees: times its rarity, times how much its likeness exceeds {@link #NO_LIKENESS}. */
    private static final double RARE_PART = 16;

    /** The likeness that two words of different people have by chance. */
    private static final double NO_LIKENESS = 0.5;

    /** Times the score of the search engine, against the best of the list: which words are rare in the whole index. */
    private static final double SCORE = 7;

    /** How much the length of a name takes from its score, and the mean number of parts of the development names. */
    private static final double LENGTH = 0.3;

    private static final double MEAN_PARTS = 2.6;

    /** Times the likeness of the whole names, which knows initials, titles and conflicts. */
    private static final double LIKENESS = 4.4;

    /** Names less alike than this are all the same to {@link NameSimilarity}. */
    private static final double UNDECIDED = 0.6;

    /** The parts that agree come in the same order. */
    private static final double SAME_ORDER = 1.4;

    /** The first or last word of the candidate agrees with nothing: Osama, Saad bin Laden. Middle names may. */
    private static final double OTHER_FIRST = -1.7;

    private static final double OTHER_LAST = -1.7;

    /** No word is left on either side. */
    private static final double WHOLE = 0.8;

    private NameEvidence() {}

    /**
     * A candidate.
     *
     * @param names its names, one at least
     * @param score of the search engine
     */
    public record Found(List<FullName> names, double score) {
        /** Copies the names. */
        public Found {
            names = List.copyOf(names);
        }
    }

    /**
     * The judgement of a candidate.
     *
     * @param nearest which of its names is most like the asked one
     * @param likeness of that name, see {@link NameSimilarity}
     * @param word likeness of the first part of the asked name to the nearest part of that name
     * @param rank the higher, the earlier
     */
    public record Judged(int nearest, double likeness, double word, double rank) {}

    /** Judges each of the candidates, in the order given. */
    public static List<Judged> of(FullName asked, List<Found> found) {
        List<List<PartPairing>> compared = new ArrayList<>();
        for (Found candidate : found) {
            compared.add(candidate.names().stream()
                    .map(name -> PartPairing.of(asked, name))
                    .toList());
        }
        Rarity rarity = new Rarity(asked.tokens().size(), compared);
        double best = found.stream().mapToDouble(Found::score).max().orElse(0);
        List<Judged> judged = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            double score = best == 0 ? 0 : found.get(i).score() / best;
            judged.add(judged(compared.get(i), rarity, score));
        }
        return judged;
    }

    private static Judged judged(List<PartPairing> names, Rarity rarity, double score) {
        int nearest = 0;
        double likeness = -1;
        double rank = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < names.size(); i++) {
            PartPairing name = names.get(i);
            double alike = NameSimilarity.of(name);
            if (alike > likeness) {
                nearest = i;
                likeness = alike;
            }
            rank = Math.max(rank, rank(name, rarity, alike, score));
        }
        PartPairing name = names.get(nearest);
        double word = name.first().tokens().isEmpty() ? 0 : name.nearest(0);
        return new Judged(nearest, likeness, word, rank);
    }

    private static double rank(PartPairing name, Rarity rarity, double likeness, double score) {
        int parts = name.second().tokens().size();
        return RARE_PART * rareParts(name, rarity)
                + SCORE * score / (1 - LENGTH + LENGTH * parts / MEAN_PARTS)
                + LIKENESS * Math.max(UNDECIDED, likeness)
                + (inOrder(name) ? SAME_ORDER : 0)
                + ends(name)
                + (hasWord(name.leftOfFirst()) || hasWord(name.leftOfSecond()) ? 0 : WHOLE);
    }

    private static double rareParts(PartPairing name, Rarity rarity) {
        double sum = 0;
        for (PartPairing.Pair pair : name.pairs()) {
            NameToken x = name.first().tokens().get(pair.a());
            NameToken y = name.second().tokens().get(pair.b());
            boolean isInitial = x.is(NameToken.Kind.INITIAL) || y.is(NameToken.Kind.INITIAL);
            if (pair.joined() || (!isInitial && (isWord(x) || isWord(y)))) {
                double rarest = 0;
                for (int part = pair.a(); part < pair.aEnd(); part++) {
                    rarest = Math.max(rarest, rarity.of(part, pair.likeness()));
                }
                sum += rarest * (pair.likeness() - NO_LIKENESS);
            }
        }
        return sum;
    }

    private static boolean inOrder(PartPairing name) {
        List<PartPairing.Pair> pairs = new ArrayList<>(name.pairs());
        pairs.sort(Comparator.comparingInt(PartPairing.Pair::a));
        for (int i = 1; i < pairs.size(); i++) {
            if (pairs.get(i).b() < pairs.get(i - 1).b()) {
                return false;
            }
        }
        return true;
    }

    private static double ends(PartPairing name) {
        int last = name.second().tokens().size() - 1;
        return (isOtherWord(name, 0) ? OTHER_FIRST : 0) + (isOtherWord(name, last) ? OTHER_LAST : 0);
    }

    private static boolean isOtherWord(PartPairing name, int part) {
        List<NameToken> tokens = name.second().tokens();
        return !tokens.isEmpty() && name.isLeftOfSecond(part) && isWord(tokens.get(part));
    }

    private static boolean hasWord(List<NameToken> tokens) {
        return tokens.stream().anyMatch(NameEvidence::isWord);
    }

    private static boolean isWord(NameToken token) {
        return token.is(NameToken.Kind.WORD) || token.is(NameToken.Kind.PATRONYMIC);
    }

    /**
     * How rare it is among the candidates to agree this well with a part of the asked name, from nearly 0 (all do) to 1
     * (none does). The candidates themselves show that Muhammad is common and Binalshibh is not, and that a vague likeness
     * to a short word of another script says nothing. Immutable.
     */
    static final class Rarity {

        /** A candidate that agrees this well has the part, in whatever spelling; the exact spelling is not rarer. */
        private static final double HAS_THE_PART = 0.85;

        private final double[][] likenesses;
        private final int candidates;

        /**
         * Over the candidates.
         *
         * @param parts how many parts the asked name has
         * @param compared of each candidate its names, compared with the asked one
         */
        Rarity(int parts, List<List<PartPairing>> compared) {
            this.candidates = compared.size();
            this.likenesses = new double[parts][candidates];
            for (int part = 0; part < parts; part++) {
                for (int i = 0; i < candidates; i++) {
                    for (PartPairing pairing : compared.get(i)) {
                        likenesses[part][i] = Math.max(likenesses[part][i], pairing.nearest(part));
                    }
                }
                Arrays.sort(likenesses[part]);
            }
        }

        /** Logarithm of the share of candidates that agree with the part at least this well, over that of none. */
        double of(int part, double likeness) {
            double least = Math.min(HAS_THE_PART, likeness);
            int from = 0;
            while (from < candidates && likenesses[part][from] < least) {
                from++;
            }
            int agreeing = candidates - from;
            return Math.log((candidates + 2.0) / (agreeing + 1.0)) / Math.log(candidates + 2.0);
        }
    }
}
