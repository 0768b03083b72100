package dev.dateline.text.spelling;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.LexiconException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * In which family of writing systems a name is at home, recognised by its groups of two and three letters: {@code zh} and {@code
 * iy} are written where Cyrillic was romanised, {@code kh} where Arabic was, {@code sch} and {@code qu} where the letters
 * are Latin anyway. Naive Bayes over {@code lexicons/names/origin.tsv}; a guess about a word, not about people. Immutable,
 * safe for many threads.
 */
final class NameOrigin {
    /** The families, in the order of the lexicon's columns. */
    enum Family {
        /** Latin letters: a name has one spelling, chosen by those who bear it. */
        WESTERN,
        /** Cyrillic, Georgian and Armenian. */
        CYRILLIC,
        /** Arabic, Persian, Urdu. */
        ARABIC,
        /** The scripts of India and South-East Asia. */
        INDIC,
        /** Chinese. */
        CHINESE,
        /** Korean. */
        KOREAN,
        /** Japanese: there is one way to romanise it, but for long vowels. */
        JAPANESE
    }

    /**
     * How much the sum of the weights of a word's groups counts, divided by the square root of their number: groups that
     * overlap are not independent evidence. Set so that of the gazetteer's own names as many are right as are said to be.
     */
    private static final double SCALE = 1.25;

    private static final int SHORTEST_GROUP = 2;
    private static final int LONGEST_GROUP = 3;
    private static final double UNIT = 0.1;
    private static final int FAMILIES = Family.values().length;

    private final Map<String, byte[]> weights = new HashMap<>();

    private NameOrigin() {}

    /**
     * Reads the lexicon: a group of letters, and for each family ten times the logarithm of how much more frequent the
     * group is there than in all families.
     *
     * @throws LexiconException when a line is broken, with file and line
     */
    static NameOrigin read(Lexicon lexicon) {
        NameOrigin origin = new NameOrigin();
        for (Lexicon.Line line : lexicon.lines()) {
            byte[] row = new byte[FAMILIES];
            for (int i = 0; i < FAMILIES; i++) {
                try {
                    row[i] = Byte.parseByte(line.column(i + 1));
                } catch (NumberFormatException e) {
                    throw line.broken("'" + line.column(i + 1) + "' is not a whole number from -128 to 127");
                }
            }
            origin.weights.put(line.column(0), row);
        }
        return origin;
    }

    /**
     * How likely each family is, in the order of {@link Family}; the numbers add up to 1.
     *
     * @param letters the name in small Latin letters without marks
     */
    double[] of(String letters) {
        String word = '^' + letters + '$';
        double[] sums = new double[FAMILIES];
        int groups = 0;
        for (int length = SHORTEST_GROUP; length <= LONGEST_GROUP; length++) {
            for (int i = 0; i + length <= word.length(); i++) {
                byte[] row = weights.get(word.substring(i, i + length));
                groups++;
                for (int f = 0; row != null && f < FAMILIES; f++) {
                    sums[f] += UNIT * row[f];
                }
            }
        }
        return shares(sums, SCALE / Math.sqrt(Math.max(1, groups)));
    }

    private static double[] shares(double[] sums, double scale) {
        double most = Arrays.stream(sums).max().orElse(0);
        double[] shares =
                Arrays.stream(sums).map(sum -> Math.exp(scale * (sum - most))).toArray();
        double all = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(share -> share / all).toArray();
    }
}
