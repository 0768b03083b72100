package dev.dateline.text.name;

/**
 * One line of a rule lexicon: these letters, in this surrounding, are written so.
 *
 * @param before what stands before the letters
 * @param letters the letters replaced, one at least, lower case
 * @param after what stands after them
 * @param becomes what replaces them; empty drops them
 */
record RewriteRule(LetterContext before, String letters, LetterContext after, String becomes) {

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

    /** How many of the two sides are restricted. */
    int restrictions() {
        return before.weight() + after.weight();
    }
}
