package dev.dateline.search.result;

import dev.dateline.article.EntityKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How often each value of a field occurs among the articles of a search, counted in articles. The facet's own
 * {@code any} selection is left out of its counts, so that its alternatives stay visible; everything else is respected.
 *
 * @param buckets the values in the order asked for, equals by value; selected values that are not among them follow,
 *     even with a count of 0
 * @param others the counts of all values that are not listed, added up: an article with two of them counts twice
 * @param missing articles without any value
 * @param offBy how many articles a count may be too low by, and how many a value that is not listed may have more than the
 *     last one listed; null when all counts are exact, as they are in an index of one shard
 */
public record Facet(
        List<Bucket> buckets,
        long others,
        long missing,
        @Nullable Long offBy) {
    /**
     * A value and its count.
     *
     * @param value what to filter by
     * @param label the name shown to readers
     * @param kind what the entity is; null for values that are not entities or whose entity is not known
     * @param count articles with that value
     * @param selected whether the search asks for it
     * @param ratio how many times more frequent it is among the articles counted than in the archive; null unless
     *     values are ordered by it
     */
    public record Bucket(
            String value,
            String label,
            @Nullable EntityKind kind,
            long count,
            boolean selected,
            @Nullable Double ratio) {
        /** Without a ratio. */
        public Bucket(String value, String label, @Nullable EntityKind kind, long count, boolean selected) {
            this(value, label, kind, count, selected, null);
        }
    }

    /** With exact counts. */
    public Facet(List<Bucket> buckets, long others, long missing) {
        this(buckets, others, missing, null);
    }

    /** Copies the list. */
    public Facet {
        buckets = List.copyOf(buckets);
    }
}
