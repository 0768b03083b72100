package dev.dateline.elastic.query;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationBuilders;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Asks how many articles have each value of a field, and reads the answer. Pure functions. */
public final class TermCounts {
    /**
     * Values that each of several shards reports. A value that is outside the first thousands of a shard could lose that
     * shard's articles, and the facet says by how many at most. A single shard reports only those that are wanted, whose
     * counts are exact: to read the names of thousands takes most of the time of a search.
     */
    public static final int SHARD_SIZE = 2_000;

    private TermCounts() {}

    /** Counts some values of a field, at least one; Elasticsearch rejects an empty list. */
    public static Aggregation among(String field, List<String> values) {
        return terms(field, values)._toAggregation();
    }

    /** The same, and counts something else in the articles with each value. */
    public static Aggregation among(String field, List<String> values, Map<String, Aggregation> inside) {
        return Aggregation.of(all -> all.terms(terms(field, values)).aggregations(inside));
    }

    private static TermsAggregation terms(String field, List<String> values) {
        return AggregationBuilders.terms()
                .field(field)
                .include(include -> include.terms(values))
                .size(values.size())
                .build();
    }

    /** Counts the most frequent values of a field, in an index of any number of shards. */
    public static Aggregation most(String field, int size) {
        return most(field, size, 0);
    }

    /** The same in an index with that many shards; 0 when their number is not known, which is treated as several. */
    public static Aggregation most(String field, int size, int shards) {
        TermsAggregation.Builder terms =
                AggregationBuilders.terms().field(field).size(size);
        if (shards != 1) {
            terms.shardSize(Math.max(size, SHARD_SIZE));
        }
        return terms.build()._toAggregation();
    }

    /** The counts of an aggregation of that name, most articles first; the caller's to change. */
    public static Map<String, Long> read(Map<String, Aggregate> aggregations, String name) {
        return read(Objects.requireNonNull(aggregations.get(name), name).sterms());
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
