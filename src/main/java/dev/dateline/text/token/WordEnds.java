package dev.dateline.text.token;

import dev.dateline.text.lexicon.Lexicon;
import java.util.HashSet;
import java.util.Set;

/**
 * Words with special endings, from {@code lexicons/annotate/word-ends.txt}. Thread-safe.
 *
 * @param abbreviations words that keep their point, lower case, without it
 * @param tails words that are split off a name that they follow after a hyphen; lower case, without the hyphen
 * @param longest how long abbreviations are at most, in UTF-16 units
 */
record WordEnds(Set<String> abbreviations, Set<String> tails, int longest) {
    /** Reads the lines; throws {@code LexiconException} with file and line if one is invalid. */
    static WordEnds of(Lexicon file) {
        Set<String> abbreviations = new HashSet<>();
        Set<String> tails = new HashSet<>();
        int longest = 0;
        for (Lexicon.Line line : file.lines()) {
            String entry = line.column(0);
            boolean tail = entry.startsWith("-");
            if (entry.length() < 2 || tail == entry.endsWith(".") || !entry.equals(Words.fold(entry))) {
                throw line.broken(
                        "'" + entry + "' is neither an abbreviation (vs.) nor what is tied to names (-style)");
            }
            if (tail) {
                tails.add(entry.substring(1));
            } else {
                abbreviations.add(entry.substring(0, entry.length() - 1));
                longest = Math.max(longest, entry.length() - 1);
            }
        }
        return new WordEnds(Set.copyOf(abbreviations), Set.copyOf(tails), longest);
    }

    /** Whether the part of a text is an abbreviation without its point. */
    boolean isAbbreviation(String text, int start, int end) {
        return end - start <= longest && abbreviations.contains(Words.fold(text.substring(start, end)));
    }
}
