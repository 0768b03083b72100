package dev.dateline.analysis;

import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.PlaceMatcher;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Adds the ids of the places that a text names ({@link PlaceTerms}), at the position of a form's first word, with
 * offsets over the whole form: {@code talks in New York City} has {@code p:new-york-city} beside {@code New}, over three
 * words. The longest form counts, and beside it the one that
 * begins it ({@code Mykolaiv} of {@code Mykolaiv Oblast}), since whoever asks for the word itself finds both. The words stay, with a type of their own. Wants words as they stand in the text: capitals tell some places. One
 * thread.
 */
public final class PlacesFilter extends TokenFilter {
    /** The type of the tokens that are ids. */
    public static final String TYPE = "<PLACE>";

    /** The type of the words of a form. */
    public static final String WORD_TYPE = "<PLACE_WORD>";

    private static final int WINDOW = PlaceMatcher.MAX_FORM_TOKENS;

    /** Characters between two words of one sentence: a blank or a hyphen. A full stop and a blank are two. */
    private static final int GAP = 1;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute width = addAttribute(PositionLengthAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final PlaceMatcher matcher;
    private final PlaceTerms terms;

    /** The words in the matcher's window with all their attributes: a ring, written again and again. */
    private final KeptToken[] words = new KeptToken[WINDOW];

    private final int[] ends = new int[WINDOW];
    private int oldest;

    /** Words of the form at the oldest one, or 1 when none begins there; how many of them and of its ids are given out. */
    private int form;

    /** Words of the form whose ids are given out: all, or fewer for the place whose name begins that of the other one. */
    private int named;

    private boolean isPlace;
    private int givenWords;
    private int givenIds;
    private int lastEnd;
    private boolean atEnd;

    /** Filters the words of {@code input}. */
    public PlacesFilter(TokenStream input, Gazetteer gazetteer) {
        super(input);
        this.matcher = new PlaceMatcher(gazetteer);
        this.terms = new PlaceTerms(matcher);
        Arrays.setAll(words, slot -> new KeptToken());
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (givenWords > 0 && (givenIds < matcher.count() || findBeginning())) {
            giveOutId();
            return true;
        }
        if (givenWords == form && !findForm()) {
            return false;
        }
        words[(oldest + givenWords++) % WINDOW].restore(this);
        if (isPlace) {
            type.setType(WORD_TYPE);
        }
        return true;
    }

    /** Goes on behind the form that is done with; false at the end of the text. */
    private boolean findForm() throws IOException {
        matcher.remove(form);
        oldest = (oldest + form) % WINDOW;
        readAhead();
        int matched = matcher.match();
        form = matcher.size() == 0 ? 0 : Math.max(1, matched);
        isPlace = matched > 0;
        named = matched;
        givenWords = 0;
        givenIds = 0;
        return form > 0;
    }

    /** Goes on to the place whose name begins that of the other one, once; false when there is none. */
    private boolean findBeginning() {
        if (named == 0 || named < form) {
            return false;
        }
        named = matcher.matchBeginning(form);
        givenIds = 0;
        return named > 0;
    }

    private void readAhead() throws IOException {
        while (!atEnd && !matcher.isFull()) {
            atEnd = !input.incrementToken();
            if (!atEnd) {
                int slot = (oldest + matcher.size()) % WINDOW;
                words[slot].keep(this);
                ends[slot] = offset.endOffset();
                boolean startsSentence = lastEnd < 0 || offset.startOffset() - lastEnd > GAP;
                matcher.add(term.buffer(), term.length(), startsSentence);
                lastEnd = offset.endOffset();
            }
        }
    }

    private void giveOutId() {
        words[oldest].restore(this);
        char letter = PlaceTerms.letter(matcher.standing(givenIds));
        terms.write(givenIds++, letter, term);
        offset.setOffset(offset.startOffset(), ends[(oldest + named - 1) % WINDOW]);
        position.setPositionIncrement(0);
        width.setPositionLength(named);
        type.setType(TYPE);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        matcher.clear();
        for (KeptToken word : words) {
            word.reset(this);
        }
        oldest = 0;
        form = 0;
        named = 0;
        isPlace = false;
        givenWords = 0;
        givenIds = 0;
        lastEnd = -1;
        atEnd = false;
    }
}
