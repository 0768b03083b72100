package dev.dateline.search.request;

import dev.dateline.search.result.SearchResult;
import org.jspecify.annotations.Nullable;

/**
 * Which hits of a search are wanted.
 *
 * @param sort their order
 * @param size how many, 0 to {@link #MAX_SIZE}
 * @param after the {@link SearchResult#next} of the page before; null for the first page
 * @param grouping what stands for one hit
 */
public record Page(Sort sort, int size, @Nullable String after, Grouping grouping) {
    /** A page of articles. */
    public Page(Sort sort, int size, @Nullable String after) {
        this(sort, size, after, Grouping.NONE);
    }

    /** Hits on a page unless asked otherwise: what people read before they refine. */
    public static final int DEFAULT_SIZE = 10;

    /** Most hits on a page; whoever wants more follows the cursor. */
    public static final int MAX_SIZE = 100;
}
