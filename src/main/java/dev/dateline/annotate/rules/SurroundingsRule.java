package dev.dateline.annotate.rules;

import dev.dateline.annotate.Layer;
import dev.dateline.annotate.token.Words;
import dev.dateline.article.EntityKind;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Drops what the words beside it show to be no name: the "US" of "US$ 20", "No. 1", hashtags, common words in capitals for
 * emphasis ("the potential for PEACE"), and storms, which bear names of persons ("Hurricane Katrina").
 */
final class SurroundingsRule implements Rule {
    private static final String CURRENCIES = "$\u20ac\u00a3\u00a5";

    private static final Pattern NUMBERED = Pattern.compile("No\\.? ?\\d.*");

    /** Acronyms that are words as well are shorter: WHO, IT, AIDS. */
    private static final int SHORTEST_EMPHASIS = 5;

    private final Set<String> commonWords;
    private final Set<String> stormWords;

    SurroundingsRule(Set<String> commonWords, Set<String> stormWords) {
        this.commonWords = commonWords;
        this.stormWords = stormWords;
    }

    @Override
    public void apply(Draft draft) {
        Set<String> storms = storms(draft);
        draft.each(name -> isNone(draft, name) || isStorm(draft, name, storms) ? null : name);
    }

    private boolean isNone(Draft draft, Name name) {
        String behind = draft.word(name.to());
        boolean money = !behind.isEmpty() && CURRENCIES.indexOf(behind.charAt(0)) >= 0;
        String before = draft.word(name.from() - 1);
        boolean tag =
                (before.equals("#") || before.equals("@")) && draft.tokens().touchesPrevious(name.from());
        return money || tag || NUMBERED.matcher(draft.text(name)).matches() || isEmphasis(draft, name);
    }

    private boolean isEmphasis(Draft draft, Name name) {
        String word = draft.word(name.from());
        return name.length() == 1
                && name.layer() != Layer.LEXICON
                && name.kind() != EntityKind.COUNTRY
                && word.length() >= SHORTEST_EMPHASIS
                && Words.isUpper(word)
                && commonWords.contains(Words.fold(word));
    }

    /** The names behind words for storms, and those that begin with one, without that word. */
    private Set<String> storms(Draft draft) {
        Set<String> storms = new HashSet<>();
        for (Name name : draft.names()) {
            if (stormWords.contains(draft.folded(name.from())) && name.length() > 1) {
                storms.add(draft.text(name.from() + 1, name.to()));
            } else if (stormWords.contains(draft.folded(name.from() - 1))
                    && Words.isCapitalised(draft.word(name.from() - 1))) {
                storms.add(draft.text(name));
            }
        }
        return storms;
    }

    private boolean isStorm(Draft draft, Name name, Set<String> storms) {
        boolean named = stormWords.contains(draft.folded(name.from())) && name.length() > 1;
        return named || storms.contains(draft.text(name));
    }
}
