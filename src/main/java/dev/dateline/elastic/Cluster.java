package dev.dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A connection to an Elasticsearch. Safe for many threads; whoever opened it closes it. */
public final class Cluster implements AutoCloseable {
    private final ElasticsearchClient client;

    private Cluster(ElasticsearchClient client) {
        this.client = client;
    }

    /** Makes the connection's client; nothing is sent yet. */
    public static Cluster connect(ClusterAddress address) {
        return new Cluster(ElasticsearchClient.of(
                builder -> builder.host(address.url().toString()).jsonMapper(new Jackson3JsonpMapper())));
    }

    /** The client, for this package only: nobody else knows it. */
    ElasticsearchClient client() {
        return client;
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
