package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.cluster.HealthResponse;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.search.result.ArchiveStatus;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what is being searched. Safe for many threads. */
final class StatusReader {
    private final ElasticsearchClient client;
    private final Aliases names;

    StatusReader(ElasticsearchClient client, Aliases names) {
        this.client = client;
        this.names = names;
    }

    /** The state of now. */
    ArchiveStatus read() {
        Map.Entry<String, IndexState> index = Failures.translated(
                        () -> client.indices().get(served -> served.index(names.articles())))
                .indices()
                .entrySet()
                .iterator()
                .next();
        HealthResponse health = Failures.translated(() -> client.cluster().health());
        return new ArchiveStatus(
                index.getKey(),
                built(index.getValue()),
                count(names.articles()),
                count(names.entities()),
                new ArchiveStatus.Cluster(health.clusterName(), health.status().jsonValue(), health.numberOfNodes()));
    }

    /** When the index was made, which Elasticsearch keeps in its settings. */
    private static @Nullable Instant built(IndexState index) {
        IndexSettings settings = index.settings();
        IndexSettings inner = settings == null ? null : settings.index();
        Long millis = inner == null ? null : inner.creationDate();
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private long count(String alias) {
        return Failures.translated(
                        () -> client.count(count -> count.index(alias).ignoreUnavailable(true)))
                .count();
    }
}
