package dev.dateline.text.name;

/**
 * What may stand on one side of the letters that a {@link RewriteRule} replaces: nothing said (anything), the edge of
 * the word, or one of a set of letters.
 *
 * <p>Written as in the lexicon files: empty = anything; {@code ^} or {@code $} = the edge of the word; {@code V} = a
 * Latin vowel (a e i o u y); {@code C} = any other letter; small letters = one of these; several together = any of
 * them; a leading {@code !} turns it round. {@code !aeo} therefore means: the edge, or a letter other than a, e, o.
 * Immutable, safe for many threads.
 */
final class LetterContext {

    /** Fits everything, also the edge of the word. */
    static final LetterContext ANYTHING = new LetterContext("");

    private static final String VOWELS = "aeiouy";

    private static final int ASCII = 128;

    private final boolean anything;
    private final boolean edge;

    /** Whether each ASCII letter fits; other letters are looked up in the string. */
    private final boolean[] ascii = new boolean[ASCII];

    private final String others;
    private final boolean consonants;
    private final boolean negated;

    private LetterContext(String spec) {
        negated = spec.startsWith("!");
        String body = negated ? spec.substring(1) : spec;
        consonants = body.indexOf('C') >= 0;
        others = body.replaceAll("[\\^$C]", "").replace("V", VOWELS);
        anything = body.isEmpty();
        edge = anything || (body.indexOf('^') >= 0 || body.indexOf('$') >= 0) != negated;
        for (char c = 0; c < ASCII; c++) {
            boolean holds = others.indexOf(c) >= 0 || (consonants && VOWELS.indexOf(c) < 0);
            ascii[c] = anything || holds != negated;
        }
    }

    /**
     * Reads a context as written in a lexicon.
     *
     * @throws IllegalArgumentException when an unknown capital letter stands in it
     */
    static LetterContext parse(String spec) {
        for (int i = 0; i < spec.length(); i++) {
            char c = spec.charAt(i);
            if (Character.isUpperCase(c) && c != 'V' && c != 'C') {
                throw new IllegalArgumentException("unknown letter class '" + c + "', known are V and C");
            }
        }
        return spec.isEmpty() ? ANYTHING : new LetterContext(spec);
    }

    /** Whether the edge of the word fits here. */
    boolean fitsEdge() {
        return edge;
    }

    /** Whether this letter fits here. */
    boolean fits(char letter) {
        if (letter < ASCII) {
            return ascii[letter];
        }
        return anything || (consonants || others.indexOf(letter) >= 0) != negated;
    }

    /** How much this context asks for; of two rules over the same letters the one that asks more is tried first. */
    int weight() {
        return anything ? 0 : 1;
    }
}
