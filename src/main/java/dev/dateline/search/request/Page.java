package dev.dateline.search.request;

import dev.dateline.search.ApiName;
import dev.dateline.search.result.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * Which hits of a search are wanted.
 *
 * @param sort their order
 * @param size how many, 0 to {@link #MAX_SIZE}
 * @param after the {@link SearchResult#next} of the page before; null for the first page
 * @param grouping what one hit is
 */
public record Page(Sort sort, int size, @Nullable String after, Grouping grouping) {
    /** The order of the hits. Undated articles come last; the id decides between equals, so every order is total. */
    public enum Sort implements ApiName {
        /** By score, then newest first. */
        RELEVANCE,
        NEWEST,
        OLDEST,
        /** Those added to the archive last, then newest first. */
        ADDED;
    }

    /** What one hit of a page is. */
    public enum Grouping implements ApiName {
        /** Every article. */
        NONE,
        /** Near duplicates together, shown as one of them. */
        FAMILIES;
    }

    /** The default number of hits on a page: what people read before they refine. */
    public static final int DEFAULT_SIZE = 10;

    /** Most hits on a page; the cursor leads to more. */
    public static final int MAX_SIZE = 100;

    /** A page of articles. */
    public Page(Sort sort, int size, @Nullable String after) {
        this(sort, size, after, Grouping.NONE);
    }
}
