package dev.dateline.search.query;

import java.util.List;
import java.util.stream.Stream;

/**
 * What else is searched for a word, a phrase or a place name of a query: its other spellings in an archive, and the other
 * ways to write it.
 *
 * @param all other spellings, and with {@code similar=on} similar names; the most frequent first
 * @param offered names that are only similar and are not searched, the most frequent first
 * @param left how many spellings of the same name there are beyond those of {@code all}
 * @param isByPlace whether other names of a place are found by the id of the place
 * @param ways the texts to search for the spellings in use, without those that are found by the id of the place
 * @param written other ways to write the words that are not a matter of spelling: {@code ceasefire} for {@code cease-fire}
 */
public record WordSpellings(
        List<Other> all, List<Other> offered, int left, boolean isByPlace, List<Way> ways, List<String> written) {
    /** Most spellings of one name that are searched, and most that are offered. */
    public static final int MOST = 200;

    /** No other spellings. */
    public static final WordSpellings NONE = new WordSpellings(List.of(), List.of(), 0, false, List.of(), List.of());

    /** Copies the lists. */
    public WordSpellings {
        all = List.copyOf(all);
        offered = List.copyOf(offered);
        ways = List.copyOf(ways);
        written = List.copyOf(written);
    }

    /**
     * Another spelling.
     *
     * @param asked the word of the query that it is a spelling of, as typed
     * @param found the spelling, as the archive writes it
     * @param articles how many articles of the archive have the spelling
     * @param used whether it is searched; false when it is switched off
     */
    public record Other(String asked, String found, long articles, boolean used) {}

    /**
     * A text to search for.
     *
     * @param text folded words, single spaces between them
     * @param boost of a match, from 0 to 1: lower for a similar name, and for a spelling that is rare only because it is
     *     unusual
     */
    public record Way(String text, float boost) {}

    /** Those that are searched. */
    public Stream<Other> used() {
        return all.stream().filter(Other::used);
    }
}
