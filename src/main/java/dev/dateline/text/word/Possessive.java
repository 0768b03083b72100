package dev.dateline.text.word;

/**
 * The English possessive at the end of a word: {@code Putin's} and {@code PUTIN’S} are {@code Putin} and
 * {@code PUTIN}, {@code workers'} is {@code workers}. Contractions look the same and lose their end too ({@code it's}).
 * Safe for many threads.
 */
public final class Possessive {
    /** Typewriter, right and left quotation mark, modifier apostrophe, full width, high-reversed. */
    private static final String APOSTROPHES = "'\u2019\u2018\u02BC\uFF07\u201B";

    private Possessive() {}

    /** How many of the first {@code length} UTF-16 units are left, at least one of a word that is not empty. */
    public static int strip(char[] word, int length) {
        if (length > 2 && (word[length - 1] == 's' || word[length - 1] == 'S') && isApostrophe(word[length - 2])) {
            return length - 2;
        }
        return length > 1 && isApostrophe(word[length - 1]) ? length - 1 : length;
    }

    /** A word without its possessive. */
    public static String strip(String word) {
        return word.substring(0, strip(word.toCharArray(), word.length()));
    }

    private static boolean isApostrophe(char unit) {
        return (unit == '\'' || unit > 0x7F) && APOSTROPHES.indexOf(unit) >= 0;
    }
}
