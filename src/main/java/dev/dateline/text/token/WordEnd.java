package dev.dateline.text.token;

import dev.dateline.text.lexicon.Lazy;
import dev.dateline.text.lexicon.Lexicon;
import java.util.Set;

/** Finds where a word ends or is split: decides which marks between and after letters belong to it. */
final class WordEnd {
    private static final Lazy<WordEnds> LISTED = new Lazy<>(() -> WordEnds.of(Lexicon.read("annotate/word-ends.txt")));

    /** What may follow an apostrophe at the end of a word without being part of it. */
    private static final Set<String> ENDINGS = Set.of("s", "ve", "ll", "re", "m", "d");

    private WordEnd() {}

    /** The end of the word that begins at {@code start}. */
    static int of(String text, int start) {
        int at = start;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (!Words.isWordPart(codePoint) && !joins(text, start, at)) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return keepsPoint(text, start, at) ? at + 1 : at;
    }

    /** Whether the mark at this offset joins letters or digits on both sides. */
    private static boolean joins(String text, int start, int at) {
        if (at + 1 >= text.length() || !Words.isWordPart(text.codePointAt(at + 1))) {
            return false;
        }
        char mark = text.charAt(at);
        return switch (mark) {
            case '-', '\'', '\u2019', '\u02bc', '\u2010', '\u2011', '&', '\u00ad', '\u200d' -> true;
            case '.' -> !Character.isUpperCase(text.charAt(at + 1)) || at - start == 1 || isInitials(text, start, at);
            case ',', ':' -> Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
            default -> false;
        };
    }

    /** Whether the letters since {@code start} are single ones with points between: "U.S" or "J". */
    private static boolean isInitials(String text, int start, int end) {
        // Real abbreviations have at most a dozen letters; the limit keeps this fast in texts without spaces.
        if (end - start > 24) {
            return false;
        }
        for (int at = start + 1; at < end; at += 2) {
            if (text.charAt(at) != '.') {
                return false;
            }
        }
        return (end - start) % 2 == 1 && Character.isLetter(text.charAt(end - 1));
    }

    private static boolean keepsPoint(String text, int start, int end) {
        if (!text.startsWith(".", end) || text.startsWith("..", end)) {
            return false;
        }
        // "U.S.", "a.m.", "J."; a longer word only when it is listed.
        boolean initials =
                isInitials(text, start, end) && (end - start > 1 || Character.isUpperCase(text.charAt(start)));
        return initials || LISTED.get().isAbbreviation(text, start, end);
    }

    /** The start of an apostrophe ending that is not part of the word ("'s", "'ve", "n't"), or {@code end}. */
    static int endingStart(String text, int start, int end) {
        for (int at = end - 1; at > start && at >= end - 3; at--) {
            if (Words.isApostrophe(text.charAt(at))) {
                String ending = Words.fold(text.substring(at + 1, end));
                boolean negation =
                        ending.equals("t") && Character.toLowerCase(text.charAt(at - 1)) == 'n' && at - 1 > start;
                return negation ? at - 1 : ENDINGS.contains(ending) ? at : end;
            }
        }
        return end;
    }

    /** The hyphen that joins a participle or the like to a name ("Dallas-based", "MTV-style"), or -1. */
    static int tailHyphen(String text, int start, int end) {
        if (!Character.isUpperCase(text.codePointAt(start))) {
            return -1;
        }
        int at = end;
        while (at > start && Character.isLowerCase(text.charAt(at - 1))) {
            at--;
        }
        boolean tied =
                end - at >= 3 && at - 1 > start && (text.charAt(at - 1) == '-' || text.charAt(at - 1) == '\u2010');
        // Not just any lower-case word: "Kwok-hung" and "Ki-moon" are names.
        boolean tail =
                tied && (text.startsWith("ed", end - 2) || LISTED.get().tails().contains(text.substring(at, end)));
        return tail ? at - 1 : -1;
    }
}
