package dev.dateline.analysis;

import dev.dateline.text.name.NameGrade;
import dev.dateline.text.name.NameLikeness;
import java.util.Set;

/**
 * What {@code dateline_name_keys} is used for: which words have keys, and which grades of them.
 *
 * @param kind where the words come from
 * @param grades the grades, without {@link NameGrade#FOLDED}, which the field beside this one has
 * @param likeness tells the words of a text that look like names
 */
public record NameKeysUse(Kind kind, Set<NameGrade> grades, NameLikeness likeness) {
    /** Where the words come from. */
    public enum Kind {
        /** Running text, where a name begins with a capital. */
        TEXT,
        /** A field of names alone: every word has keys. */
        NAMES,
        /** A query, typed without capitals: every word but the common ones has keys. */
        QUERY,
        /** A word of a query that names a place: it is found by its id, and by keys where the text names no place. */
        PLACE_QUERY
    }

    /** Copies the grades. */
    public NameKeysUse {
        grades = Set.copyOf(grades);
    }

    boolean isQuery() {
        return kind == Kind.QUERY || kind == Kind.PLACE_QUERY;
    }

    /** Whether a query leaves the word out: {@code al} of {@code al-Assad} has keys in texts only when it has a capital. */
    boolean isLeftOut(char[] word, int length) {
        return isQuery() && likeness.isParticle(word, 0, length);
    }

    /**
     * Whether the word gets keys. In text a common word gets none, wherever it stands, since a query never asks for its
     * keys; so nobody needs to know where sentences begin.
     */
    boolean hasKeys(char[] word, int length) {
        return switch (kind) {
            case TEXT -> likeness.looksLikeName(word, 0, length, true);
            case NAMES -> length > 0;
            case QUERY, PLACE_QUERY -> length > 1 && Character.isLetter(word[0]) && !likeness.isCommon(word, 0, length);
        };
    }
}
