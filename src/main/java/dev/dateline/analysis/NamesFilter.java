package dev.dateline.analysis;

import dev.dateline.text.name.Titles;
import java.io.IOException;
import java.util.ArrayDeque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Drops the titles in front of a name, by the list of {@link Titles}, in fields that hold one name a value. {@code prime
 * minister narendra modi} becomes {@code narendra modi}. The tokens must be lower case and folded. One thread.
 *
 * <ul>
 *   <li>Only the row of titles and modifiers at the start is dropped, and only up to the last title of that row:
 *       {@code martin luther king} and {@code foreign policy} stay whole.
 *   <li>A title stays where there is nothing else ({@code vice president}), and before a word that makes it part of a name
 *       ({@code general motors}, {@code king of jordan}).
 *   <li>Dropped titles leave no hole: the first word of the name gets the position of the first title, since with and
 *       without its title it is the same name, at the same distance from what comes before it. Offsets stay.
 * </ul>
 */
public final class NamesFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final Titles titles;
    /** Read ahead and not yet emitted. */
    private final ArrayDeque<State> waiting = new ArrayDeque<>();

    private boolean inName;
    private boolean atEnd;

    /** Filters the tokens of {@code input}, which are those of one name. */
    public NamesFilter(TokenStream input, Titles titles) {
        super(input);
        this.titles = titles;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!inName) {
            inName = true;
            return readTitles();
        }
        if (waiting.isEmpty()) {
            return !atEnd && input.incrementToken();
        }
        return emitWaiting();
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
        inName = false;
        atEnd = false;
    }

    /** Reads to the first token that is not a title, and emits the first one that stays. */
    private boolean readTitles() throws IOException {
        int throughTitle = 0;
        int firstPosition = 1;
        while (input.incrementToken()) {
            if (waiting.isEmpty()) {
                firstPosition = position.getPositionIncrement();
            }
            boolean title = titles.isTitle(term.buffer(), term.length());
            if (!title && !titles.isModifier(term.buffer(), term.length())) {
                boolean held = titles.holdsTitle(term.buffer(), term.length());
                return emit(held ? 0 : throughTitle, firstPosition);
            }
            waiting.addLast(captureState());
            throughTitle = title ? waiting.size() : throughTitle;
        }
        atEnd = true;
        return !waiting.isEmpty() && emitWaiting();
    }

    /** The current token ends the row: drops this many of those waiting, and emits the first of the rest. */
    private boolean emit(int dropped, int firstPosition) {
        if (waiting.isEmpty()) {
            return true;
        }
        waiting.addLast(captureState());
        for (int i = 0; i < dropped; i++) {
            waiting.removeFirst();
        }
        emitWaiting();
        position.setPositionIncrement(firstPosition);
        return true;
    }

    private boolean emitWaiting() {
        restoreState(waiting.removeFirst());
        return true;
    }
}
