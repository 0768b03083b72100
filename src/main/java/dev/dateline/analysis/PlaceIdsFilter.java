package dev.dateline.analysis;

import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.PlaceMatcher;
import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/**
 * Replaces a text by the ids of the places that it names: the ids that {@link PlacesFilter} adds, at the same positions and
 * with the same offsets, without the tokens. Every other token leaves a gap. The tokens must be as written in the text. One
 * thread.
 */
public final class PlaceIdsFilter extends TokenFilter {
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

    /** Start, end and position increment of each token in the matcher's window: rings. */
    private final int[] starts = new int[WINDOW];

    private final int[] ends = new int[WINDOW];
    private final int[] steps = new int[WINDOW];
    private int oldest;

    /** Tokens of the form at the oldest one, or 1 when no form starts there. */
    private int form;

    /** Tokens of the form whose ids are emitted; 0 for none. */
    private int named;

    private int emitted;

    /** Positions from the last id to the first token of the form. */
    private int step;

    private int lastEnd;
    private boolean atEnd;

    /** Filters the tokens of {@code input}. */
    public PlaceIdsFilter(TokenStream input, Gazetteer gazetteer) {
        super(input);
        this.matcher = new PlaceMatcher(gazetteer);
        this.terms = new PlaceTerms(matcher);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (named == 0 || (emitted == matcher.count() && !findBeginning())) {
            if (!findForm()) {
                return false;
            }
        }
        clearAttributes();
        terms.write(emitted, PlaceTerms.letter(matcher.standing(emitted)), term);
        offset.setOffset(starts[oldest], ends[(oldest + named - 1) % WINDOW]);
        position.setPositionIncrement(step);
        width.setPositionLength(named);
        type.setType(PlacesFilter.TYPE);
        emitted++;
        step = 0;
        return true;
    }

    /** Goes on after the last form; false at the end of the text. */
    private boolean findForm() throws IOException {
        for (int i = 1; i < form; i++) {
            step += steps[(oldest + i) % WINDOW];
        }
        matcher.remove(form);
        oldest = (oldest + form) % WINDOW;
        readAhead();
        named = matcher.match();
        form = matcher.size() == 0 ? 0 : Math.max(1, named);
        emitted = 0;
        step += form == 0 ? 0 : steps[oldest];
        return form > 0;
    }

    /** Goes on to the place with whose name the form starts, once; false without such a place. */
    private boolean findBeginning() {
        if (named < form) {
            return false;
        }
        named = matcher.matchBeginning(form);
        emitted = 0;
        return named > 0;
    }

    private void readAhead() throws IOException {
        while (!atEnd && !matcher.isFull()) {
            atEnd = !input.incrementToken();
            if (!atEnd) {
                int slot = (oldest + matcher.size()) % WINDOW;
                starts[slot] = offset.startOffset();
                ends[slot] = offset.endOffset();
                steps[slot] = position.getPositionIncrement();
                boolean startsSentence = lastEnd < 0 || offset.startOffset() - lastEnd > GAP;
                matcher.add(term.buffer(), term.length(), startsSentence);
                lastEnd = offset.endOffset();
            }
        }
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        matcher.clear();
        oldest = 0;
        form = 0;
        named = 0;
        emitted = 0;
        step = 0;
        lastEnd = -1;
        atEnd = false;
    }

    @Override
    public void end() throws IOException {
        super.end();
        position.setPositionIncrement(position.getPositionIncrement() + step);
    }
}
