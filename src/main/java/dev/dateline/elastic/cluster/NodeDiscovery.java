package dev.dateline.elastic.cluster;

import co.elastic.clients.transport.rest5_client.low_level.Node;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.core5.http.HttpHost;
import tools.jackson.databind.JsonNode;

/**
 * Finds the nodes of a cluster that the given addresses do not name, at once and then every minute, so that requests
 * also go to nodes that join later. The given addresses are always kept. A node is added when it answers at the address
 * that it publishes, with the same credentials, and belongs to the same cluster: behind a proxy or in a container that
 * address may not be reachable. Nodes that only elect the master are left out. One thread of its own.
 */
final class NodeDiscovery implements AutoCloseable {
    /** A node that joins is of use for hours; a look costs one small request. */
    private static final Duration INTERVAL = Duration.ofMinutes(1);

    private final ClusterAddress given;
    private final Rest5Client wire;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("node-discovery").factory());
    private volatile List<URI> known;

    private NodeDiscovery(ClusterAddress given, Rest5Client wire) {
        this.given = given;
        this.wire = wire;
        this.known = given.urls();
    }

    /** Starts looking. */
    static NodeDiscovery start(ClusterAddress given, Rest5Client wire) {
        NodeDiscovery discovery = new NodeDiscovery(given, wire);
        var unused =
                discovery.thread.scheduleWithFixedDelay(discovery::look, 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return discovery;
    }

    /** The addresses that requests go to, the given ones first. */
    List<URI> known() {
        return known;
    }

    /** Asks once; after a failure the addresses stay as they are. */
    private void look() {
        try {
            String cluster = cluster(wire);
            Set<URI> found = new LinkedHashSet<>(given.urls());
            for (URI published : published(ClusterWire.ask(wire, new Request("GET", "/_nodes/http")), given.url())) {
                if (found.contains(published) || known.contains(published) || belongs(published, cluster)) {
                    found.add(published);
                }
            }
            use(List.copyOf(found));
        } catch (IOException | RuntimeException noAnswer) {
            // A node may be away, or the account may lack the right to see the nodes: the next look is in a minute.
        }
    }

    /** The client forgets which nodes failed when it gets new ones, so it gets them only when they have changed. */
    private void use(List<URI> found) {
        if (!found.equals(known) && !thread.isShutdown()) {
            wire.setNodes(
                    found.stream().map(url -> new Node(HttpHost.create(url))).toList());
            known = found;
        }
    }

    private boolean belongs(URI published, String cluster) {
        ClusterAddress alone =
                new ClusterAddress(published, given.apiKey(), given.user(), given.password(), given.caCertificate());
        try (Rest5Client candidate = ClusterWire.to(alone)) {
            return cluster(candidate).equals(cluster);
        } catch (IOException | RuntimeException unreachable) {
            return false;
        }
    }

    private static String cluster(Rest5Client wire) throws IOException {
        return ClusterWire.ask(wire, new Request("GET", "/_cluster/state/version"))
                .path("cluster_uuid")
                .asString();
    }

    /**
     * The addresses that nodes publish.
     *
     * @param answer to {@code GET /_nodes/http}
     * @param like an address whose scheme they share, as Elasticsearch does not publish it
     */
    static List<URI> published(JsonNode answer, URI like) {
        List<URI> addresses = new ArrayList<>();
        for (JsonNode node : answer.path("nodes").values()) {
            String address = node.path("http").path("publish_address").asString("");
            List<String> roles =
                    node.path("roles").values().stream().map(JsonNode::asString).toList();
            if (!address.isEmpty() && !roles.equals(List.of("master"))) {
                // A node with a name publishes "name/10.0.0.10:9200", and certificates are made for names.
                int slash = address.indexOf('/');
                String host =
                        slash < 0 ? address : address.substring(0, slash) + address.substring(address.lastIndexOf(':'));
                addresses.add(URI.create(like.getScheme() + "://" + host));
            }
        }
        return addresses;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
