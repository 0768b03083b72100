package dev.dateline.text.fold;

import dev.dateline.text.fold.FoldingTable.Use;
import dev.dateline.text.lexicon.Lazy;
import java.lang.Character.UnicodeScript;
import java.nio.CharBuffer;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes one spelling of the many ways to write a word in Unicode: {@code Wałęsa} becomes {@code Walesa}, {@code Strauß}
 * {@code Strauss}, {@code ﬁnance} {@code finance}, {@code ＮＡＴＯ} {@code NATO}, whether its marks come combined or apart.
 *
 * <ul>
 *   <li>Latin: every mark is dropped and every letter of one piece taken apart, by Unicode's compatibility
 *       decomposition and {@code lexicons/folding.tsv}. Case stays.
 *   <li>Width and compatibility forms of every script: full and half width, ligatures, presentation forms,
 *       superscripts.
 *   <li>Cyrillic, Greek and all other scripts keep their letters and marks, in composed form: й is not и, ί is not ι,
 *       because these are different letters or words to their readers. Stress marks on Cyrillic are dropped: only
 *       dictionaries print them.
 *   <li>Han: traditional characters become simplified ones.
 *   <li>Arabic and Hebrew: letters stay, with hamza and madda; tatweel, vowel points and accents are dropped.
 *   <li>Numbers lose the commas between groups of three digits: {@code 1,000} becomes {@code 1000}.
 *   <li>Apostrophes and dashes become the plain ones; invisible format characters (soft hyphen, joiners) are dropped.
 * </ul>
 *
 * <p>Folding twice changes nothing. A word of nothing but dropped characters stays as it is. Lengths are in UTF-16
 * units. One thread: an instance owns the buffer that it writes to. Words of ASCII are only looked at.
 */
public final class Folding {
    private static final int ASCII_END = 0x80;

    /** Digits between two commas of a number. */
    private static final int GROUP = 3;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final char GRAVE = '\u0300';
    private static final char ACUTE = '\u0301';

    /** The planes with letters that fold: the basic one, and the next with mathematical and enclosed letters. */
    private static final int TABLE_END = 0x20000;

    private static final Lazy<@Nullable String[]> TARGETS = new Lazy<>(Folding::targets);

    /** What each character above ASCII becomes by itself, by code point; null for one that stays. */
    private final @Nullable String[] targets = TARGETS.get();

    /** Long enough for most words; grows and stays grown. */
    private char[] folded = new char[64];

    private int length;
    /** Whether something is in the buffer that may compose with its neighbour. */
    private boolean foreign;

    /** The words of a text, folded and in lower case. */
    public static List<String> words(String text) {
        return BETWEEN_WORDS
                .splitAsStream(fold(text).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Folds a whole string; the same string when nothing changes. */
    public static String fold(String word) {
        if (isAscii(word) && word.indexOf(',') < 0) {
            return word;
        }
        Folding folding = new Folding();
        return folding.fold(word.toCharArray(), word.length()) ? new String(folding.folded, 0, folding.length) : word;
    }

    /**
     * Folds the first {@code end} units of the word. True when that changed it: then {@link #buffer()} and
     * {@link #length()} hold the outcome until the next call.
     */
    public boolean fold(char[] word, int end) {
        int plain = 0;
        while (plain < end && word[plain] < ASCII_END) {
            plain++;
        }
        if (plain == end) {
            return isGrouped(word, end) && ungroup(word, end);
        }
        start(word, plain);
        for (int at = plain; at < end; ) {
            int codePoint = Character.codePointAt(word, at, end);
            append(codePoint);
            at += Character.charCount(codePoint);
        }
        compose();
        return length > 0 && !Arrays.equals(folded, 0, length, word, 0, end);
    }

    /** Whether it is a number in groups of three digits: 1,000 or 12,345.6. */
    private static boolean isGrouped(char[] word, int end) {
        int at = 0;
        while (at < end && isDigit(word[at])) {
            at++;
        }
        if (at == 0 || at > GROUP || at == end || word[at] != ',') {
            return false;
        }
        while (at < end && word[at] == ',') {
            for (int digit = 1; digit <= GROUP; digit++) {
                if (at + digit >= end || !isDigit(word[at + digit])) {
                    return false;
                }
            }
            at += 1 + GROUP;
        }
        if (at < end && word[at] == '.') {
            at++;
            while (at < end && isDigit(word[at])) {
                at++;
            }
        }
        return at == end;
    }

    private static boolean isDigit(char unit) {
        return unit >= '0' && unit <= '9';
    }

    private boolean ungroup(char[] number, int end) {
        ensure(end);
        length = 0;
        for (int at = 0; at < end; at++) {
            if (number[at] != ',') {
                folded[length++] = number[at];
            }
        }
        return true;
    }

    /** The folded word, from its first unit. */
    public char[] buffer() {
        return folded;
    }

    /** How many units of {@link #buffer()} are the folded word. */
    public int length() {
        return length;
    }

    /** Whether the character sits on the one before it. */
    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /** Whether a mark on the character is dropped. */
    private static boolean isLatin(int codePoint) {
        return UnicodeScript.of(codePoint) == UnicodeScript.LATIN;
    }

    private static boolean isAscii(String word) {
        return word.chars().allMatch(unit -> unit < ASCII_END);
    }

    private void start(char[] word, int plain) {
        ensure(plain);
        System.arraycopy(word, 0, folded, 0, plain);
        length = plain;
        foreign = false;
    }

    private void append(int codePoint) {
        if (codePoint < ASCII_END) {
            ensure(length + 1);
            folded[length++] = (char) codePoint;
            return;
        }
        String target = codePoint < TABLE_END ? targets[codePoint] : null;
        if (isMark(target == null || target.isEmpty() ? codePoint : target.codePointAt(0)) && endsLatin()) {
            return;
        }
        if (target == null) {
            ensure(length + 2);
            length += Character.toChars(codePoint, folded, length);
            foreign = true;
        } else {
            ensure(length + target.length());
            target.getChars(0, target.length(), folded, length);
            length += target.length();
            foreign |= !target.isEmpty() && target.charAt(target.length() - 1) >= ASCII_END;
        }
    }

    private boolean endsLatin() {
        return length > 0 && isLatin(Character.codePointBefore(folded, length));
    }

    private void compose() {
        if (!foreign) {
            return;
        }
        do {
            putTogether();
        } while (dropStress());
    }

    private void putTogether() {
        CharBuffer view = CharBuffer.wrap(folded, 0, length);
        if (!Normalizer.isNormalized(view, Form.NFC)) {
            String composed = Normalizer.normalize(view, Form.NFC);
            ensure(composed.length());
            length = composed.length();
            composed.getChars(0, length, folded, 0);
        }
    }

    /** What is left of acute and grave on Cyrillic after composing marks the stress. True when there was such. */
    private boolean dropStress() {
        int kept = 0;
        for (int at = 0; at < length; at++) {
            boolean stress = (folded[at] == ACUTE || folded[at] == GRAVE)
                    && kept > 0
                    && UnicodeScript.of(folded[kept - 1]) == UnicodeScript.CYRILLIC;
            if (!stress) {
                folded[kept++] = folded[at];
            }
        }
        boolean dropped = kept < length;
        length = kept;
        return dropped;
    }

    private void ensure(int size) {
        if (size > folded.length) {
            folded = Arrays.copyOf(folded, Math.max(size, folded.length * 2));
        }
    }

    /** Half a megabyte, for a look-up without arithmetic; building it decomposes 130,000 characters, some 50 ms. */
    private static @Nullable String[] targets() {
        FoldingTable table = FoldingTable.shipped();
        @Nullable String[] targets = new String[TABLE_END];
        for (int codePoint = ASCII_END; codePoint < TABLE_END; codePoint++) {
            targets[codePoint] = target(codePoint, table);
        }
        return targets;
    }

    private static @Nullable String target(int codePoint, FoldingTable table) {
        String own = table.target(codePoint, Use.TEXTS);
        if (own != null) {
            return own;
        }
        int type = Character.getType(codePoint);
        if (type == Character.FORMAT) {
            return "";
        }
        if (type == Character.SURROGATE || type == Character.UNASSIGNED || type == Character.PRIVATE_USE) {
            return null;
        }
        String self = Character.toString(codePoint);
        String target = decomposed(self, table);
        // A spacing accent decomposes to a space and a mark: no token has a space, so it stays.
        return target.equals(self) || target.indexOf(' ') >= 0 ? null : target;
    }

    /** Decomposed, each part folded, marks on Latin letters dropped, and all that is not Latin composed again. */
    private static String decomposed(String self, FoldingTable table) {
        StringBuilder parts = new StringBuilder();
        Normalizer.normalize(self, Form.NFKD).codePoints().forEach(part -> {
            String folded = table.target(part, Use.TEXTS);
            if (folded != null) {
                parts.append(folded);
            } else if (!isMark(part) || !endsLatin(parts)) {
                parts.appendCodePoint(part);
            }
        });
        return Normalizer.normalize(parts, Form.NFC);
    }

    private static boolean endsLatin(StringBuilder text) {
        return !text.isEmpty() && isLatin(text.codePointBefore(text.length()));
    }
}
