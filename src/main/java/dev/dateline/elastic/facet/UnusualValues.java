package dev.dateline.elastic.facet;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The values that are more frequent among some articles than in the archive.
 *
 * @param counts how many of the articles have each candidate
 * @param articles how many articles these are
 */
record UnusualValues(Map<String, Long> counts, long articles) {
    /** Articles that must have a value: what stands in one is chance. */
    static final int LEAST = 2;

    /** Reads the candidates of a facet. */
    static UnusualValues read(Map<String, Aggregate> scope, String facet) {
        Aggregate found = Objects.requireNonNull(scope.get(FacetAggregations.unusual(facet)), facet);
        Map<String, Long> counts = new LinkedHashMap<>();
        if (!found.isSigsterms()) {
            return new UnusualValues(counts, 0);
        }
        found.sigsterms().buckets().array().forEach(bucket -> counts.put(bucket.key(), bucket.docCount()));
        return new UnusualValues(
                counts, Objects.requireNonNullElse(found.sigsterms().docCount(), 0L));
    }

    /**
     * How many times more frequent each is than in the archive, the most unusual first: by how much of the articles it
     * has gained, weighed with that ratio, so that neither a name met twice nor one met everywhere leads. (Elasticsearch
     * ranks so too, but counts quotes as articles.)
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
