package dev.dateline.text.name;

/**
 * One line of a rule lexicon: some letters are replaced by others where their neighbours fit.
 *
 * @param before what may come before the letters
 * @param letters the letters replaced, one at least, lower case
 * @param after what may come after them
 * @param becomes what replaces them; empty drops them
 */
record RewriteRule(Context before, String letters, Context after, String becomes) {

    /** Whether the rule applies to the text at this place. */
    boolean applies(char[] text, int length, int at) {
        int end = at + letters.length();
        if (end > length) {
            return false;
        }
        for (int i = 1; i < letters.length(); i++) {
            if (text[at + i] != letters.charAt(i)) {
                return false;
            }
        }
        return (at == 0 ? before.fitsEdge() : before.fits(text[at - 1]))
                && (end == length ? after.fitsEdge() : after.fits(text[end]));
    }

    /** How many of the two sides are restricted; the rule that restricts more is tried first. */
    int restrictions() {
        return (before.anything ? 0 : 1) + (after.anything ? 0 : 1);
    }

    /**
     * What may be on one side of the letters: anything, the edge of the word, or one of a set of letters.
     *
     * <p>As written in the lexicons: empty = anything; {@code ^} or {@code $} = the edge of the word; {@code V} = a Latin
     * vowel (a e i o u y); {@code C} = any other letter; small letters = one of these; several together = any of them; a
     * leading {@code !} negates. {@code !aeo} therefore means: the edge, or a letter other than a, e, o. Immutable, safe
     * for many threads.
     */
    static final class Context {
        private static final String VOWELS = "aeiouy";
        private static final int ASCII = 128;

        private final boolean anything;
        private final boolean edge;

        /** Whether each ASCII letter fits; other letters are looked up in the string. */
        private final boolean[] ascii = new boolean[ASCII];

        private final String others;
        private final boolean consonants;
        private final boolean negated;

        private Context(String written) {
            negated = written.startsWith("!");
            String body = negated ? written.substring(1) : written;
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
         * @throws IllegalArgumentException when it has a capital letter other than V and C
         */
        static Context parse(String written) {
            for (int i = 0; i < written.length(); i++) {
                char c = written.charAt(i);
                if (Character.isUpperCase(c) && c != 'V' && c != 'C') {
                    throw new IllegalArgumentException("unknown letter class '" + c + "', known are V and C");
                }
            }
            return new Context(written);
        }

        private boolean fitsEdge() {
            return edge;
        }

        private boolean fits(char letter) {
            if (letter < ASCII) {
                return ascii[letter];
            }
            return anything || (consonants || others.indexOf(letter) >= 0) != negated;
        }
    }
}
