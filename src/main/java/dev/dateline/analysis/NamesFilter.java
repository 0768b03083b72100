package dev.dateline.analysis;

import dev.dateline.text.name.Titles;
import java.io.IOException;
import java.util.ArrayDeque;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * For fields that hold one name a value: leaves out the titles in front of it, by the list of {@link Titles}.
 * {@code prime minister narendra modi} becomes {@code narendra modi}. Wants lower-case, folded tokens. One thread.
 *
 * <ul>
 *   <li>Only the row of titles and modifiers at the start goes, and only what stands before the last title of that row:
 *       {@code martin luther king} and {@code foreign policy} stay whole.
 *   <li>A title stays where it is all there is ({@code vice president}), and before a word that makes it part of a name
 *       ({@code general motors}, {@code king of jordan}).
 *   <li>What is left out leaves no hole: the first word of the name gets the position of the first title, since with and
 *       without its title it is the same name, at the same distance from whatever is before it. Offsets stay.
 * </ul>
 */
public final class NamesFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final Titles titles;
    /** Read ahead and not yet given out. */
    private final ArrayDeque<State> waiting = new ArrayDeque<>();

    private boolean inName;
    private boolean atEnd;

    /** Filters the tokens of {@code input}, the words of one name. */
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
        return giveOutWaiting();
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        waiting.clear();
        inName = false;
        atEnd = false;
    }

    /** Reads to the first word that is no title, and gives out the first word that stays. */
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
                return giveOut(held ? 0 : throughTitle, firstPosition);
            }
            waiting.addLast(captureState());
            throughTitle = title ? waiting.size() : throughTitle;
        }
        atEnd = true;
        return !waiting.isEmpty() && giveOutWaiting();
    }

    /** The current token ends the row: leaves out so many of those waiting, and gives out the first of the rest. */
    private boolean giveOut(int leftOut, int firstPosition) {
        if (waiting.isEmpty()) {
            return true;
        }
        waiting.addLast(captureState());
        for (int i = 0; i < leftOut; i++) {
            waiting.removeFirst();
        }
        giveOutWaiting();
        position.setPositionIncrement(firstPosition);
        return true;
    }

    private boolean giveOutWaiting() {
        restoreState(waiting.removeFirst());
        return true;
    }
}
