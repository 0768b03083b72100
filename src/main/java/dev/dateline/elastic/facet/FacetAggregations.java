package dev.dateline.elastic.facet;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationBuilders;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.dateline.elastic.document.Clauses;
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
import java.util.function.Function;

/**
 * Turns the facets asked for into Elasticsearch aggregations. A facet {@code f} is counted by up to three:
 * {@code f.values}, {@code f.missing} and {@code f.selected}; inside a filter {@code f} when alternatives of other
 * facets narrow it. Pure functions.
 */
public final class FacetAggregations {
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

    /**
     * The aggregations of all facets asked for.
     *
     * @param step of the publication dates; the dates mentioned are counted in years
     * @param shards of the index; 0 when not known, which is treated as several
     */
    public static Map<String, Aggregation> of(ResolvedSearch request, Interval step, int shards) {
        Map<String, Aggregation> all = new LinkedHashMap<>();
        for (FilterField field : request.facets().fields()) {
            Map<String, Aggregation> counts = counts(field, request, shards);
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

    private static Map<String, Aggregation> counts(FilterField field, ResolvedSearch request, int shards) {
        String facet = field.parameter();
        int size = request.facets().order() == FacetRequest.Order.ALPHA
                ? ALPHABET
                : request.facets().size();
        Map<String, Aggregation> counts = counts(
                facet,
                TermCounts.most(FilterQuery.field(field), size, shards),
                FilterQuery.field(field),
                request.filters().of(field));
        if (request.facets().order() == FacetRequest.Order.UNUSUAL) {
            counts.put(unusual(facet), unusual(field, request.facets().size()));
        }
        return counts;
    }

    /**
     * The most frequent values of a field, those selected, and the articles without a value, in an index of any number of
     * shards.
     *
     * @param facet the prefix of the names of the aggregations
     * @param size how many of the most frequent values, from 1
     */
    public static Map<String, Aggregation> counts(String facet, String field, int size, Filters.Selection selection) {
        return counts(facet, TermCounts.most(field, size), field, selection);
    }

    private static Map<String, Aggregation> counts(
            String facet, Aggregation values, String field, Filters.Selection selection) {
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        counts.put(values(facet), values);
        counts.put(missing(facet), missingIn(field, Map.of()));
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
                .shardSize(Math.max(candidates, TermCounts.SHARD_SIZE))
                .minDocCount((long) FacetCounting.LEAST)
                .build()
                ._toAggregation();
    }

    static Aggregation missingIn(String field, Map<String, Aggregation> parts) {
        return with(parts, all -> all.missing(missing -> missing.field(field)));
    }

    /** An aggregation with others inside it, if there are any. */
    static Aggregation with(
            Map<String, Aggregation> parts,
            Function<Aggregation.Builder, Aggregation.Builder.ContainerBuilder> aggregation) {
        return Aggregation.of(all -> {
            Aggregation.Builder.ContainerBuilder counted = aggregation.apply(all);
            return parts.isEmpty() ? counted : counted.aggregations(parts);
        });
    }

    /** The counts inside a filter of the alternatives; without alternatives Elasticsearch counts faster without a filter. */
    static Map<String, Aggregation> scoped(String facet, Map<String, Aggregation> counts, List<Query> alternatives) {
        return alternatives.isEmpty()
                ? counts
                : Map.of(
                        facet,
                        Aggregation.of(aggregation ->
                                aggregation.filter(Clauses.allOf(alternatives)).aggregations(counts)));
    }
}
