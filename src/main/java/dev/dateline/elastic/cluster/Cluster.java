package dev.dateline.elastic.cluster;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/** A connection to an Elasticsearch. Safe for many threads; the caller that opened it closes it. */
public final class Cluster implements AutoCloseable {
    private final ClusterAddress address;
    private final Rest5Client wire;
    private final ElasticsearchClient client;

    private Cluster(ClusterAddress address, Rest5Client wire) {
        this.address = address;
        this.wire = wire;
        this.client = new ElasticsearchClient(new Rest5ClientTransport(wire, new Jackson3JsonpMapper()));
    }

    /**
     * Makes the connection's client; nothing is sent yet.
     *
     * @throws StartFailure when the CA file cannot be read
     */
    public static Cluster connect(ClusterAddress address) {
        return new Cluster(address, ClusterWire.to(address));
    }

    /**
     * Checks that Dateline can work on the cluster: it answers, accepts the credentials, is an Elasticsearch 9 and has
     * Dateline's plugin on each node.
     *
     * @throws StartFailure when not; the message says what is wrong and how to fix it
     */
    public void requireUsable() {
        new ClusterCheck(address, wire).run();
    }

    /** The address it is connected to. */
    public ClusterAddress address() {
        return address;
    }

    /** The typed client; outside of this layer only benchmarks and tests use it. */
    public ElasticsearchClient client() {
        return client;
    }

    /**
     * The answer to a request as JSON, without the types of the client.
     *
     * @throws IOException when the status is one of failure, when no answer comes, or when it is not JSON; {@link
     *     ClusterFailure#of} says which
     */
    public JsonNode ask(Request request) throws IOException {
        return ClusterWire.ask(wire, request);
    }

    /** The low-level client. */
    Rest5Client wire() {
        return wire;
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
