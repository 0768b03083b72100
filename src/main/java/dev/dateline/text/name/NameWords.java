package dev.dateline.text.name;

import dev.dateline.text.lexicon.LexiconFile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Titles, particles and suffixes by their folded form. Immutable, safe for many threads. */
final class NameWords {

    private static final int COLUMNS = 2;

    private final Map<String, NamePart.Kind> kinds = new HashMap<>();

    private NameWords(LexiconFile file) {
        for (LexiconFile.Line line : file.lines()) {
            NamePart.Kind kind = kind(file, line);
            for (String word : file.columns(line, COLUMNS).get(1).split(" ", -1)) {
                kinds.putIfAbsent(word, kind);
            }
        }
    }

    private static NamePart.Kind kind(LexiconFile file, LexiconFile.Line line) {
        String name = file.columns(line, COLUMNS).get(0);
        try {
            return NamePart.Kind.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw file.broken(line, "unknown kind " + name + ", known are title, suffix, particle");
        }
    }

    /** Reads a lexicon of kind, tab, words. */
    static NameWords read(LexiconFile file) {
        return new NameWords(file);
    }

    /** The kind of a folded word; {@link NamePart.Kind#WORD} for a name. */
    NamePart.Kind kindOf(String folded) {
        return kinds.getOrDefault(folded, NamePart.Kind.WORD);
    }
}
