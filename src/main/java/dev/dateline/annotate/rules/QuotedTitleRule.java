package dev.dateline.annotate.rules;

import dev.dateline.annotate.lexicon.NameWord;
import dev.dateline.annotate.lexicon.WordLists;
import dev.dateline.annotate.token.Words;
import java.util.BitSet;
import java.util.Set;

/**
 * Drops the names inside of titles of works: a few words in quotation marks, all but the small ones with a capital
 * ("Last Tango in Paris"), which the text does not use without the marks as well.
 */
final class QuotedTitleRule implements Rule {
    /** "Blazing Crosses in Zion: The Ku Klux Klan in Utah" is a long title. */
    private static final int LONGEST = 12;

    private static final Set<String> OPENING = Set.of("\"", "\u201c", "``", "`", "\u2018", "\u00ab");
    private static final Set<String> CLOSING = Set.of("\"", "\u201d", "''", "'", "\u2019", "\u00bb");
    private final WordLists<NameWord> words;

    QuotedTitleRule(WordLists<NameWord> words) {
        this.words = words;
    }

    @Override
    public void apply(Draft draft) {
        BitSet titles = titles(draft);
        draft.each(name -> titles.get(name.from()) ? null : name);
    }

    private BitSet titles(Draft draft) {
        BitSet titles = new BitSet();
        for (int open = 0; open < draft.count(); open++) {
            if (OPENING.contains(draft.word(open)) && !words.has(NameWord.CALLED, draft.folded(open - 1))) {
                int end = end(draft, open + 1);
                if (end > open + 1) {
                    titles.set(open + 1, end);
                    open = end;
                }
            }
        }
        return titles;
    }

    /** The closing mark of a title that begins at a token; -1 when the words are no title. */
    private int end(Draft draft, int from) {
        for (int token = from; token <= from + LONGEST && token < draft.count(); token++) {
            String word = draft.word(token);
            if (CLOSING.contains(word)) {
                return token;
            }
            boolean ending = (word.equals(".") || word.equals(",")) && CLOSING.contains(draft.word(token + 1));
            boolean inside =
                    Words.isCapitalised(word) || words.has(NameWord.IN_TITLE, word) || word.equals(":") || ending;
            if (!inside || (token == from && !Words.isCapitalised(word))) {
                return -1;
            }
        }
        return -1;
    }
}
