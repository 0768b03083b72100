package dev.dateline.elastic.cluster;

import co.elastic.clients.transport.TransportUtils;
import co.elastic.clients.transport.rest5_client.low_level.Node;
import co.elastic.clients.transport.rest5_client.low_level.NodeSelector;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import co.elastic.clients.transport.rest5_client.low_level.Rest5ClientBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** Makes the HTTP client to a cluster: addresses, encryption, authentication and time-outs. */
final class ClusterWire {
    /**
     * A cluster in another country answers a connection in half a second; five seconds outlast a lost packet or two.
     */
    private static final Timeout CONNECT = Timeout.ofSeconds(5);

    /** Longer than Elasticsearch's own limit for a write, one minute, so that its answer arrives first. */
    private static final Timeout ANSWER = Timeout.ofSeconds(75);

    /** Far more than a node works on at a time; further requests wait here and not in the node's queue of 1,000. */
    private static final int CONNECTIONS = 64;

    private static final int FIRST_FAILURE = 300;

    private static final JsonMapper JSON = new JsonMapper();

    private ClusterWire() {}

    static Rest5Client to(ClusterAddress address) {
        Rest5ClientBuilder builder = Rest5Client.builder(nodes(address))
                .setNodeSelector(new OneNode())
                .setDefaultHeaders(address.authorization().stream()
                        .map(value -> new BasicHeader("Authorization", value))
                        .toArray(Header[]::new))
                // Compressing an answer and decompressing it takes longer than a local network takes to transfer it.
                // And Retrying decides what is sent again, after a look where a request may be carried out only once.
                .setHttpClientConfigCallback(
                        client -> client.disableContentCompression().disableAutomaticRetries())
                .setConnectionConfigCallback(
                        config -> config.setConnectTimeout(CONNECT).setSocketTimeout(ANSWER))
                .setConnectionManagerCallback(
                        pool -> pool.setMaxConnPerRoute(CONNECTIONS).setMaxConnTotal(CONNECTIONS));
        String path = address.url().getPath();
        if (!path.isEmpty() && !path.equals("/")) {
            builder.setPathPrefix(path);
        }
        if (address.caCertificate() != null) {
            builder.setSSLContext(trusting(address.caCertificate()));
        }
        return builder.build();
    }

    /** An answer of Elasticsearch with a status of failure. */
    static final class Refused extends IOException {
        private static final long serialVersionUID = 1;

        private final int status;
        private final transient JsonNode error;

        private Refused(int status, JsonNode error) {
            super("status " + status);
            this.status = status;
            this.error = error;
        }

        int status() {
            return status;
        }

        /** What Elasticsearch says about it; a missing node when it says nothing that can be read. */
        JsonNode error() {
            return error;
        }
    }

    /**
     * The answer to a request. The low-level client returns most error responses instead of throwing.
     *
     * @throws Refused when the status is one of failure
     * @throws IOException when no answer comes, or when it is not JSON
     */
    static JsonNode ask(Rest5Client wire, Request request) throws IOException {
        Response response;
        try {
            response = wire.performRequest(request);
        } catch (ResponseException unavailable) {
            response = unavailable.getResponse();
        }
        int status = response.getStatusCode();
        try (InputStream body = content(response)) {
            JsonNode answer = JSON.readTree(body);
            if (status < FIRST_FAILURE) {
                return answer;
            }
            throw new Refused(status, answer.path("error"));
        } catch (JacksonException notJson) {
            throw status < FIRST_FAILURE
                    ? new IOException("the answer is not from Elasticsearch", notJson)
                    : new Refused(status, MissingNode.getInstance());
        }
    }

    private static InputStream content(Response response) throws IOException {
        HttpEntity entity = response.getEntity();
        return entity == null ? InputStream.nullInputStream() : entity.getContent();
    }

    /** The nodes at the addresses. */
    static Node[] nodes(ClusterAddress address) {
        return address.urls().stream()
                .map(url -> new Node(HttpHost.create(url)))
                .toArray(Node[]::new);
    }

    /**
     * Sends each request to one node, in turns. By default the client repeats a failed request on the next node, which
     * would also repeat a request that may be carried out only once. A node that failed is left out for a minute, so a
     * request that is sent again reaches another one.
     */
    private static final class OneNode implements NodeSelector {
        private final AtomicInteger turn = new AtomicInteger();

        @Override
        public void select(Iterable<Node> living) {
            int count = 0;
            for (Node ignored : living) {
                count++;
            }
            if (count < 2) {
                return;
            }
            int chosen = Math.floorMod(turn.getAndIncrement(), count);
            Iterator<Node> nodes = living.iterator();
            for (int i = 0; nodes.hasNext(); i++) {
                nodes.next();
                if (i != chosen) {
                    nodes.remove();
                }
            }
        }
    }

    private static SSLContext trusting(Path certificate) {
        try {
            return TransportUtils.sslContextFromHttpCaCrt(certificate.toFile());
        } catch (IOException | RuntimeException failure) {
            throw new StartFailure(
                    "The certificate file " + certificate
                            + " cannot be used: it must exist and be a certificate in PEM.",
                    failure);
        }
    }
}
