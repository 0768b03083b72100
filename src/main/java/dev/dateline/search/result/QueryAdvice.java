package dev.dateline.search.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What helps somebody whose query finds nothing or little.
 *
 * @param suggestion a query with other spellings that finds more; null when none is known
 * @param any how many articles hold any of the words; null unless the query finds nothing
 * @param words how many articles each part of the query finds by itself; empty unless the query finds nothing
 */
public record QueryAdvice(
        @Nullable String suggestion, @Nullable Long any, List<WordCount> words) {
    /** Nothing to say. */
    public static final QueryAdvice NONE = new QueryAdvice(null, null, List.of());

    /**
     * A part of a query and what it finds by itself, under the same filters.
     *
     * @param word as the query language writes it
     * @param count articles
     */
    public record WordCount(String word, long count) {}

    /** Copies the list. */
    public QueryAdvice {
        words = List.copyOf(words);
    }
}
