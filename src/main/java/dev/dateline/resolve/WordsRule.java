package dev.dateline.resolve;

import dev.dateline.text.name.NameToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Organizations and places are the same when their names have the same words in the same order, however they are
 * romanised: {@code Hezbollah} and {@code Hizbollah}. Short words and acronyms must be the same letter by letter. Safe
 * for many threads.
 */
final class WordsRule implements NameRule {
    private static final Set<String> SAY_NOTHING = Set.of("the", "of", "for", "and", "in", "on");

    /** A wide key of a shorter word joins too much: Hamas, Homs. */
    private static final int SHORTEST_BY_SOUND = 6;

    /** Names in the news repeat, and those of one article are compared with each other; so many take a megabyte. */
    private static final int REMEMBERED = 10_000;

    private final PersonNames names;
    private final Map<String, Set<String>> known = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
            return size() > REMEMBERED;
        }
    };

    WordsRule(PersonNames names) {
        this.names = names;
    }

    @Override
    public synchronized Set<String> keys(String name) {
        return known.computeIfAbsent(name, this::read);
    }

    private Set<String> read(String name) {
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
