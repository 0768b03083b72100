package dev.dateline.elastic.facet;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.TermCounts;
import dev.dateline.search.request.FacetOrder;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.SearchRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Counts the facets by value; asks how frequent values are in the whole archive where that matters. Safe for many
 * threads.
 */
public final class FacetCounting {
    private final ElasticsearchClient client;
    private final String index;

    /** Counts in that index or alias; nothing is sent yet. */
    public FacetCounting(ElasticsearchClient client, String index) {
        this.client = client;
        this.index = index;
    }

    /**
     * The counts of every facet asked for.
     *
     * @param aggregations the answer to what {@link FacetAggregations#of} asked
     * @throws dev.dateline.search.NotReady when Elasticsearch is asked more and does not answer now
     */
    public Map<FilterField, FacetReader.Counts> counts(SearchRequest request, Map<String, Aggregate> aggregations) {
        Map<FilterField, FacetReader.Counts> counts = new LinkedHashMap<>();
        for (FilterField field : request.facets().fields()) {
            counts.put(
                    field,
                    FacetReader.counts(aggregations, field, request.filters().of(field)));
        }
        if (request.facets().order() == FacetOrder.UNUSUAL && !counts.isEmpty()) {
            addUnusual(counts, aggregations);
        }
        return counts;
    }

    private void addUnusual(Map<FilterField, FacetReader.Counts> counts, Map<String, Aggregate> aggregations) {
        Map<FilterField, UnusualValues> candidates = new LinkedHashMap<>();
        Map<String, Aggregation> asked = new LinkedHashMap<>();
        counts.forEach((field, count) -> {
            UnusualValues values =
                    UnusualValues.read(FacetReader.scope(aggregations, field.parameter()), field.parameter());
            candidates.put(field, values);
            if (!values.counts().isEmpty()) {
                asked.put(
                        field.parameter(),
                        TermCounts.among(
                                FilterQuery.field(field),
                                List.copyOf(values.counts().keySet())));
            }
        });
        var archive = Failures.translated(() -> client.search(
                search -> search.index(index)
                        .size(0)
                        .trackTotalHits(total -> total.enabled(true))
                        .aggregations(asked),
                Void.class));
        long size = Objects.requireNonNull(archive.hits().total()).value();
        candidates.forEach((field, values) -> counts.computeIfPresent(
                field,
                (same, count) -> count.with(
                        values.ratios(
                                FacetReader.countsIfAny(archive.aggregations().get(field.parameter())), size),
                        values.counts())));
    }
}
