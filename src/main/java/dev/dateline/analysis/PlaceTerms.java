package dev.dateline.analysis;

import dev.dateline.text.place.PlaceMatcher;
import dev.dateline.text.place.PlaceStanding;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Writes the ids of places as terms, after a letter for how firmly the form in the text names the place: {@code =p:kyiv}
 * for a name, {@code =s:united-kingdom} for a short form (UK), {@code =a:ukraine} for an adjective. No token of a text has
 * the sign in front, and three characters are more than a similar word may differ by, so the terms can share a field with
 * words. One thread.
 */
final class PlaceTerms {
    static final char MARK = '=';
    static final char NAME = 'p';
    static final char SHORT = 's';
    static final char ADJECTIVE = 'a';

    private static final int PREFIX = 3;

    /** Room for every id; the longest in the gazetteer is a third of it. */
    private static final int ID = 256;

    private final PlaceMatcher matcher;
    private final char[] id = new char[ID];

    /** Terms for the places that the matcher matches. */
    PlaceTerms(PlaceMatcher matcher) {
        this.matcher = matcher;
    }

    /** The letter under which a form of that standing is indexed. */
    static char letter(PlaceStanding standing) {
        return switch (standing) {
            case ADJECTIVE -> ADJECTIVE;
            case ABBREVIATION -> SHORT;
            case NAME, ALTERNATE, RELATED -> NAME;
        };
    }

    /** Writes the id of a place of the last match; allocates nothing once the term's buffer has room. */
    void write(int place, char letter, CharTermAttribute term) {
        int length = matcher.idLength(place);
        matcher.copyId(place, id);
        term.resizeBuffer(PREFIX + length);
        term.buffer()[0] = MARK;
        term.buffer()[1] = letter;
        term.buffer()[2] = ':';
        System.arraycopy(id, 0, term.buffer(), PREFIX, length);
        term.setLength(PREFIX + length);
    }
}
