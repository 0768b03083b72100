package dev.dateline.search.suggest;

import dev.dateline.article.EntityKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be suggested.
 *
 * @param value what to filter by, or an article's id
 * @param label its name for readers
 * @param kind what the entity is; null for anything else
 * @param count articles that have it; 1 for an article itself
 */
public record Suggestion(
        String value, String label, @Nullable EntityKind kind, long count) {
    /**
     * A suggestion and all the names by which it is found.
     *
     * @param suggestion what is shown
     * @param names every spelling; the label need not be among them
     */
    public record Known(Suggestion suggestion, List<String> names) {}
}
