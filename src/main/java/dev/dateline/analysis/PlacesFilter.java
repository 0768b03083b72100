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
 * Adds the ids of the places that a text names ({@link PlaceTerms}), at the position of a form's first token, with offsets
 * over the whole form: {@code talks in New York City} gets {@code p:new-york-city} at the position of {@code New}, three
 * tokens long. The longest form counts, and also the one that it starts with ({@code Mykolaiv} of {@code Mykolaiv Oblast}),
 * since a search for that word finds both. The tokens stay, those of a form with a type of their own. They must be as written
 * in the text: some places are recognised by their capitals. One thread.
 */
public final class PlacesFilter extends TokenFilter {
    /** The type of the tokens that are ids. */
    public static final String TYPE = "<PLACE>";

    /** The type of the tokens of a form. */
    public static final String WORD_TYPE = "<PLACE_WORD>";

    private static final int WINDOW = PlaceMatcher.MAX_FORM_TOKENS;

    /** Characters between two tokens of one sentence: a space or a hyphen. A full stop and a space are two. */
    private static final int GAP = 1;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute width = addAttribute(PositionLengthAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);
    private final PlaceMatcher matcher;
    private final PlaceTerms terms;

    /** The tokens in the matcher's window with all their attributes: a ring, reused. */
    private final KeptToken[] tokens = new KeptToken[WINDOW];

    private final int[] ends = new int[WINDOW];
    private int oldest;

    /** Tokens of the form at the oldest one, or 1 when no form starts there. */
    private int form;

    /** Tokens of the form whose ids are emitted: all, or fewer for the place with whose name the form starts. */
    private int named;

    private boolean isPlace;
    private int emittedTokens;
    private int emittedIds;
    private int lastEnd;
    private boolean atEnd;

    /** Filters the tokens of {@code input}. */
    public PlacesFilter(TokenStream input, Gazetteer gazetteer) {
        super(input);
        this.matcher = new PlaceMatcher(gazetteer);
        this.terms = new PlaceTerms(matcher);
        Arrays.setAll(tokens, slot -> new KeptToken());
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (emittedTokens > 0 && (emittedIds < matcher.count() || findBeginning())) {
            emitId();
            return true;
        }
        if (emittedTokens == form && !findForm()) {
            return false;
        }
        tokens[(oldest + emittedTokens++) % WINDOW].restore(this);
        if (isPlace) {
            type.setType(WORD_TYPE);
        }
        return true;
    }

    /** Goes on after the form that has been emitted; false at the end of the text. */
    private boolean findForm() throws IOException {
        matcher.remove(form);
        oldest = (oldest + form) % WINDOW;
        readAhead();
        int matched = matcher.match();
        form = matcher.size() == 0 ? 0 : Math.max(1, matched);
        isPlace = matched > 0;
        named = matched;
        emittedTokens = 0;
        emittedIds = 0;
        return form > 0;
    }

    /** Goes on to the place with whose name the form starts, once; false without such a place. */
    private boolean findBeginning() {
        if (named == 0 || named < form) {
            return false;
        }
        named = matcher.matchBeginning(form);
        emittedIds = 0;
        return named > 0;
    }

    private void readAhead() throws IOException {
        while (!atEnd && !matcher.isFull()) {
            atEnd = !input.incrementToken();
            if (!atEnd) {
                int slot = (oldest + matcher.size()) % WINDOW;
                tokens[slot].keep(this);
                ends[slot] = offset.endOffset();
                boolean startsSentence = lastEnd < 0 || offset.startOffset() - lastEnd > GAP;
                matcher.add(term.buffer(), term.length(), startsSentence);
                lastEnd = offset.endOffset();
            }
        }
    }

    private void emitId() {
        tokens[oldest].restore(this);
        char letter = PlaceTerms.letter(matcher.standing(emittedIds));
        terms.write(emittedIds++, letter, term);
        offset.setOffset(offset.startOffset(), ends[(oldest + named - 1) % WINDOW]);
        position.setPositionIncrement(0);
        width.setPositionLength(named);
        type.setType(TYPE);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        matcher.clear();
        for (KeptToken token : tokens) {
            token.reset(this);
        }
        oldest = 0;
        form = 0;
        named = 0;
        isPlace = false;
        emittedTokens = 0;
        emittedIds = 0;
        lastEnd = -1;
        atEnd = false;
    }
}
