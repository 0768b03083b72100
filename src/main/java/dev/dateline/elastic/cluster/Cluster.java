package dev.dateline.elastic.cluster;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A connection to an Elasticsearch. Safe for many threads; the caller that opened it closes it. */
public final class Cluster implements AutoCloseable {
    /**
     * How long Elasticsearch may work on a search that a person waits for, far longer than any that is of use: one of 16
     * similar words takes a second on 100,000 articles.
     */
    static final String LONGEST_SEARCH = "20s";

    private final Rest5Client wire;
    private final ElasticsearchClient client;
    private final ElasticsearchClient searcher;
    private volatile ClusterAddress address;
    private volatile @Nullable NodeDiscovery discovery;

    private Cluster(ClusterAddress address, Rest5Client wire) {
        this.address = address;
        this.wire = wire;
        Rest5ClientTransport transport = new Rest5ClientTransport(wire, new Jackson3JsonpMapper());
        this.client = new WholeAnswers(transport, null);
        this.searcher = new WholeAnswers(transport, LONGEST_SEARCH);
    }

    /**
     * A client whose searches fail as a whole when a shard does not answer, so that no count is too low unnoticed; by
     * default Elasticsearch leaves the shard out.
     */
    private static final class WholeAnswers extends ElasticsearchClient {
        private final @Nullable String limit;

        /** A search is stopped after {@code limit}; null for never. */
        WholeAnswers(ElasticsearchTransport transport, @Nullable String limit) {
            super(transport);
            this.limit = limit;
        }

        @Override
        public <T> SearchResponse<T> search(SearchRequest request, Class<T> type) throws IOException {
            return super.search(
                    request.rebuild()
                            .timeout(limit)
                            .allowPartialSearchResults(false)
                            .build(),
                    type);
        }
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

    /**
     * From now on also uses nodes of the cluster that the addresses do not name, when there are several addresses and
     * no proxy before them. A single address may be that of a load balancer, which is to be used then.
     */
    public synchronized void discoverNodes() {
        if (discovery == null
                && address.urls().size() > 1
                && address.url().getPath().length() < 2) {
            discovery = NodeDiscovery.start(address, wire);
        }
    }

    /** The addresses that requests go to: those given, and those discovered. */
    public List<URI> nodes() {
        NodeDiscovery running = discovery;
        return running == null ? address.urls() : running.known();
    }

    /** The address it is connected to. */
    public ClusterAddress address() {
        return address;
    }

    /** The client for searches that a person waits for; they have a time limit. For this layer only. */
    public ElasticsearchClient searcher() {
        return searcher;
    }

    /** From now on sends requests to other addresses of what is the same cluster, with the credentials as they are. */
    public void moveTo(ClusterAddress moved) {
        address = moved;
        wire.setNodes(List.of(ClusterWire.nodes(moved)));
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
        NodeDiscovery running = discovery;
        if (running != null) {
            running.close();
        }
        try {
            client.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
