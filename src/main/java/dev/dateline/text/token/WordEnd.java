package dev.dateline.text.token;

import dev.dateline.text.lexicon.Lazy;
import dev.dateline.text.lexicon.Lexicon;
import java.util.HashSet;
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
            case '.' -> {
                int part = partStart(text, start, at);
                yield !Character.isUpperCase(text.charAt(at + 1)) || at - part == 1 || isInitials(text, part, at);
            }
            case ',', ':' -> Character.isDigit(text.charAt(at - 1)) && Character.isDigit(text.charAt(at + 1));
            default -> false;
        };
    }

    /** The first letter after the last hyphen before {@code end}: "U.S." is a part of "Russia-U.S.". */
    private static int partStart(String text, int start, int end) {
        int at = end;
        // No abbreviation is longer; the limit keeps this fast in texts without spaces.
        while (at > start && end - at < 24 && text.charAt(at - 1) != '-') {
            at--;
        }
        return at > start && text.charAt(at - 1) == '-' ? at : start;
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
        // "U.S.", "a.m.", "J."; a longer word only when it is listed. "R-Pa." ends in an abbreviation too.
        int part = partStart(text, start, end);
        boolean initials = isInitials(text, part, end) && (end - part > 1 || Character.isUpperCase(text.charAt(part)));
        return initials || (LISTED.get().isAbbreviation(text, part, end) && !isNo(text, part, end));
    }

    /** Whether "no." is the word, at the end of a sentence, and not that of a number: "No. 10". */
    private static boolean isNo(String text, int start, int end) {
        if (end - start != 2 || !text.regionMatches(true, start, "no", 0, 2)) {
            return false;
        }
        int at = end + 1;
        while (at < text.length() && text.charAt(at) != '\n' && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at >= text.length() || !Character.isDigit(text.charAt(at));
    }

    /** The hyphen after a prefix that is split off the name after it ("anti-Trump"), or -1. */
    static int headHyphen(String text, int start, int end) {
        int at = start;
        while (at < end && Character.isLowerCase(text.charAt(at))) {
            at++;
        }
        boolean tied = at > start && at + 1 < end && (text.charAt(at) == '-' || text.charAt(at) == '\u2010');
        boolean head = tied
                && Character.isUpperCase(text.charAt(at + 1))
                && LISTED.get().heads().contains(text.substring(start, at));
        return head ? at : -1;
    }

    static boolean isHead(String lower) {
        return LISTED.get().heads().contains(lower);
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

    /**
     * Words with special endings, from {@code lexicons/annotate/word-ends.txt}. Thread-safe.
     *
     * @param abbreviations words that keep their point, lower case, without it
     * @param tails words that are split off a name that they follow after a hyphen; lower case, without the hyphen
     * @param heads words that are split off a name that follows them after a hyphen; lower case, without the hyphen
     * @param longest how long abbreviations are at most, in UTF-16 units
     */
    record WordEnds(Set<String> abbreviations, Set<String> tails, Set<String> heads, int longest) {
        /** Reads the lines; throws {@code LexiconException} with file and line if one is invalid. */
        static WordEnds of(Lexicon file) {
            Set<String> abbreviations = new HashSet<>();
            Set<String> tails = new HashSet<>();
            Set<String> heads = new HashSet<>();
            int longest = 0;
            for (Lexicon.Line line : file.lines()) {
                String entry = line.column(0);
                boolean tail = entry.startsWith("-");
                boolean head = entry.endsWith("-");
                boolean one = tail ? !head && !entry.endsWith(".") : head || entry.endsWith(".");
                if (entry.length() < 2 || !one || !entry.equals(Words.fold(entry))) {
                    throw line.broken(
                            "'" + entry + "' is neither an abbreviation (vs.) nor tied to names (-style, anti-)");
                }
                if (tail) {
                    tails.add(entry.substring(1));
                } else if (head) {
                    heads.add(entry.substring(0, entry.length() - 1));
                } else {
                    abbreviations.add(entry.substring(0, entry.length() - 1));
                    longest = Math.max(longest, entry.length() - 1);
                }
            }
            return new WordEnds(Set.copyOf(abbreviations), Set.copyOf(tails), Set.copyOf(heads), longest);
        }

        /** Whether the part of a text is an abbreviation without its point. */
        boolean isAbbreviation(String text, int start, int end) {
            return end - start <= longest && abbreviations.contains(Words.fold(text.substring(start, end)));
        }
    }
}
