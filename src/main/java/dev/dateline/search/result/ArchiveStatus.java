package dev.dateline.search.result;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The index that is searched.
 *
 * @param index the name of the index
 * @param built when the index was created; null when unknown
 * @param articles how many articles it holds
 * @param entities how many actors and places it has
 * @param cluster the cluster's name, Elasticsearch's version and its health
 */
public record ArchiveStatus(String index, @Nullable Instant built, long articles, long entities, Cluster cluster) {
    /**
     * The Elasticsearch cluster.
     *
     * @param name the cluster's name
     * @param health green, yellow or red
     * @param nodes how many nodes it has
     */
    public record Cluster(String name, String health, int nodes) {}
}
