package dev.dateline.search.suggest;

import dev.dateline.article.EntityKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be suggested.
 *
 * @param value what to filter by, or an article's id
 * @param label its name for readers
 * @param kind what the entity is; null for anything else
 * @param count articles that have it; 1 for an article itself
 * @param similar whether its name is only similar to what was typed: a sister name, or one that a typo may have meant
 */
public record Suggestion(
        String value, String label, @Nullable EntityKind kind, long count, boolean similar) {
    /** One whose name begins with what was typed, or is another spelling of it. */
    public Suggestion(String value, String label, @Nullable EntityKind kind, long count) {
        this(value, label, kind, count, false);
    }

    /** Kinds of suggestions, in the order in which they are shown. */
    public enum Group {
        /** Persons, organizations and countries; values are what {@code actor} filters by. */
        ACTORS,
        /** Places and countries; values are what {@code place} filters by. */
        PLACES,
        SOURCES,
        TOPICS,
        /** Articles; values are their ids. */
        TITLES;

        /** The group's name in the API. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether its members have names in several spellings. */
        boolean isNamed() {
            return this == ACTORS || this == PLACES;
        }
    }

    /**
     * A suggestion and all the names by which it is found.
     *
     * @param suggestion what is shown
     * @param names every spelling; the label need not be among them
     */
    public record Known(Suggestion suggestion, List<String> names) {}
}
