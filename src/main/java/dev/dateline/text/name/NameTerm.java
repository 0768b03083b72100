package dev.dateline.text.name;

import java.util.Locale;

/**
 * One thing to index or to look for about a full name.
 *
 * @param field what kind of thing; each kind is an index field or a prefix of its own
 * @param value the key, never empty
 * @param weight how much finding it counts, times its rarity; 1 for an exact word. Meaningless when indexing
 */
public record NameTerm(Field field, String value, double weight) {

    /** The kinds of terms. */
    public enum Field {
        /** {@link NameGrade#FOLDED}. */
        FOLDED,
        /** {@link NameGrade#CLOSE}. */
        CLOSE,
        /** {@link NameGrade#WIDE}. */
        WIDE,
        /** {@link NameGrade#BARE}. */
        BARE,
        /** Id of a given name that the word may stand for, such as {@code william.0} for Bill. */
        GIVEN,
        /** First letter of a word. */
        INITIAL;

        /** The kind in one small letter, for an index that keeps all kinds in one field: {@code w:sElenske}. */
        public String prefix() {
            return name().substring(0, 1).toLowerCase(Locale.ROOT) + ":";
        }
    }
}
