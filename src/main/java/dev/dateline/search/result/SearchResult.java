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
 * @param names the adjacent words of the query that were looked for as one name, as typed, with single spaces
 * @param total how many articles match
 * @param tookMillis how long Elasticsearch worked on it, in milliseconds
 * @param hits the wanted page, in order
 * @param facets by field, in the order asked for
 * @param dates counts by publication date; null when not asked for
 * @param mentioned counts by the dates mentioned in the texts; null when not asked for
 * @param advice what helps when the search finds nothing or little
 * @param next the cursor of the next page; null when this is the last
 * @param spellings the other spellings of the names in the query
 * @param families how many families the articles belong to; null when hits are not grouped
 */
public record SearchResult(
        List<String> names,
        Total total,
        long tookMillis,
        List<ArticleHit> hits,
        Map<FilterField, Facet> facets,
        @Nullable DateFacet dates,
        @Nullable DateFacet mentioned,
        Advice advice,
        @Nullable String next,
        QuerySpellings spellings,
        @Nullable Total families) {
    /**
     * How many articles match.
     *
     * @param value their number, or a lower bound of it
     * @param exact whether it is their number
     */
    public record Total(long value, boolean exact) {}

    /**
     * What helps when a query finds nothing or little.
     *
     * @param suggestion a query with other spellings that finds more; null when none is known
     * @param any how many articles hold any of the words; null unless the query finds nothing
     * @param words how many articles each part of the query finds by itself; empty unless the query finds nothing
     */
    public record Advice(
            @Nullable String suggestion, @Nullable Long any, List<WordCount> words) {
        /** No advice. */
        public static final Advice NONE = new Advice(null, null, List.of());

        /**
         * A part of a query and what it finds by itself.
         *
         * @param word as the query language writes it
         * @param count articles under the filters of the search
         * @param archive articles of the whole archive
         */
        public record WordCount(String word, long count, long archive) {}

        /** Copies the list. */
        public Advice {
            words = List.copyOf(words);
        }
    }

    /** Copies the collections, in their order. */
    public SearchResult {
        names = List.copyOf(names);
        hits = List.copyOf(hits);
        facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
    }

    /** A result without names, dates mentioned in the texts and advice, and not grouped. */
    public SearchResult(
            Total total,
            long tookMillis,
            List<ArticleHit> hits,
            Map<FilterField, Facet> facets,
            @Nullable DateFacet dates,
            @Nullable String next) {
        this(List.of(), total, tookMillis, hits, facets, dates, null, Advice.NONE, next, QuerySpellings.NONE, null);
    }
}
