package dev.dateline.search.result;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is being searched.
 *
 * @param index the name of the index behind the alias
 * @param built when that index was begun; null when its name does not tell
 * @param articles how many articles it holds
 * @param entities how many actors and places are known
 * @param cluster the cluster's name, Elasticsearch's version and its health
 */
public record ArchiveStatus(String index, @Nullable Instant built, long articles, long entities, Cluster cluster) {
    /**
     * The Elasticsearch behind it.
     *
     * @param name the cluster's name
     * @param health green, yellow or red
     * @param nodes how many nodes it has
     */
    public record Cluster(String name, String health, int nodes) {}
}
