package dev.dateline.analysis;

import dev.dateline.text.name.NameKeyRules;
import dev.dateline.text.name.NameLikeness;
import dev.dateline.text.place.Gazetteer;

/**
 * What the filters read from the plugin's jar: once for each node, when the first index that needs it is opened, because
 * the gazetteer takes megabytes and a node has many indices. Immutable, safe for many threads.
 */
final class Lexicons {
    private Lexicons() {}

    /** The rules of name keys. */
    static NameKeyRules nameKeys() {
        return NameKeys.RULES;
    }

    /** What tells names from the common English words. */
    static NameLikeness nameLikeness() {
        return NameKeys.LIKENESS;
    }

    /** All places. */
    static Gazetteer gazetteer() {
        return Places.GAZETTEER;
    }

    /** Read when first asked for. */
    private static final class NameKeys {
        static final NameKeyRules RULES = NameKeyRules.bundled();
        static final NameLikeness LIKENESS = NameLikeness.bundled();
    }

    /** Read when first asked for. */
    private static final class Places {
        static final Gazetteer GAZETTEER = Gazetteer.load();
    }
}
