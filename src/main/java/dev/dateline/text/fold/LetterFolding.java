package dev.dateline.text.fold;

import java.text.Normalizer;
import java.util.function.Predicate;

/**
 * The first stage of a name key: lower case, one form for each letter, nothing but letters and digits.
 *
 * <p>Letters that a rule knows stay (Cyrillic й, Turkish ş); other letters lose their marks. Full-width forms become
 * ordinary, hiragana becomes katakana, Hangul syllables are taken apart, and the Indic blocks that share one plan are
 * moved onto Devanagari. Punctuation, vowel points and characters outside the BMP are dropped; an apostrophe stays
 * behind a Hebrew letter, where it makes another letter (ג'). Immutable, safe for many threads.
 */
public final class LetterFolding {

    private static final int HANGUL_FIRST = 0xAC00;
    private static final int HANGUL_LAST = 0xD7A3;
    private static final int JAMO_PER_INITIAL = 588;
    private static final int JAMO_PER_SYLLABLE = 3;
    private static final int JAMO_FINALS = 28;
    private static final char FIRST_INITIAL = 0x1100;
    private static final char FIRST_VOWEL = 0x1161;
    private static final char BEFORE_FIRST_FINAL = 0x11A7;

    /** What each UTF-16 unit becomes; 0 = dropped. 128 kB, filled once. */
    private final char[] folded = new char[1 << 16];

    /**
     * Builds the table.
     *
     * @param known tells the letters that some rule of a later stage begins with
     */
    public LetterFolding(Predicate<Character> known) {
        for (int c = 0; c < folded.length; c++) {
            folded[c] = fold((char) c, known);
        }
    }

    private static char fold(char c, Predicate<Character> known) {
        char lower = Character.toLowerCase(c);
        if (Character.isSurrogate(c) || known.test(lower)) {
            return Character.isSurrogate(c) ? 0 : lower;
        }
        char moved = moved(lower);
        if (known.test(moved)) {
            return moved;
        }
        String parts = Normalizer.normalize(String.valueOf(moved), Normalizer.Form.NFKD);
        char base = Character.toLowerCase(parts.charAt(0));
        return Character.isLetterOrDigit(base) ? base : 0;
    }

    private static char moved(char c) {
        if (c >= 'ぁ' && c <= 'ゖ') {
            return (char) (c + ('ァ' - 'ぁ'));
        }
        if (c >= 0x0980 && c < 0x0D80) {
            return (char) (0x0900 + (c & 0x7F));
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            return Character.toLowerCase((char) (c - 0xFEE0));
        }
        return c;
    }

    /**
     * Folds a word.
     *
     * @param in buffer that holds it
     * @param start where it begins
     * @param length its length in UTF-16 units
     * @param out where the result goes; what does not fit is left out
     * @return length of the result, at most three times the length read
     */
    public int fold(char[] in, int start, int length, char[] out) {
        for (int i = start; i < start + length; i++) {
            if (isComposable(in[i])) {
                String word = new String(in, start, length);
                char[] composed =
                        Normalizer.normalize(word, Normalizer.Form.NFC).toCharArray();
                return foldComposed(composed, 0, composed.length, out);
            }
        }
        return foldComposed(in, start, length, out);
    }

    private int foldComposed(char[] in, int start, int length, char[] out) {
        int written = 0;
        for (int i = start; i < start + length && written + JAMO_PER_SYLLABLE <= out.length; i++) {
            char c = in[i];
            if (c >= HANGUL_FIRST && c <= HANGUL_LAST) {
                written = jamo(c - HANGUL_FIRST, out, written);
            } else if (isApostrophe(c) && i > start && isHebrew(in[i - 1])) {
                out[written++] = '\'';
            } else if (folded[c] != 0) {
                out[written++] = folded[c];
            }
        }
        return written;
    }

    private static int jamo(int syllable, char[] out, int at) {
        int written = at;
        out[written++] = (char) (FIRST_INITIAL + syllable / JAMO_PER_INITIAL);
        out[written++] = (char) (FIRST_VOWEL + syllable % JAMO_PER_INITIAL / JAMO_FINALS);
        if (syllable % JAMO_FINALS > 0) {
            out[written++] = (char) (BEFORE_FIRST_FINAL + syllable % JAMO_FINALS);
        }
        return written;
    }

    /** Combining marks that Unicode may join with the letter before: accents, kana voicing, Arabic madda and hamza. */
    private static boolean isComposable(char c) {
        return (c >= 0x300 && c <= 0x36F) || c == 0x3099 || c == 0x309A || (c >= 0x653 && c <= 0x655);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '׳' || c == '`';
    }

    private static boolean isHebrew(char c) {
        return c >= 'א' && c <= 'ת';
    }
}
