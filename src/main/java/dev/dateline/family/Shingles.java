package dev.dateline.family;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;

/**
 * Splits a text into shingles: each three successive words, as one number. Case, marks, punctuation and line
 * breaks do not count; characters of scripts without spaces are words of their own. Pure functions.
 */
final class Shingles {
    /** Words in a shingle: three words in a row are seldom shared by chance, and an edit breaks only three of them. */
    static final int WORDS = 3;

    /**
     * Below this many shingles a few words decide, and short notes of the same form would be taken for near duplicates: such
     * a text is one shingle as a whole.
     */
    static final int FEWEST = 25;

    private static final long START = 0xCBF29CE484222325L;
    private static final long PRIME = 0x100000001B3L;

    private Shingles() {}

    /** The distinct shingles of a text, in no particular order; none for a text without words. */
    static long[] of(String text) {
        long[] words = words(text);
        int count = words.length - WORDS + 1;
        if (count < FEWEST) {
            return words.length == 0 ? words : new long[] {joined(words, 0, words.length)};
        }
        long[] shingles = new long[count];
        for (int i = 0; i < count; i++) {
            shingles[i] = joined(words, i, i + WORDS);
        }
        Arrays.sort(shingles);
        int kept = 1;
        for (int i = 1; i < count; i++) {
            if (shingles[i] != shingles[kept - 1]) {
                shingles[kept++] = shingles[i];
            }
        }
        return Arrays.copyOf(shingles, kept);
    }

    private static long joined(long[] words, int from, int to) {
        long joined = 0;
        for (int i = from; i < to; i++) {
            joined = mixed(joined + words[i]);
        }
        return joined;
    }

    /** The words of a text, each as one number. */
    private static long[] words(String text) {
        String plain = Normalizer.isNormalized(text, Form.NFKD) ? text : Normalizer.normalize(text, Form.NFKD);
        long[] words = new long[Math.max(16, plain.length() / 5)];
        int count = 0;
        long word = START;
        for (int at = 0; at <= plain.length(); ) {
            int character = at < plain.length() ? plain.codePointAt(at) : ' ';
            at += Character.charCount(character);
            boolean alone = standsAlone(character);
            if (Character.isLetterOrDigit(character) && !alone) {
                word = (word ^ Character.toLowerCase(character)) * PRIME;
            } else if (!isInside(character)) {
                if (count + 2 > words.length) {
                    words = Arrays.copyOf(words, 2 * words.length);
                }
                if (word != START) {
                    words[count++] = word;
                    word = START;
                }
                if (alone) {
                    words[count++] = (START ^ character) * PRIME;
                }
            }
        }
        return Arrays.copyOf(words, count);
    }

    /** Marks on letters, apostrophes and invisible characters neither end a word nor are part of it. */
    private static boolean isInside(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> character == '\'' || character == '’';
        };
    }

    private static boolean standsAlone(int character) {
        if (character < 0x0E00) {
            return false;
        }
        return switch (UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    /** Spreads every bit over all others (the finalizer of SplitMix64). */
    static long mixed(long number) {
        long mixed = (number ^ number >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
