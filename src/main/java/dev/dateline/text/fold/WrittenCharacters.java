package dev.dateline.text.fold;

import java.util.Arrays;

/**
 * A text as the tokenizer should see it, so that a character that readers do not see or mean splits no word: zero-width
 * characters and soft hyphens are dropped, every character that is typed as an apostrophe between letters becomes one, and
 * {@code C++} and {@code C#} become words ({@code Cplusplus}, {@code Csharp}) that are not {@code C}. The rule of a
 * character filter, without Lucene. Immutable.
 *
 * <p>Lengths and offsets are in UTF-16 units. A text with nothing to change is only looked at.
 */
public final class WrittenCharacters {
    /** Soft hyphen, zero-width space, joiners, marks of direction, word joiner, byte order mark. */
    private static final String INVISIBLE = "\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

    /** Backtick, acute accent, modifier letters, quotation marks, prime, full-width apostrophe. */
    private static final String APOSTROPHES = "`\u00B4\u02B9\u02BC\u2018\u2019\u201B\u2032\uFF07";

    private static final char LAST_ASCII = 0x7F;

    /** Between these, and between the next two, are letters of most scripts and no special character. */
    private static final char LAST_ACCENT = '\u02BC';

    private static final char FIRST_PUNCTUATION = '\u200B';
    private static final char LAST_PUNCTUATION = '\u2060';
    private static final char FIRST_FORM = '\uFEFF';

    private static final String PLUS = "++";
    private static final String PLUS_WORD = "plusplus";
    private static final String SHARP_WORD = "sharp";

    private final char[] original;
    private final int end;

    /** The text, as far as it is made; the original itself until something has changed. */
    private char[] text;

    private boolean isChanged;

    private int length;

    /** The offset in the original of each unit of the text; null as long as they are the same. */
    private int[] origins = {};

    private boolean isShifted;

    private WrittenCharacters(char[] original, int end) {
        this.original = original;
        this.end = end;
        this.text = original;
        int at = firstSpecial(0);
        length = at;
        while (at < end) {
            at += append(at);
            int next = firstSpecial(at);
            copy(at, next);
            at = next;
        }
    }

    /** Reads a text. */
    public static WrittenCharacters of(CharSequence original) {
        return of(original.toString().toCharArray(), original.length());
    }

    /** Reads the first {@code length} units of a text, which must not change afterwards. */
    public static WrittenCharacters of(char[] original, int length) {
        return new WrittenCharacters(original, length);
    }

    /** The text for the tokenizer. */
    public String text() {
        return new String(text, 0, length);
    }

    /** How many units the text for the tokenizer has. */
    public int length() {
        return length;
    }

    /** Copies units of the text for the tokenizer into a buffer. */
    public void copy(int from, char[] to, int at, int units) {
        System.arraycopy(text, from, to, at, units);
    }

    /** The offset in the original of the unit at this offset of {@link #text()}; the original's end for the end. */
    public int original(int offset) {
        if (offset >= length) {
            return end;
        }
        return isShifted ? origins[offset] : offset;
    }

    /** The offset of the next unit that may have to change. */
    private int firstSpecial(int from) {
        int at = from;
        while (at < end && !isSpecial(original[at])) {
            at++;
        }
        return at;
    }

    private static boolean isSpecial(char unit) {
        if (unit <= LAST_ASCII) {
            return unit == '+' || unit == '#' || unit == '`';
        }
        boolean isLetter =
                (unit > LAST_ACCENT && unit < FIRST_PUNCTUATION) || (unit > LAST_PUNCTUATION && unit < FIRST_FORM);
        return !isLetter && (INVISIBLE.indexOf(unit) >= 0 || APOSTROPHES.indexOf(unit) >= 0);
    }

    /** Writes what a special unit and those that belong to it become; returns how many they are. */
    private int append(int at) {
        char unit = original[at];
        if (INVISIBLE.indexOf(unit) >= 0) {
            shift();
            return 1;
        }
        if (unit == '#' && isLanguage(at, 1)) {
            appendWord(SHARP_WORD, at);
            return 1;
        }
        if (unit == '+' && startsWith(at, PLUS) && isLanguage(at, PLUS.length())) {
            appendWord(PLUS_WORD, at);
            return PLUS.length();
        }
        put(APOSTROPHES.indexOf(unit) >= 0 && isBetweenLetters(at) ? '\'' : unit, at);
        return 1;
    }

    private void appendWord(String word, int origin) {
        shift();
        for (int i = 0; i < word.length(); i++) {
            put(word.charAt(i), origin);
        }
    }

    /** Offsets differ from here on. */
    private void shift() {
        if (!isShifted) {
            isShifted = true;
            origins = new int[end + PLUS_WORD.length()];
            for (int i = 0; i < length; i++) {
                origins[i] = i;
            }
            text = Arrays.copyOf(text, origins.length);
            isChanged = true;
        }
    }

    private void put(char unit, int origin) {
        if (isShifted) {
            ensure(length + 1);
            origins[length] = origin;
        } else if (unit != original[length] && !isChanged) {
            text = Arrays.copyOf(original, end);
            isChanged = true;
        }
        if (isChanged) {
            text[length] = unit;
        }
        length++;
    }

    private void copy(int from, int to) {
        if (isChanged) {
            ensure(length + to - from);
            System.arraycopy(original, from, text, length, to - from);
        }
        if (isShifted) {
            for (int i = from; i < to; i++) {
                origins[length + i - from] = i;
            }
        }
        length += to - from;
    }

    private void ensure(int units) {
        if (units > text.length) {
            text = Arrays.copyOf(text, 2 * units);
        }
        if (isShifted && units > origins.length) {
            origins = Arrays.copyOf(origins, text.length);
        }
    }

    private boolean isBetweenLetters(int at) {
        return at > 0 && at + 1 < end && Character.isLetter(original[at - 1]) && Character.isLetter(original[at + 1]);
    }

    /** Whether a single Latin letter is before the sign, and no word goes on after it: C++, F#. */
    private boolean isLanguage(int at, int sign) {
        if (at == 0) {
            return false;
        }
        char letter = Character.toUpperCase(original[at - 1]);
        return letter >= 'A'
                && letter <= 'Z'
                && (at == 1 || !Character.isLetterOrDigit(original[at - 2]))
                && (at + sign >= end || !Character.isLetterOrDigit(original[at + sign]));
    }

    private boolean startsWith(int at, String what) {
        for (int i = 0; i < what.length(); i++) {
            if (at + i >= end || original[at + i] != what.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
