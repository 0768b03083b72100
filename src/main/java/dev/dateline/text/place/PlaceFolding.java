package dev.dateline.text.place;

import java.text.Normalizer;

/**
 * Folds the letters of a token, so that "Đà Nẵng", "DA NANG" and "da nang" become the same characters: lower case,
 * without marks, apostrophes and dots ("U.S." is "us", "Sana'a" is "sanaa"), Arabic letters in one shape each. Scripts
 * whose marks tell words apart (Devanagari, Thai, kana) keep them. Safe for many threads; a character costs one look
 * into a table.
 */
final class PlaceFolding {
    /** The longest token, in UTF-16 units after folding, that can be part of a form; none in the lists is longer. */
    static final int MAX_TOKEN = 48;

    /** Everything that needs a rule stands below this character, apart from the full-width forms. */
    private static final int TABLE = 0x3000;

    private static final char DROPPED = 0;
    private static final char SEVERAL = 1;
    private static final char[] SINGLE = new char[TABLE];
    private static final String[] MULTIPLE = new String[TABLE];

    /** Letters that no decomposition takes apart, by what English newspapers write for them. */
    private static final String[] SPECIAL = {
        "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ł", "l", "ħ", "h", "ı", "i", "ŋ",
        "ng", "ə", "e", "ɛ", "e", "ɔ", "o", "ƒ", "f", "ŧ", "t", "ȼ", "c", "ɨ", "i", "ʉ", "u", "є", "е", "ё", "е", "ґ",
        "г", "ў", "у", "ј", "и", "ѓ", "г", "ќ", "к", "ς", "σ", "أ", "ا", "إ", "ا", "آ", "ا", "ٱ", "ا", "ى", "ي", "ی",
        "ي", "ې", "ي", "ک", "ك", "ة", "ه", "ۀ", "ه", "ە", "ه", "ہ", "ه", "ھ", "ه", "ؤ", "و", "ئ", "ي", "ء", "", "ך",
        "כ", "ם", "מ", "ן", "נ", "ף", "פ", "ץ", "צ"
    };

    /** Apostrophes in all their shapes, dots, prime signs, tatweel, joiners and direction marks. */
    private static final String DROP = "'’‘`´ʼʻʽʾʿʹʺˈ‛′.·\u0640\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u2060";

    static {
        for (char c = 0; c < TABLE; c++) {
            set(c, fold(c));
        }
        for (int i = 0; i < SPECIAL.length; i += 2) {
            set(SPECIAL[i].charAt(0), SPECIAL[i + 1]);
            set(Character.toUpperCase(SPECIAL[i].charAt(0)), SPECIAL[i + 1]);
        }
        DROP.chars().forEach(c -> set((char) c, ""));
        set('İ', "i");
        set('I', "i");
    }

    private PlaceFolding() {}

    private static void set(char c, String folded) {
        MULTIPLE[c] = folded;
        SINGLE[c] = folded.isEmpty() ? DROPPED : folded.length() == 1 ? folded.charAt(0) : SEVERAL;
    }

    private static String fold(char c) {
        String lower = Character.toString(Character.toLowerCase(c));
        String decomposed = Normalizer.normalize(lower, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(decomposed.length());
        decomposed.chars().filter(d -> !isMark(d)).forEach(d -> kept.append((char) Character.toLowerCase(d)));
        return kept.toString();
    }

    /** Marks that spell variants of one letter: Latin, Greek and Cyrillic diacritics, Hebrew and Arabic vowel signs. */
    private static boolean isMark(int c) {
        return (c >= 0x300 && c <= 0x36f)
                || (c >= 0x483 && c <= 0x487)
                || (c >= 0x591 && c <= 0x5c7)
                || (c >= 0x610 && c <= 0x61a)
                || (c >= 0x64b && c <= 0x65f)
                || c == 0x670
                || (c >= 0x6d6 && c <= 0x6ed)
                || (c >= 0x1ab0 && c <= 0x1aff)
                || (c >= 0x1dc0 && c <= 0x1dff)
                || (c >= 0x20d0 && c <= 0x20ff);
    }

    /**
     * Folds a token.
     *
     * @param token the characters, in UTF-16; unpaired surrogates pass through
     * @param length how many of them
     * @param folded receives the result; at least {@link #MAX_TOKEN} long
     * @return the length of the result; -1 when it would be longer than {@link #MAX_TOKEN}
     */
    static int fold(char[] token, int length, char[] folded) {
        int size = 0;
        for (int i = 0; i < length; i++) {
            char c = token[i];
            char single = c < TABLE ? SINGLE[c] : narrow(c);
            if (single == DROPPED) {
                continue;
            }
            if (size + (single == SEVERAL ? MULTIPLE[c].length() : 1) > MAX_TOKEN) {
                return -1;
            }
            if (single == SEVERAL) {
                size = append(MULTIPLE[c], folded, size);
            } else {
                folded[size++] = single;
            }
        }
        return expand(folded, size);
    }

    private static int append(String several, char[] folded, int size) {
        several.getChars(0, several.length(), folded, size);
        return size + several.length();
    }

    /** Full-width letters and digits as plain ones. */
    private static char narrow(char c) {
        if (c < 0xff01 || c > 0xff5e) {
            return c;
        }
        return SINGLE[c - 0xfee0];
    }

    /** "st" is "saint", "ste" "sainte", "mt" "mount", "ft" "fort", on both sides. */
    private static int expand(char[] folded, int size) {
        if (size < 2 || size > 3 || folded[1] != 't') {
            return size;
        }
        if (folded[0] == 's' && (size == 2 || folded[2] == 'e')) {
            return append(size == 2 ? "saint" : "sainte", folded, 0);
        }
        if (size == 2 && (folded[0] == 'm' || folded[0] == 'f')) {
            return append(folded[0] == 'm' ? "mount" : "fort", folded, 0);
        }
        return size;
    }
}
