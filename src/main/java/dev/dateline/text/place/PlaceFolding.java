package dev.dateline.text.place;

import dev.dateline.text.fold.FoldingTable;
import dev.dateline.text.fold.FoldingTable.Use;
import dev.dateline.text.lexicon.Lazy;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Folds the letters of a token, so that "Đà Nẵng", "DA NANG" and "da nang" become the same characters: lower case,
 * without marks, apostrophes and dots ("U.S." is "us", "Sana'a" is "sanaa"), Arabic letters in one shape each. Scripts
 * whose marks distinguish words (Devanagari, Thai, kana) keep them. Safe for many threads; a character costs one look-up
 * in a table.
 */
final class PlaceFolding {
    /** The longest token, in UTF-16 units after folding, that can be part of a form; none in the lists is longer. */
    static final int MAX_TOKEN = 48;

    private static final Lazy<PlaceFolding> SHIPPED = new Lazy<>(() -> new PlaceFolding(FoldingTable.shipped()));

    /** All characters with a rule are below this one, apart from the full-width forms. */
    private static final int TABLE = 0x3000;

    /** Apostrophes in all their shapes, quotes, dots, prime signs, tatweel, joiners and direction marks. */
    private static final String DROPPED_CHARACTERS =
            "'\"’‘`´ʼʻʽʾʿʹʺˈ‛′.·\u0640\u00ad\u200b\u200c\u200d\u200e\u200f\u061c\u2060";

    private static final char DROPPED = 0;
    private static final char SEVERAL = 1;
    private final char[] single = new char[TABLE];
    private final String[] several = new String[TABLE];

    private PlaceFolding(FoldingTable table) {
        for (char c = 0; c < TABLE; c++) {
            String folded = folded(c, table);
            several[c] = folded;
            single[c] = folded.isEmpty() ? DROPPED : folded.length() == 1 ? folded.charAt(0) : SEVERAL;
        }
    }

    /** The folding by the table that ships with the program. */
    static PlaceFolding shipped() {
        return SHIPPED.get();
    }

    private static String folded(char c, FoldingTable table) {
        char lower = Character.toLowerCase(c);
        String listed = table.target(lower, Use.PLACES);
        StringBuilder folded = new StringBuilder();
        if (listed != null) {
            folded.append(listed);
        } else {
            Normalizer.normalize(String.valueOf(lower), Form.NFKD)
                    .chars()
                    .filter(part -> !isMark(part))
                    .map(Character::toLowerCase)
                    .forEach(part -> append((char) part, table, folded));
        }
        StringBuilder kept = new StringBuilder();
        folded.chars().filter(part -> DROPPED_CHARACTERS.indexOf(part) < 0).forEach(part -> kept.append((char) part));
        return kept.toString();
    }

    private static void append(char part, FoldingTable table, StringBuilder folded) {
        String listed = table.target(part, Use.PLACES);
        if (listed == null) {
            folded.append(part);
        } else {
            folded.append(listed);
        }
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
    int fold(char[] token, int length, char[] folded) {
        int size = 0;
        for (int i = 0; i < length; i++) {
            char c = token[i];
            char one = c < TABLE ? single[c] : narrow(c);
            if (one == DROPPED) {
                continue;
            }
            if (size + (one == SEVERAL ? several[c].length() : 1) > MAX_TOKEN) {
                return -1;
            }
            if (one == SEVERAL) {
                size = append(several[c], folded, size);
            } else {
                folded[size++] = one;
            }
        }
        return expand(folded, size);
    }

    private static int append(String letters, char[] folded, int size) {
        letters.getChars(0, letters.length(), folded, size);
        return size + letters.length();
    }

    /** Full-width letters and digits as plain ones. */
    private char narrow(char c) {
        if (c < 0xff01 || c > 0xff5e) {
            return c;
        }
        return single[c - 0xfee0];
    }

    /** "st" is "saint", "ste" "sainte", "mt" "mount", "ft" "fort", in texts and in the lists. */
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
