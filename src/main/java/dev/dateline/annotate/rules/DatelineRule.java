package dev.dateline.annotate.rules;

import dev.dateline.annotate.token.Words;
import dev.dateline.article.EntityKind;
import java.util.List;
import java.util.Set;

/** The place in capitals with which a news story begins: "NEW YORK _ ", "LITTLE ROCK, Ark. (AP) -- ". */
final class DatelineRule implements Rule {
    /** The longest cities in datelines have three words ("SALT LAKE CITY"). */
    private static final int LONGEST = 3;

    /** A dateline stands in the first sentence, or behind a title and a line about the author. */
    private static final int SENTENCES = 4;

    private static final Set<String> ENDS = Set.of("_", "--", "\u2014", "\u2013", "-", "(");

    @Override
    public void apply(Draft draft) {
        int sentences = Math.min(SENTENCES, draft.tokens().sentenceCount());
        for (int s = 0; s < sentences; s++) {
            int from = draft.tokens().sentenceStart(s);
            int to = from;
            while (to - from < LONGEST
                    && Words.isUpper(draft.word(to))
                    && draft.word(to).length() > 2) {
                to++;
            }
            if (to > from && isEnd(draft, to) && draft.isFree(from, to)) {
                draft.add(List.of(
                        new Name(from, to, EntityKind.PLACE, Name.LISTED, dev.dateline.annotate.Layer.LEXICON, null)));
            }
        }
    }

    /** Whether a dash or bracket follows, right behind the city or behind ", Ark." and the like. */
    private static boolean isEnd(Draft draft, int at) {
        if (ENDS.contains(draft.word(at))) {
            return true;
        }
        boolean region = draft.word(at).equals(",") && Words.isCapitalised(draft.word(at + 1));
        return region && (ENDS.contains(draft.word(at + 2)) || ENDS.contains(draft.word(at + 3)));
    }
}
