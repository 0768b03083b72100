package dev.dateline.text;

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

    private final boolean negated;
    private final boolean edge;
    private final boolean consonants;
    private final String letters;
    private final boolean anything;

    private LetterContext(String spec) {
        negated = spec.startsWith("!");
        String body = negated ? spec.substring(1) : spec;
        anything = body.isEmpty();
        edge = body.indexOf('^') >= 0 || body.indexOf('$') >= 0;
        consonants = body.indexOf('C') >= 0;
        letters = body.replaceAll("[\\^$C]", "").replace("V", VOWELS);
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
        return anything || edge != negated;
    }

    /** Whether this letter fits here. */
    boolean fits(char letter) {
        return anything || holds(letter) != negated;
    }

    /** How much this context asks for; of two rules over the same letters the one that asks more is tried first. */
    int weight() {
        return anything ? 0 : 1;
    }

    private boolean holds(char letter) {
        return letters.indexOf(letter) >= 0 || (consonants && VOWELS.indexOf(letter) < 0);
    }
}
