package dev.dateline.elastic.cluster;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.JsonNode;

/** A connection to an Elasticsearch. Safe for many threads; whoever opened it closes it. */
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
     * Asks the cluster whether Dateline can work on it: it answers, lets us in, is an Elasticsearch 9 and has our plugin on
     * each node.
     *
     * @throws StartFailure when not; the message tells what is wrong and how to mend it
     */
    public void requireUsable() {
        new ClusterCheck(address, wire).run();
    }

    /** Where it is connected to. */
    public ClusterAddress address() {
        return address;
    }

    /** The client; beside this layer only the benchmarks know it. */
    public ElasticsearchClient client() {
        return client;
    }

    /**
     * The answer to a request that is taken as it is, past the client and its types.
     *
     * @throws IOException when the status tells of a failure ({@link Retrying#statusOf} tells which), when there is no
     *     answer, or one that is not JSON
     */
    public JsonNode ask(Request request) throws IOException {
        return ClusterWire.ask(wire, request);
    }

    /** The client under the client. */
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
