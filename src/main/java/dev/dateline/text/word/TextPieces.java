package dev.dateline.text.word;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits texts of any length into pieces that can be annotated and resolved one after the other, in bounded memory and in
 * time linear in the text: books, proceedings, a year's articles in one file. Stateless.
 */
public final class TextPieces {
    /**
     * UTF-16 units of a piece: ten times the longest newspaper article, and several of them are annotated at once in a
     * heap of 256 MB.
     */
    public static final int LONGEST = 250_000;

    /** Where a text is split, the best first, and how far before the end of a piece these are looked for. */
    private static final List<String> CUTS = List.of("\n\n", "\n", ". ", " ");

    private static final int LOOKED_BACK = 50_000;

    private TextPieces() {}

    /** The ends of the pieces of a text, in UTF-16 units, the last one its length; one for a text that is short enough. */
    public static List<Integer> ends(String text) {
        List<Integer> ends = new ArrayList<>();
        int end = 0;
        do {
            end = end(text, end);
            ends.add(end);
        } while (end < text.length());
        return ends;
    }

    private static int end(String text, int start) {
        int end = start + LONGEST;
        if (end >= text.length()) {
            return text.length();
        }
        for (String cut : CUTS) {
            int at = text.lastIndexOf(cut, end - cut.length());
            if (at > end - LOOKED_BACK) {
                return at + cut.length();
            }
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }
}
