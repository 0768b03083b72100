package dev.dateline.elastic.facet;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.ResolvedSearch;
import dev.dateline.elastic.query.TermCounts;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Interval;
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
     * outside the first thousands of a shard could lose that shard's articles, and the facet says by how many at most.
     */
    private static final int SHARD_SIZE = 2_000;

    /** Values that are sorted from A to Z by their labels, which Elasticsearch does not have. */
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
    public static Map<String, Aggregation> of(ResolvedSearch request, Interval step) {
        Map<String, Aggregation> all = new LinkedHashMap<>();
        for (FilterField field : request.facets().fields()) {
            Map<String, Aggregation> counts = counts(field, request);
            all.putAll(scoped(field.parameter(), counts, FilterQuery.alternatives(request.filters(), field)));
        }
        if (request.facets().dates()) {
            all.putAll(DateFacets.published(request.filters(), step));
        }
        if (request.facets().mentioned()) {
            all.putAll(DateFacets.mentioned(request.filters(), Interval.YEAR));
        }
        return all;
    }

    private static Map<String, Aggregation> counts(FilterField field, ResolvedSearch request) {
        String facet = field.parameter();
        int size = request.facets().order() == FacetRequest.Order.ALPHA
                ? ALPHABET
                : request.facets().size();
        Map<String, Aggregation> counts =
                counts(facet, FilterQuery.field(field), size, request.filters().of(field));
        if (request.facets().order() == FacetRequest.Order.UNUSUAL) {
            counts.put(unusual(facet), unusual(field, request.facets().size()));
        }
        return counts;
    }

    /**
     * The most frequent values of a field, those selected, and the articles without a value.
     *
     * @param facet the prefix of the names of the aggregations
     * @param size how many of the most frequent values, from 1
     */
    public static Map<String, Aggregation> counts(String facet, String field, int size, Filters.Selection selection) {
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        counts.put(values(facet), termsOf(field, size));
        counts.put(missing(facet), missingIn(field));
        List<String> selected = selection.selected();
        if (!selected.isEmpty()) {
            counts.put(selected(facet), TermCounts.among(field, selected));
        }
        return counts;
    }

    /** Candidates: the most unusual ones, and their ratios, are computed from exact counts ({@link FacetCounting}). */
    private static Aggregation unusual(FilterField field, int size) {
        int candidates = Math.max(CANDIDATES, 2 * size);
        return AggregationBuilders.significantTerms()
                .field(FilterQuery.field(field))
                .size(candidates)
                .shardSize(Math.max(candidates, SHARD_SIZE))
                .minDocCount((long) FacetCounting.LEAST)
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

    /** The counts inside a filter of the alternatives; without alternatives Elasticsearch counts faster without a filter. */
    static Map<String, Aggregation> scoped(String facet, Map<String, Aggregation> counts, List<Query> alternatives) {
        return alternatives.isEmpty()
                ? counts
                : Map.of(
                        facet,
                        Aggregation.of(aggregation -> aggregation
                                .filter(FilterQuery.allOf(alternatives))
                                .aggregations(counts)));
    }
}
