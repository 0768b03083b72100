package dev.dateline.search.query;

import java.util.List;
import java.util.stream.Stream;

/**
 * The other spellings of a word or place name of a query that an archive has.
 *
 * @param all those that are the same name, and with {@code similar=on} those that are similar; the most frequent first
 * @param offered names that are only similar and are not searched, the most frequent first
 * @param left how many spellings of the same name there are beyond those of {@code all}
 * @param isContested whether the archive has a form that the gazetteer lists for the same place and that is not accepted
 */
public record WordSpellings(List<Other> all, List<Other> offered, int left, boolean isContested) {
    /** Most spellings of one word that are searched, and most that are offered. */
    public static final int MOST = 200;

    /** No other spellings. */
    public static final WordSpellings NONE = new WordSpellings(List.of(), List.of(), 0, false);

    /** Copies the lists. */
    public WordSpellings {
        all = List.copyOf(all);
        offered = List.copyOf(offered);
    }

    /**
     * Another spelling.
     *
     * @param asked the word of the query that it is a spelling of, as typed
     * @param found the spelling, as the archive writes it
     * @param terms what to look for: the whole word or name with the other spelling in it, folded, single spaces
     * @param articles how many articles of the archive have the spelling
     * @param boost of a match, from 0 to 1: lower for a similar name, and for a spelling that is rare only because it is
     *     unusual
     * @param used whether it is searched; false when it is switched off
     * @param isPlace whether it is another name of a place: running text then has the id of the place, which tells
     *     Nursultan the city from Nursultan the president
     */
    public record Other(
            String asked, String found, String terms, long articles, float boost, boolean used, boolean isPlace) {}

    /** Those that are searched. */
    public Stream<Other> used() {
        return all.stream().filter(Other::used);
    }

    /** Those that are searched by their letters. */
    public Stream<Other> byLetters() {
        return used().filter(other -> !other.isPlace() || !isByPlace());
    }

    /**
     * Whether names of a place are found by the id of the place. Otherwise each is searched by its letters: the id does not
     * tell apart a name that is not wanted.
     */
    public boolean isByPlace() {
        return !isContested && all.stream().allMatch(other -> other.used() || !other.isPlace());
    }
}
