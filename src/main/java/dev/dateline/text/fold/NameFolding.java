package dev.dateline.text.fold;

import dev.dateline.text.fold.FoldingTable.Use;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.function.Predicate;

/**
 * The two stages in which the letters of a name become plain ones. Between them the rules of scripts and sounds see the
 * letters that they know. Lengths are in UTF-16 units. Immutable, safe for many threads.
 *
 * <ol>
 *   <li>{@link #fold}: lower case, one form for each letter, nothing but letters and digits. Letters that a rule knows stay
 *       (Cyrillic й, Turkish ş); other letters lose their marks. Full-width forms become ordinary, hiragana becomes
 *       katakana, Hangul syllables are decomposed, and the Indic blocks that share one plan are moved to Devanagari.
 *       Punctuation, vowel points and characters outside the basic plane are dropped; an apostrophe stays after a Hebrew
 *       letter, where it makes another letter (ג').
 *   <li>{@link #plain}: the letters that are left lose their marks, too: ğ becomes g, ł l, þ th.
 * </ol>
 */
public final class NameFolding {
    private static final int ASCII = 128;
    private static final int HANGUL_FIRST = 0xAC00;
    private static final int HANGUL_LAST = 0xD7A3;
    private static final int JAMO_PER_INITIAL = 588;
    private static final int JAMO_PER_SYLLABLE = 3;
    private static final int JAMO_FINALS = 28;
    private static final char FIRST_INITIAL = 0x1100;
    private static final char FIRST_VOWEL = 0x1161;
    private static final char BEFORE_FIRST_FINAL = 0x11A7;

    /** What each UTF-16 unit becomes in the first stage, empty for nothing. */
    private final String[] folded = new String[1 << 16];

    /** What each UTF-16 unit becomes in the second stage. */
    private final String[] stripped = new String[1 << 16];

    /**
     * Builds both tables, in some 50 ms.
     *
     * @param known whether some rule of a later stage starts with the letter
     */
    public NameFolding(FoldingTable table, Predicate<Character> known) {
        for (int c = 0; c < folded.length; c++) {
            folded[c] = folded((char) c, table, known).intern();
            stripped[c] = stripped((char) c, table).intern();
        }
    }

    private static String folded(char c, FoldingTable table, Predicate<Character> known) {
        if (Character.isSurrogate(c)) {
            return "";
        }
        char lower = Character.toLowerCase(c);
        char moved = known.test(lower) ? lower : moved(lower);
        if (known.test(moved)) {
            return String.valueOf(moved);
        }
        String listed = table.target(moved, Use.NAMES);
        StringBuilder letters = new StringBuilder();
        (listed == null ? Normalizer.normalize(String.valueOf(moved), Form.NFKD) : listed)
                .chars()
                .map(Character::toLowerCase)
                .filter(Character::isLetterOrDigit)
                .forEach(letter -> letters.append((char) letter));
        return letters.toString();
    }

    private static String stripped(char c, FoldingTable table) {
        String self = String.valueOf(c);
        if (c < ASCII || Character.isSurrogate(c)) {
            return c == '\'' ? "" : self;
        }
        String listed = table.target(c, Use.NAMES);
        return listed != null
                ? listed.replace("'", "")
                : Normalizer.normalize(self, Form.NFD).substring(0, 1);
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
     * The first stage.
     *
     * @param in buffer that holds the word
     * @param start where it starts
     * @param length its length
     * @param out where the result goes; what does not fit is left out
     * @return length of the result
     */
    public int fold(char[] in, int start, int length, char[] out) {
        for (int i = start; i < start + length; i++) {
            if (isComposable(in[i])) {
                char[] composed = Normalizer.normalize(new String(in, start, length), Form.NFC)
                        .toCharArray();
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
            } else {
                written = append(folded[c], out, written);
            }
        }
        return written;
    }

    private static int append(String letters, char[] out, int at) {
        if (letters.length() == 1 && at < out.length) {
            out[at] = letters.charAt(0);
            return at + 1;
        }
        int length = Math.min(letters.length(), out.length - at);
        letters.getChars(0, length, out, at);
        return at + length;
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

    /** Combining marks that Unicode may compose with the letter before: accents, kana voicing, Arabic madda and hamza. */
    private static boolean isComposable(char c) {
        return (c >= 0x300 && c <= 0x36F) || c == 0x3099 || c == 0x309A || (c >= 0x653 && c <= 0x655);
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’' || c == '׳' || c == '`';
    }

    private static boolean isHebrew(char c) {
        return c >= 'א' && c <= 'ת';
    }

    /**
     * The second stage, but for the four sounds that the tables of Han and kana keep apart from Latin j, q and c.
     *
     * @param in the word, from index 0
     * @param length its length
     * @param out another buffer, where the result goes; what does not fit is left out
     * @return length of the result
     */
    public int strip(char[] in, int length, char[] out) {
        int written = 0;
        for (int i = 0; i < length; i++) {
            written = append(stripped[in[i]], out, written);
        }
        return written;
    }

    /** The second stage, with the parameters of {@link #strip}: nothing but plain letters are left of Latin ones. */
    public int plain(char[] in, int length, char[] out) {
        int written = strip(in, length, out);
        for (int i = 0; i < written; i++) {
            out[i] = switch (out[i]) {
                case 'ʝ', 'ʥ' -> 'j';
                case 'ɕ' -> 'q';
                case 'ʨ' -> 'c';
                default -> out[i];
            };
        }
        return written;
    }
}
