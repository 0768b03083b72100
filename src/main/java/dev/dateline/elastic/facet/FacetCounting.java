package dev.dateline.elastic.facet;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import dev.dateline.elastic.cluster.SearchedIndex;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.ResolvedSearch;
import dev.dateline.elastic.query.TermCounts;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.FilterField;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Counts the facets by value; asks how frequent values are in the whole archive where that matters. Safe for many
 * threads.
 */
public final class FacetCounting {
    /** Articles that an unusual value must have: a single one is chance. */
    static final int LEAST = 2;

    private final SearchedIndex articles;

    /** Counts the articles of that index; nothing is sent yet. */
    public FacetCounting(SearchedIndex articles) {
        this.articles = articles;
    }

    /**
     * The counts of every facet asked for.
     *
     * @param aggregations the answer to what {@link FacetAggregations#of} asked
     * @throws dev.dateline.search.NotReady when Elasticsearch is asked more and does not answer now
     */
    public Map<FilterField, FacetReader.Counts> counts(ResolvedSearch request, Map<String, Aggregate> aggregations) {
        Map<FilterField, FacetReader.Counts> counts = new LinkedHashMap<>();
        for (FilterField field : request.facets().fields()) {
            counts.put(
                    field,
                    FacetReader.counts(aggregations, field, request.filters().of(field)));
        }
        if (request.facets().order() == FacetRequest.Order.UNUSUAL && !counts.isEmpty()) {
            addUnusual(counts, aggregations);
        }
        return counts;
    }

    private void addUnusual(Map<FilterField, FacetReader.Counts> counts, Map<String, Aggregate> aggregations) {
        Map<FilterField, Unusual> candidates = new LinkedHashMap<>();
        Map<String, Aggregation> asked = new LinkedHashMap<>();
        counts.forEach((field, count) -> {
            Unusual values = Unusual.read(FacetReader.scope(aggregations, field.parameter()), field.parameter());
            candidates.put(field, values);
            if (!values.counts().isEmpty()) {
                asked.put(
                        field.parameter(),
                        TermCounts.among(
                                FilterQuery.field(field),
                                List.copyOf(values.counts().keySet())));
            }
        });
        var archive = articles.countsAndTotal(Clauses.everything(), asked);
        long size = Objects.requireNonNull(archive.hits().total()).value();
        candidates.forEach((field, values) -> counts.computeIfPresent(
                field,
                (same, count) -> count.with(
                        values.ratios(
                                FacetReader.countsIfAny(archive.aggregations().get(field.parameter())), size),
                        values.counts())));
    }

    /**
     * The values that are more frequent among some articles than in the archive.
     *
     * @param counts how many of the articles have each candidate
     * @param articles how many articles these are
     */
    private record Unusual(Map<String, Long> counts, long articles) {
        /** Reads the candidates of a facet. */
        static Unusual read(Map<String, Aggregate> scope, String facet) {
            Aggregate found = Objects.requireNonNull(scope.get(FacetAggregations.unusual(facet)), facet);
            Map<String, Long> counts = new LinkedHashMap<>();
            if (!found.isSigsterms()) {
                return new Unusual(counts, 0);
            }
            found.sigsterms().buckets().array().forEach(bucket -> counts.put(bucket.key(), bucket.docCount()));
            return new Unusual(
                    counts, Objects.requireNonNullElse(found.sigsterms().docCount(), 0L));
        }

        /**
         * How many times more frequent each is than in the archive, the most unusual first: by the gain in its share of the
         * articles times that ratio, so that neither a rare name nor one that is everywhere leads. (Elasticsearch has the
         * same ranking, but counts quotes as articles.)
         *
         * @param archive how many articles of the archive have each value
         * @param size how many articles the archive has
         */
        Map<String, Double> ratios(Map<String, Long> archive, long size) {
            List<String> order = counts.keySet().stream()
                    .filter(value -> ratio(value, archive, size) > 1)
                    .sorted(Comparator.comparingDouble((String value) -> -score(value, archive, size))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            Map<String, Double> ratios = new LinkedHashMap<>();
            order.forEach(value -> ratios.put(value, ratio(value, archive, size)));
            return ratios;
        }

        private double score(String value, Map<String, Long> archive, long size) {
            double here = here(value);
            return (here - archive.getOrDefault(value, size) / (double) size) * ratio(value, archive, size);
        }

        private double ratio(String value, Map<String, Long> archive, long size) {
            double there = archive.getOrDefault(value, size) / (double) size;
            return here(value) / there;
        }

        private double here(String value) {
            return counts.getOrDefault(value, 0L) / (double) articles;
        }
    }
}
