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
import org.jspecify.annotations.Nullable;

/**
 * Finds the places that a text names, and emits their ids ({@link PlaceTerms}) at the position of a form's first token, with
 * offsets over the whole form: {@code talks in New York City} gets {@code p:new-york-city} at the position of {@code New},
 * three tokens long. The longest form counts, and also the one that it starts with ({@code Mykolaiv} of {@code Mykolaiv
 * Oblast}), since a search for that word finds both. The tokens must be as written in the text: some places are recognised
 * by their capitals. They stay, or leave a gap. One thread.
 */
public final class PlacesFilter extends TokenFilter {
    /** The type of the tokens that are ids. */
    public static final String TYPE = "<PLACE>";

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

    /** The tokens in the matcher's window with all their attributes: a ring, reused. Null where they do not stay. */
    private final KeptToken @Nullable [] tokens;

    /** Start, end and position increment of each token in the window: rings. */
    private final int[] starts = new int[WINDOW];

    private final int[] ends = new int[WINDOW];
    private final int[] steps = new int[WINDOW];
    private int oldest;

    /** Tokens of the form at the oldest one, or 1 when no form starts there. */
    private int form;

    /** Tokens of the form whose ids are emitted: all, or fewer for the place with whose name the form starts; 0 for none. */
    private int named;

    private int emittedTokens;
    private int emittedIds;

    /** Positions from the last id to the first token of the form, where the tokens do not stay. */
    private int step;

    private int lastEnd;
    private boolean atEnd;

    /** Filters the tokens of {@code input}; without {@code keepsTokens} only ids are left. */
    public PlacesFilter(TokenStream input, Gazetteer gazetteer, boolean keepsTokens) {
        super(input);
        this.matcher = new PlaceMatcher(gazetteer);
        this.terms = new PlaceTerms(matcher);
        this.tokens = keepsTokens ? new KeptToken[WINDOW] : null;
        if (tokens != null) {
            Arrays.setAll(tokens, slot -> new KeptToken());
        }
    }

    @Override
    public boolean incrementToken() throws IOException {
        do {
            boolean isTurnOfIds = tokens == null || emittedTokens > 0;
            if (isTurnOfIds && named > 0 && (emittedIds < matcher.count() || findBeginning())) {
                emitId();
                return true;
            }
            if (tokens != null && emittedTokens < form) {
                tokens[(oldest + emittedTokens++) % WINDOW].restore(this);
                return true;
            }
        } while (findForm());
        return false;
    }

    /** Goes on after the form that has been emitted; false at the end of the text. */
    private boolean findForm() throws IOException {
        for (int i = 1; i < form; i++) {
            step += steps[(oldest + i) % WINDOW];
        }
        matcher.remove(form);
        oldest = (oldest + form) % WINDOW;
        readAhead();
        named = matcher.match();
        form = matcher.size() == 0 ? 0 : Math.max(1, named);
        emittedTokens = 0;
        emittedIds = 0;
        step += form == 0 ? 0 : steps[oldest];
        return form > 0;
    }

    /** Goes on to the place with whose name the form starts, once; false without such a place. */
    private boolean findBeginning() {
        if (named < form) {
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
                if (tokens != null) {
                    tokens[slot].keep(this);
                }
                starts[slot] = offset.startOffset();
                ends[slot] = offset.endOffset();
                steps[slot] = position.getPositionIncrement();
                boolean startsSentence = lastEnd < 0 || offset.startOffset() - lastEnd > GAP;
                matcher.add(term.buffer(), term.length(), startsSentence);
                lastEnd = offset.endOffset();
            }
        }
    }

    private void emitId() {
        if (tokens == null) {
            clearAttributes();
        } else {
            tokens[oldest].restore(this);
        }
        char letter = PlaceTerms.letter(matcher.standing(emittedIds));
        terms.write(emittedIds++, letter, term);
        offset.setOffset(starts[oldest], ends[(oldest + named - 1) % WINDOW]);
        position.setPositionIncrement(tokens == null ? step : 0);
        width.setPositionLength(named);
        type.setType(TYPE);
        step = 0;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        matcher.clear();
        if (tokens != null) {
            for (KeptToken token : tokens) {
                token.reset(this);
            }
        }
        oldest = 0;
        form = 0;
        named = 0;
        emittedTokens = 0;
        emittedIds = 0;
        step = 0;
        lastEnd = -1;
        atEnd = false;
    }

    @Override
    public void end() throws IOException {
        super.end();
        if (tokens == null) {
            position.setPositionIncrement(position.getPositionIncrement() + step);
        }
    }
}
