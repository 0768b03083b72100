package dev.dateline.text.token;

import java.util.Locale;

/** Plain questions about single words and characters, asked by tokens, tagger and rules alike. */
public final class Words {
    private Words() {}

    /** Whether a character belongs to a word: letters with their marks, digits. */
    public static boolean isWordPart(int codePoint) {
        if (codePoint < 128) {
            int small = codePoint | 32;
            return (small >= 'a' && small <= 'z') || (codePoint >= '0' && codePoint <= '9');
        }
        int type = Character.getType(codePoint);
        return Character.isLetterOrDigit(codePoint)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a character is an apostrophe, straight or curly. */
    public static boolean isApostrophe(char unit) {
        return unit == '\'' || unit == '\u2019' || unit == '\u02bc';
    }

    /** Whether a word begins with an upper-case letter. */
    public static boolean isCapitalised(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    /** Whether a word has two letters or more and all its letters are upper case. */
    public static boolean isUpper(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            char unit = word.charAt(i);
            if (Character.isLowerCase(unit)) {
                return false;
            }
            letters += Character.isUpperCase(unit) ? 1 : 0;
        }
        return letters > 1;
    }

    /** Whether a word has a letter or a digit. */
    public static boolean hasWordPart(String word) {
        return word.codePoints().anyMatch(Words::isWordPart);
    }

    /** The word in lower case, with straight apostrophes and hyphens; the form in which word lists are looked up. */
    public static String fold(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.replace('\u2019', '\'')
                .replace('\u02bc', '\'')
                .replace('\u2010', '-')
                .replace('\u2011', '-');
    }
}
