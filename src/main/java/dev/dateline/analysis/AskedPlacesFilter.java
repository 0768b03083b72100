package dev.dateline.analysis;

import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.PlaceMatcher;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Replaces the tokens of a query by the ids of the places that they name together, at one position: {@code st petersburg} by
 * {@code p:saint-petersburg} and others of that name. Tokens that do not name a place, or of which some do not ({@code
 * Kyiv-based}), give an empty stream. A query with several names is split before it comes here.
 *
 * <p>The weak kind emits what names the place less firmly: for a name its short forms (U.S. for United States), for a short
 * form the names too, for an adjective the adjectives. An adjective is another word than the name and is not found for it:
 * a search for Turkey does not ask for every Turkish writer. One thread.
 */
public final class AskedPlacesFilter extends TokenFilter {
    private static final char[] NAMES = {PlaceTerms.NAME};
    private static final char[] SHORT_FORMS = {PlaceTerms.SHORT};
    private static final char[] NAMES_AND_SHORT_FORMS = {PlaceTerms.NAME, PlaceTerms.SHORT};
    private static final char[] ADJECTIVES = {PlaceTerms.ADJECTIVE};
    private static final char[] NONE = {};

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final PlaceMatcher matcher;
    private final boolean weak;
    private final PlaceTerms terms;
    private boolean isRead;
    private int start;
    private int end;
    private int place;
    private int letter;
    private boolean first;

    /** Reads the tokens of {@code input}; {@code weak} for the forms that name a place less firmly. */
    public AskedPlacesFilter(TokenStream input, Gazetteer gazetteer, boolean weak) {
        super(input);
        this.matcher = new PlaceMatcher(gazetteer);
        this.terms = new PlaceTerms(matcher);
        this.weak = weak;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!isRead) {
            isRead = true;
            read();
        }
        for (; place < matcher.count(); place++) {
            char[] letters = letters(place);
            if (letter < letters.length) {
                emit(letters[letter++]);
                return true;
            }
            letter = 0;
        }
        return false;
    }

    private void read() throws IOException {
        boolean fits = true;
        while (input.incrementToken()) {
            start = matcher.size() == 0 ? offset.startOffset() : start;
            end = offset.endOffset();
            fits &= !matcher.isFull();
            if (fits) {
                matcher.add(term.buffer(), term.length(), false);
            }
        }
        if (!fits || matcher.match() < matcher.size()) {
            matcher.clear();
        }
    }

    private char[] letters(int i) {
        return switch (matcher.standing(i)) {
            case ADJECTIVE -> weak ? ADJECTIVES : NONE;
            case ABBREVIATION -> weak ? NAMES_AND_SHORT_FORMS : NONE;
            case NAME, ALTERNATE, RELATED -> weak ? SHORT_FORMS : NAMES;
        };
    }

    private void emit(char kind) {
        clearAttributes();
        terms.write(place, kind, term);
        offset.setOffset(start, end);
        position.setPositionIncrement(first ? 1 : 0);
        type.setType(PlacesFilter.TYPE);
        first = false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        matcher.clear();
        isRead = false;
        place = 0;
        letter = 0;
        first = true;
    }
}
