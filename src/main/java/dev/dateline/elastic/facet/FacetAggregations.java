package dev.dateline.elastic.facet;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.TermCounts;
import dev.dateline.search.request.FacetOrder;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.request.Selection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the facets asked for into Elasticsearch aggregations. A facet {@code f} is counted by up to three:
 * {@code f.values}, {@code f.missing} and {@code f.selected}; inside a filter {@code f} when alternatives of other
 * facets narrow it. Pure functions.
 */
public final class FacetAggregations {
    /**
     * Values that each shard reports. With one shard counts are exact in any case; with several, a value that is
     * outside the first thousands of a shard could lose that shard's articles, and this is beyond what any facet shows.
     */
    private static final int SHARD_SIZE = 2_000;

    /** Values that are sorted from A to Z by their labels, which only we know: more than that nobody reads. */
    private static final int ALPHABET = 10_000;

    /** Values from which the most unusual are chosen. */
    private static final int CANDIDATES = 200;

    private FacetAggregations() {}

    static String values(String facet) {
        return facet + ".values";
    }

    static String missing(String facet) {
        return facet + ".missing";
    }

    static String selected(String facet) {
        return facet + ".selected";
    }

    static String unusual(String facet) {
        return facet + ".unusual";
    }

    /** The aggregations of all facets asked for; publication dates in steps of {@code step}, the others in years. */
    public static Map<String, Aggregation> of(SearchRequest request, Interval step) {
        Map<String, Aggregation> all = new LinkedHashMap<>();
        for (FilterField field : request.facets().fields()) {
            Map<String, Aggregation> counts = counts(field, request);
            put(all, field.parameter(), counts, FilterQuery.alternatives(request.filters(), field));
        }
        if (request.facets().dates()) {
            all.putAll(DateAggregations.published(request.filters(), step));
        }
        if (request.facets().mentioned()) {
            all.putAll(DateAggregations.mentioned(request.filters(), Interval.YEAR));
        }
        return all;
    }

    private static Map<String, Aggregation> counts(FilterField field, SearchRequest request) {
        String facet = field.parameter();
        int size = request.facets().order() == FacetOrder.ALPHA
                ? ALPHABET
                : request.facets().size();
        Map<String, Aggregation> counts =
                counts(facet, FilterQuery.field(field), size, request.filters().of(field));
        if (request.facets().order() == FacetOrder.UNUSUAL) {
            counts.put(unusual(facet), unusual(field, request.facets().size()));
        }
        return counts;
    }

    /**
     * The values of a field that lead, those selected, and what has none.
     *
     * @param facet what the aggregations are named after
     * @param size how many values lead, from 1
     */
    public static Map<String, Aggregation> counts(String facet, String field, int size, Selection selection) {
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        counts.put(values(facet), termsOf(field, size));
        counts.put(missing(facet), missingIn(field));
        List<String> selected = selection.selected();
        if (!selected.isEmpty()) {
            counts.put(selected(facet), TermCounts.among(field, selected));
        }
        return counts;
    }

    /** Candidates: which of them stand out most, and how much, is reckoned from exact counts ({@link UnusualValues}). */
    private static Aggregation unusual(FilterField field, int size) {
        int candidates = Math.max(CANDIDATES, 2 * size);
        return AggregationBuilders.significantTerms()
                .field(FilterQuery.field(field))
                .size(candidates)
                .shardSize(Math.max(candidates, SHARD_SIZE))
                .minDocCount((long) UnusualValues.LEAST)
                .build()
                ._toAggregation();
    }

    /** The most frequent values of a field. */
    private static Aggregation termsOf(String field, int size) {
        return AggregationBuilders.terms()
                .field(field)
                .size(size)
                .shardSize(Math.max(size, SHARD_SIZE))
                .build()
                ._toAggregation();
    }

    static Aggregation missingIn(String field) {
        return AggregationBuilders.missing().field(field).build()._toAggregation();
    }

    /** Without alternatives there is no filter around: Elasticsearch then counts faster, for all articles at once. */
    static void put(
            Map<String, Aggregation> all, String facet, Map<String, Aggregation> counts, List<Query> alternatives) {
        if (alternatives.isEmpty()) {
            all.putAll(counts);
        } else {
            Query filter = QueryBuilders.bool().filter(alternatives).build()._toQuery();
            all.put(
                    facet,
                    Aggregation.of(aggregation -> aggregation.filter(filter).aggregations(counts)));
        }
    }
}
