package dev.dateline.elastic.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationBuilders;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many articles have each value of a field: asked for, and read. Pure functions. */
public final class TermCounts {
    private TermCounts() {}

    /** Counts some values of a field; Elasticsearch refuses a list of none. */
    public static Aggregation among(String field, List<String> values) {
        return AggregationBuilders.terms()
                .field(field)
                .include(include -> include.terms(values))
                .size(values.size())
                .build()
                ._toAggregation();
    }

    /** How many articles have each value, most articles first; the caller's to change. */
    public static Map<String, Long> read(StringTermsAggregate terms) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (StringTermsBucket bucket : terms.buckets().array()) {
            counts.put(bucket.key().stringValue(), bucket.docCount());
        }
        return counts;
    }
}
