package dev.dateline.search.spelling;

import dev.dateline.text.lexicon.CommonWords;
import dev.dateline.text.name.NameKeyRules;
import dev.dateline.text.name.NameLexicons;
import dev.dateline.text.place.Gazetteer;

/**
 * The rules and lists of names and places that searches share, read when the first search needs them: the gazetteer takes
 * megabytes. Immutable, safe for many threads.
 */
final class NameLists {
    private NameLists() {}

    static NameKeyRules nameKeys() {
        return Held.NAME_KEYS;
    }

    static CommonWords commonWords() {
        return Held.COMMON_WORDS;
    }

    static Gazetteer gazetteer() {
        return Held.GAZETTEER;
    }

    /** Loaded on first use. */
    private static final class Held {
        static final NameKeyRules NAME_KEYS = NameLexicons.standard().rules();
        static final CommonWords COMMON_WORDS = CommonWords.bundled();
        static final Gazetteer GAZETTEER = Gazetteer.standard();
    }
}
