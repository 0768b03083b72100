package dev.dateline.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationBuilders;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import dev.dateline.search.FilterField;
import dev.dateline.search.Filters;
import dev.dateline.search.Interval;
import dev.dateline.search.SearchRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the facets asked for into Elasticsearch aggregations. A facet {@code f} is counted by up to three:
 * {@code f.values}, {@code f.missing} and {@code f.selected}; inside a filter {@code f} when alternatives of other
 * facets narrow it. Pure functions.
 */
final class FacetAggregations {
    /** The name of the date facet. */
    static final String DATE = "date";

    /**
     * Values that each shard reports. With one shard counts are exact in any case; with several, a value that is
     * outside the first thousands of a shard could lose that shard's articles, and this is beyond what any facet shows.
     */
    private static final int SHARD_SIZE = 2_000;

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

    /** The aggregations of all facets asked for; dates in steps of {@code step}. */
    static Map<String, Aggregation> of(SearchRequest request, Interval step) {
        Map<String, Aggregation> all = new LinkedHashMap<>();
        for (FilterField field : request.facets().fields()) {
            Map<String, Aggregation> counts = counts(field, request);
            put(all, field.parameter(), counts, FilterQuery.alternatives(request.filters(), field));
        }
        if (request.facets().dates()) {
            all.putAll(dates(request.filters(), step));
        }
        return all;
    }

    /** The aggregations of the date facet alone. */
    static Map<String, Aggregation> dates(Filters filters, Interval step) {
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        counts.put(
                values(DATE),
                AggregationBuilders.dateHistogram()
                        .field(Fields.PUBLISHED)
                        .calendarInterval(calendar(step))
                        .minDocCount(1)
                        .build()
                        ._toAggregation());
        counts.put(missing(DATE), missingIn(Fields.PUBLISHED));
        Map<String, Aggregation> dates = new LinkedHashMap<>();
        put(dates, DATE, counts, FilterQuery.alternatives(filters, null));
        return dates;
    }

    private static Map<String, Aggregation> counts(FilterField field, SearchRequest request) {
        String facet = field.parameter();
        int size = request.facets().size();
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        counts.put(
                values(facet),
                AggregationBuilders.terms()
                        .field(FilterQuery.field(field))
                        .size(size)
                        .shardSize(Math.max(size, SHARD_SIZE))
                        .build()
                        ._toAggregation());
        counts.put(missing(facet), missingIn(FilterQuery.field(field)));
        List<String> selected = request.filters().of(field).selected();
        if (!selected.isEmpty()) {
            counts.put(
                    selected(facet),
                    AggregationBuilders.terms()
                            .field(FilterQuery.field(field))
                            .include(include -> include.terms(selected))
                            .size(selected.size())
                            .build()
                            ._toAggregation());
        }
        return counts;
    }

    private static Aggregation missingIn(String field) {
        return AggregationBuilders.missing().field(field).build()._toAggregation();
    }

    /** Without alternatives there is no filter around: Elasticsearch then counts faster, for all articles at once. */
    private static void put(
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

    private static CalendarInterval calendar(Interval step) {
        return switch (step) {
            case DAY -> CalendarInterval.Day;
            case WEEK -> CalendarInterval.Week;
            case MONTH -> CalendarInterval.Month;
            case QUARTER -> CalendarInterval.Quarter;
            case YEAR -> CalendarInterval.Year;
        };
    }
}
