package dev.dateline.elastic.cluster;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * An index that searches read. Every method throws what {@link Failures#translated(Retrying.Request)} throws. Safe for many
 * threads.
 *
 * @param name of the index, or an alias
 */
public record SearchedIndex(ElasticsearchClient client, String name) {
    /** The answer to a search. */
    public <T> SearchResponse<T> search(UnaryOperator<SearchRequest.Builder> body, Class<T> documents) {
        return Failures.translated(() -> client.search(request -> body.apply(request.index(name)), documents));
    }

    /** Counts among the documents that a query finds; returns none of them. */
    public Map<String, Aggregate> counts(Query query, Map<String, Aggregation> aggregations) {
        return counted(query, aggregations, false).aggregations();
    }

    /** The same with the number of these documents. */
    public SearchResponse<Void> countsAndTotal(Query query, Map<String, Aggregation> aggregations) {
        return counted(query, aggregations, true);
    }

    private SearchResponse<Void> counted(Query query, Map<String, Aggregation> aggregations, boolean total) {
        return search(
                body -> {
                    body.size(0).trackTotalHits(hits -> hits.enabled(total)).query(query);
                    return aggregations.isEmpty() ? body : body.aggregations(aggregations);
                },
                Void.class);
    }
}
