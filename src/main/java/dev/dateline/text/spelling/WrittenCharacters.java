package dev.dateline.text.spelling;

import java.util.Arrays;

/**
 * A text as the tokenizer should see it, so that characters nobody sees or means cut no word in two: zero-width characters
 * and soft hyphens are dropped, whatever is typed for an apostrophe between letters becomes one, and {@code C++} and {@code
 * C#} become words ({@code Cplusplus}, {@code Csharp}) that are not {@code C}. What a character filter of the index does,
 * without Lucene. Immutable.
 *
 * <p>Lengths and offsets are in UTF-16 units.
 */
public final class WrittenCharacters {
    /** Zero-width space, joiners, marks of direction, word joiner, byte order mark, soft hyphen. */
    private static final String INVISIBLE = "\u00AD\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF";

    /** Left and right quotation mark, modifier letters, backtick, acute accent, prime. */
    private static final String APOSTROPHES = "\u2018\u2019\u201B\u02BC\u02B9\u0060\u00B4\u2032\uFF07";

    private static final String PLUS = "++";
    private static final String PLUS_WORD = "plusplus";
    private static final String SHARP_WORD = "sharp";

    private final StringBuilder text = new StringBuilder();
    private int[] origins;
    private int end;

    private WrittenCharacters(CharSequence original) {
        origins = new int[original.length() + 1];
        for (int at = 0; at < original.length(); ) {
            at += append(original, at);
        }
        end = original.length();
    }

    /** Reads a text; it is looked at once from the beginning to the end. */
    public static WrittenCharacters of(CharSequence original) {
        return new WrittenCharacters(original);
    }

    /** The text for the tokenizer. */
    public String text() {
        return text.toString();
    }

    /** Where in the original a character stands that is at this offset of {@link #text()}; its end for the end. */
    public int original(int offset) {
        return offset >= text.length() ? end : origins[offset];
    }

    private int append(CharSequence original, int at) {
        char unit = original.charAt(at);
        if (INVISIBLE.indexOf(unit) >= 0) {
            return 1;
        }
        if (APOSTROPHES.indexOf(unit) >= 0 && isBetweenLetters(original, at)) {
            put('\'', at);
            return 1;
        }
        put(unit, at);
        if (!isSingleLetter(original, at)) {
            return 1;
        }
        if (startsWith(original, at + 1, PLUS) && endsWord(original, at + 1 + PLUS.length())) {
            putWord(PLUS_WORD, at + 1);
            return 1 + PLUS.length();
        }
        if (startsWith(original, at + 1, "#") && endsWord(original, at + 2)) {
            putWord(SHARP_WORD, at + 1);
            return 2;
        }
        return 1;
    }

    private void putWord(String word, int origin) {
        for (int i = 0; i < word.length(); i++) {
            put(word.charAt(i), origin);
        }
    }

    private void put(char unit, int origin) {
        if (text.length() == origins.length) {
            origins = Arrays.copyOf(origins, 2 * origins.length);
        }
        origins[text.length()] = origin;
        text.append(unit);
    }

    private static boolean isBetweenLetters(CharSequence text, int at) {
        return at > 0
                && at + 1 < text.length()
                && Character.isLetter(text.charAt(at - 1))
                && Character.isLetter(text.charAt(at + 1));
    }

    /** C and F of C++ and F#: a capital Latin letter that begins a word. */
    private static boolean isSingleLetter(CharSequence text, int at) {
        char unit = Character.toUpperCase(text.charAt(at));
        return unit >= 'A'
                && unit <= 'Z'
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && at + 1 < text.length();
    }

    private static boolean startsWith(CharSequence text, int at, String what) {
        return at + what.length() <= text.length() && what.contentEquals(text.subSequence(at, at + what.length()));
    }

    private static boolean endsWord(CharSequence text, int at) {
        return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }
}
