package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.util.NamedValue;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Counts the articles with each value of a keyword field, in the order of the values, page by page, so that no more than one
 * page of each request is in memory. Thread-safe.
 */
final class ValuePages {
    private static final String VALUE = "value";

    private final ElasticsearchClient client;
    private final String field;
    private final String step;
    private final Retrying retrying;

    /**
     * The values of a field.
     *
     * @param step what is done, for messages: "count the names"
     */
    ValuePages(Cluster cluster, String field, String step, Retrying retrying) {
        this.client = cluster.client();
        this.field = field;
        this.step = step;
        this.retrying = retrying;
    }

    /** A value and the number of articles that have it. */
    record Count(String value, long articles) {}

    /**
     * Some values in their order.
     *
     * @param last the value after which the next page begins; empty when there are no more
     */
    record Page(List<Count> counts, String last) {}

    /**
     * What is counted.
     *
     * @param query finds the articles; their other values are counted, too
     * @param after the value after which the page begins; empty for the first page
     */
    record Wanted(Query query, String after) {}

    /** One page of at most {@code size} values, up to 65,536. */
    Page page(String index, Wanted wanted, int size) {
        return retrying.call(
                step,
                () -> page(client.search(
                                search -> search.index(index)
                                        .size(0)
                                        .trackTotalHits(hits -> hits.enabled(false))
                                        .query(wanted.query())
                                        .aggregations(VALUE, values(wanted, size)),
                                Void.class)
                        .aggregations()));
    }

    /** A page for each, in one request for all of them: each alone takes a few milliseconds on the way. */
    List<Page> pages(String index, List<Wanted> all, int size) {
        List<RequestItem> searches = all.stream()
                .map(wanted -> RequestItem.of(item -> item.header(header -> header.allowPartialSearchResults(false))
                        .body(search -> search.size(0)
                                .trackTotalHits(hits -> hits.enabled(false))
                                .query(wanted.query())
                                .aggregations(VALUE, values(wanted, size)))))
                .toList();
        return retrying.call(step, () -> {
            List<Page> pages = new ArrayList<>();
            for (MultiSearchResponseItem<Void> answer : client.msearch(
                            request -> request.index(index).searches(searches), Void.class)
                    .responses()) {
                if (answer.isFailure()) {
                    throw new ElasticsearchException("msearch", answer.failure());
                }
                pages.add(page(answer.result().aggregations()));
            }
            return pages;
        });
    }

    private Aggregation values(Wanted wanted, int size) {
        CompositeAggregationSource source = CompositeAggregationSource.of(by -> by.terms(terms -> terms.field(field)));
        return Aggregation.of(by -> by.composite(composite -> {
            composite.size(size).sources(List.of(NamedValue.of(VALUE, source)));
            return wanted.after().isEmpty() ? composite : composite.after(Map.of(VALUE, FieldValue.of(wanted.after())));
        }));
    }

    private static Page page(Map<String, Aggregate> counted) {
        CompositeAggregate values = Objects.requireNonNull(counted.get(VALUE)).composite();
        List<Count> counts = values.buckets().array().stream()
                .map(bucket -> new Count(text(bucket.key()), bucket.docCount()))
                .toList();
        return new Page(counts, values.afterKey().isEmpty() ? "" : text(values.afterKey()));
    }

    private static String text(Map<String, FieldValue> key) {
        return Objects.requireNonNull(key.get(VALUE)).stringValue();
    }
}
