package dev.dateline.text.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The parts of two names in pairs: the most alike first, each part once; two neighbours of one name may pair with one
 * word of the other (Abu Bakr, Abubakr). What {@link NameSimilarity} and {@link NameEvidence} judge by. Immutable.
 */
final class PartPairing {

    /** Parts less alike than this are not the same part. */
    private static final double LEAST = 0.6;

    /** The same for names of organizations, which are longer, so that a vague likeness is easily found. */
    private static final double LEAST_OF_ORGANIZATIONS = 0.75;

    /** The same for words of which one says what an organization is or does: two of these are one only by their list. */
    private static final double LEAST_OF_ORDINARY_WORDS = 0.85;

    /** Acronyms are one only if their letters are: OPEC, OAPEC. */
    private static final double SAME_LETTERS = 0.99;

    /** A pair written together must be this much more alike than its parts to be taken. */
    private static final double JOINED_DISCOUNT = 0.02;

    /** Words shorter than this are not two names written together. */
    private static final int SHORTEST_JOINED = 5;

    /** Initials leave most of a name open, so they are a little less than the same word. */
    private static final double ACRONYM = 0.95;

    /** Of two pairs that are equally alike the one in the same place is meant. */
    private static final double SAME_PLACE = 0.001;

    /** Parts from a to aEnd of the first name are paired with those from b to bEnd of the second. */
    record Pair(int a, int aEnd, int b, int bEnd, double likeness, double rank) {

        boolean joined() {
            return aEnd - a + bEnd - b > 2;
        }

        private boolean free(boolean[] usedA, boolean[] usedB) {
            return isFree(usedA, a, aEnd) && isFree(usedB, b, bEnd);
        }

        private static boolean isFree(boolean[] used, int from, int to) {
            for (int i = from; i < to; i++) {
                if (used[i]) {
                    return false;
                }
            }
            return true;
        }

        private void use(boolean[] usedA, boolean[] usedB) {
            Arrays.fill(usedA, a, aEnd, true);
            Arrays.fill(usedB, b, bEnd, true);
        }
    }

    private final FullName a;
    private final FullName b;
    private final double[] nearest;
    private final List<Pair> pairs = new ArrayList<>();
    private final boolean[] usedA;
    private final boolean[] usedB;

    private PartPairing(FullName a, FullName b) {
        this.a = a;
        this.b = b;
        this.nearest = new double[a.tokens().size()];
        this.usedA = new boolean[a.tokens().size()];
        this.usedB = new boolean[b.tokens().size()];
    }

    static PartPairing of(FullName a, FullName b) {
        PartPairing pairing = new PartPairing(a, b);
        List<Pair> possible = new ArrayList<>();
        pairing.addSingles(possible);
        addJoined(a, b, false, possible);
        addJoined(b, a, true, possible);
        pairing.addAcronyms(possible);
        possible.sort(Comparator.comparingDouble(Pair::rank).reversed());
        pairing.choose(possible);
        return pairing;
    }

    FullName first() {
        return a;
    }

    FullName second() {
        return b;
    }

    /** The pairs, the most alike first. */
    List<Pair> pairs() {
        return pairs;
    }

    /** How alike a part of the first name is to the part of the second that is nearest to it, paired with it or not. */
    double nearest(int part) {
        return nearest[part];
    }

    /** The parts of the first name that have no partner. */
    List<NameToken> leftOfFirst() {
        return left(a.tokens(), usedA);
    }

    /** The parts of the second name that have no partner. */
    List<NameToken> leftOfSecond() {
        return left(b.tokens(), usedB);
    }

    /** Whether a part of the second name is one of those. */
    boolean isLeftOfSecond(int part) {
        return !usedB[part];
    }

    private void addSingles(List<Pair> out) {
        for (int i = 0; i < a.tokens().size(); i++) {
            for (int j = 0; j < b.tokens().size(); j++) {
                double likeness = initialForSurname(i, j)
                        ? 0
                        : TokenSimilarity.of(a.tokens().get(i), b.tokens().get(j));
                nearest[i] = Math.max(nearest[i], likeness);
                if (likeness > least(a.tokens().get(i), b.tokens().get(j))) {
                    out.add(new Pair(i, i + 1, j, j + 1, likeness, likeness + (i == j ? SAME_PLACE : 0)));
                }
            }
        }
    }

    private double least(NameToken x, NameToken y) {
        if (!a.organization() || !b.organization()) {
            return LEAST;
        }
        if (a.isAcronym(x) || b.isAcronym(y)) {
            return SAME_LETTERS;
        }
        boolean areOwn = x.is(NameToken.Kind.WORD) && y.is(NameToken.Kind.WORD);
        return areOwn ? LEAST_OF_ORGANIZATIONS : LEAST_OF_ORDINARY_WORDS;
    }

    /** An initial abbreviates a given name, not the last word: David S. Mann is not David Shaw. */
    private boolean initialForSurname(int i, int j) {
        return (a.tokens().get(i).is(NameToken.Kind.INITIAL) && j == b.tokens().size() - 1)
                || (b.tokens().get(j).is(NameToken.Kind.INITIAL)
                        && i == a.tokens().size() - 1);
    }

    private static void addJoined(FullName joined, FullName single, boolean swapped, List<Pair> out) {
        for (FullName.Pair pair : joined.pairs()) {
            for (int j = 0; j < single.tokens().size(); j++) {
                NameToken word = single.tokens().get(j);
                double likeness = mayBeJoined(pair.token(), word) ? TokenSimilarity.of(pair.token(), word) : 0;
                if (likeness > LEAST + JOINED_DISCOUNT) {
                    int i = pair.first();
                    double rank = likeness - JOINED_DISCOUNT;
                    out.add(
                            swapped
                                    ? new Pair(j, j + 1, i, i + 2, likeness, rank)
                                    : new Pair(i, i + 2, j, j + 1, likeness, rank));
                }
            }
        }
    }

    /** One word that is the initials of several: IMF, International Monetary Fund. */
    private void addAcronyms(List<Pair> out) {
        for (FullName.Acronym acronym : a.acronyms()) {
            for (int j = 0; j < b.tokens().size(); j++) {
                if (isAcronym(b.tokens().get(j), acronym)) {
                    Arrays.setAll(nearest, i -> i >= acronym.first() && i < acronym.end() ? ACRONYM : nearest[i]);
                    out.add(new Pair(acronym.first(), acronym.end(), j, j + 1, ACRONYM, ACRONYM));
                }
            }
        }
        for (FullName.Acronym acronym : b.acronyms()) {
            for (int i = 0; i < a.tokens().size(); i++) {
                if (isAcronym(a.tokens().get(i), acronym)) {
                    nearest[i] = Math.max(nearest[i], ACRONYM);
                    out.add(new Pair(i, i + 1, acronym.first(), acronym.end(), ACRONYM, ACRONYM));
                }
            }
        }
    }

    private static boolean isAcronym(NameToken word, FullName.Acronym acronym) {
        return word.is(NameToken.Kind.WORD) && acronym.letters().equals(word.folded());
    }

    /** Saves comparing sounds: of two words that are alike neither is twice as long. */
    private static boolean mayBeJoined(NameToken pair, NameToken word) {
        int length = word.folded().length();
        int both = pair.folded().length();
        return length >= SHORTEST_JOINED && length <= 2 * both && both <= 2 * length;
    }

    private void choose(List<Pair> possible) {
        for (Pair pair : possible) {
            if (pair.free(usedA, usedB)) {
                pair.use(usedA, usedB);
                pairs.add(pair);
            }
        }
    }

    private static List<NameToken> left(List<NameToken> tokens, boolean[] used) {
        List<NameToken> left = new ArrayList<>();
        for (int i = 0; i < used.length; i++) {
            if (!used[i]) {
                left.add(tokens.get(i));
            }
        }
        return left;
    }
}
