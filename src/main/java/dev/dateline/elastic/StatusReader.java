package dev.dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.cluster.HealthResponse;
import dev.dateline.search.ArchiveStatus;
import dev.dateline.search.NotReady;
import java.time.Instant;
import java.util.Objects;
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
        String index = Failures.translated(() -> client.indices()
                        .getAlias(alias -> alias.name(names.articles()).ignoreUnavailable(true)))
                .aliases()
                .keySet()
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotReady("There is no archive yet. Index some articles first.", null));
        HealthResponse health = Failures.translated(() -> client.cluster().health());
        return new ArchiveStatus(
                index,
                built(index),
                count(names.articles()),
                count(names.entities()),
                new ArchiveStatus.Cluster(health.clusterName(), health.status().jsonValue(), health.numberOfNodes()));
    }

    /** When the index was made; Elasticsearch keeps it in the index's settings. */
    private @Nullable Instant built(String index) {
        var state = Failures.translated(() -> client.indices().getSettings(settings -> settings.index(index)))
                .settings()
                .get(index);
        if (state == null || state.settings() == null || state.settings().index() == null) {
            return null;
        }
        Long millis = Objects.requireNonNull(state.settings().index()).creationDate();
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private long count(String alias) {
        return Failures.translated(
                        () -> client.count(count -> count.index(alias).ignoreUnavailable(true)))
                .count();
    }
}
