package dev.dateline.annotate;

import dev.dateline.text.NameToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Organizations and places are the same when their names have the same words in the same order, however they are
 * romanised: {@code Hezbollah} and {@code Hizbollah}. Short words and acronyms must be the same letter by letter.
 */
final class WordsRule implements NameRule {
    private static final Set<String> SAY_NOTHING = Set.of("the", "of", "for", "and", "in", "on");

    /** A wide key of a shorter word joins too much: Hamas, Homs. */
    private static final int SHORTEST_BY_SOUND = 6;

    private final PersonNames names;

    WordsRule(PersonNames names) {
        this.names = names;
    }

    @Override
    public Set<String> keys(String name) {
        List<String> words = new ArrayList<>();
        for (NameToken token : names.pieces(name).tokens()) {
            if (!SAY_NOTHING.contains(token.folded())) {
                boolean bySound = token.folded().length() >= SHORTEST_BY_SOUND;
                words.add(bySound ? token.wide() : token.folded());
            }
        }
        return words.isEmpty() ? Set.of() : Set.of(String.join(" ", words));
    }

    @Override
    public boolean same(String one, String other) {
        Set<String> keys = keys(one);
        return !keys.isEmpty() && keys.equals(keys(other));
    }
}
