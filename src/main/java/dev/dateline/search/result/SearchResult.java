package dev.dateline.search.result;

import dev.dateline.search.request.FilterField;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param total how many articles match
 * @param tookMillis how long Elasticsearch worked on it, in milliseconds
 * @param hits the wanted page, in order
 * @param facets by field, in the order asked for
 * @param dates counts by publication date; null when not asked for
 * @param mentioned counts by the dates told in the texts; null when not asked for
 * @param advice what helps when the search finds nothing or little
 * @param next the cursor of the next page; null when this is the last
 * @param spellings the other spellings of the names in the query
 * @param families how many families the articles belong to; null when hits are not grouped
 */
public record SearchResult(
        Total total,
        long tookMillis,
        List<Hit> hits,
        Map<FilterField, Facet> facets,
        @Nullable DateFacet dates,
        @Nullable DateFacet mentioned,
        QueryAdvice advice,
        @Nullable String next,
        QuerySpellings spellings,
        @Nullable Total families) {
    /**
     * How many articles match.
     *
     * @param value their number, or a number that there are at least
     * @param exact whether it is their number
     */
    public record Total(long value, boolean exact) {}

    /** Copies the collections, in their order. */
    public SearchResult {
        hits = List.copyOf(hits);
        facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    }

    /** A result without dates told in the texts, without advice and not grouped. */
    public SearchResult(
            Total total,
            long tookMillis,
            List<Hit> hits,
            Map<FilterField, Facet> facets,
            @Nullable DateFacet dates,
            @Nullable String next) {
        this(total, tookMillis, hits, facets, dates, null, QueryAdvice.NONE, next, QuerySpellings.NONE, null);
    }
}
