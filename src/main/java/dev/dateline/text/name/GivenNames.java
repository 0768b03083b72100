package dev.dateline.text.name;

import dev.dateline.text.lexicon.LexiconFile;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which given names a word may stand for: nicknames ({@code bill} for William) and the forms of one name in several
 * languages ({@code petrus} for Peter). Immutable, safe for many threads.
 */
final class GivenNames {

    private static final int COLUMNS = 2;

    private final Map<String, Set<String>> names = new HashMap<>();

    /** Reads lexicons of name, tab, other forms. Each file is a world of its own: its ids are not those of the other. */
    static GivenNames read(LexiconFile... files) {
        GivenNames givenNames = new GivenNames();
        for (int i = 0; i < files.length; i++) {
            for (LexiconFile.Line line : files[i].lines()) {
                givenNames.add(files[i], line, i);
            }
        }
        return givenNames;
    }

    private void add(LexiconFile file, LexiconFile.Line line, int world) {
        String name = file.columns(line, COLUMNS).get(0);
        String id = name + "." + world;
        put(name, id);
        for (String form : file.columns(line, COLUMNS).get(1).split(" ", -1)) {
            put(form, id);
        }
    }

    private void put(String word, String id) {
        names.computeIfAbsent(word, key -> new TreeSet<>()).add(id);
    }

    /** Ids of the names that a folded word may stand for, itself included; empty for a word in no list. */
    Set<String> ids(String folded) {
        return Set.copyOf(names.getOrDefault(folded, Set.of()));
    }
}
