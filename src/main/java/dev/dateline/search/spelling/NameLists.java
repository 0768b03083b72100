package dev.dateline.search.spelling;

import dev.dateline.text.lexicon.CommonWords;
import dev.dateline.text.place.Gazetteer;

/**
 * The lists of words and places that searches share: read once, when the first search needs them, since the
 * gazetteer takes megabytes. Immutable, safe for many threads.
 */
final class NameLists {
    private NameLists() {}

    static CommonWords commonWords() {
        return Held.COMMON_WORDS;
    }

    static Gazetteer gazetteer() {
        return Held.GAZETTEER;
    }

    /** Read when first asked for. */
    private static final class Held {
        static final CommonWords COMMON_WORDS = CommonWords.bundled();
        static final Gazetteer GAZETTEER = Gazetteer.standard();
    }
}
