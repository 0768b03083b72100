package dev.dateline.elastic;

import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.ClusterAddress;
import dev.dateline.elastic.node.LocalNode;
import dev.dateline.elastic.node.NodeSettings;
import dev.dateline.elastic.node.ShortLivedNodes;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The Elasticsearch of the integration tests: one for the whole run, started by the first class that asks and stopped
 * after the last one.
 *
 * {@snippet :
 * @RegisterExtension
 * static final TestElasticsearch elasticsearch = new TestElasticsearch();
 * }
 *
 * <p>It is a local node below target/, or the cluster that {@code -Ddateline.test.elasticsearch=URL} names, or, with
 * {@code -Ddateline.test.containers=true}, the official image in Docker. Each class gets a connection and a prefix for
 * its indices of its own, so classes do not see each other; what bears the prefix is removed after the class. Classes
 * that inherit one share both while several of them run.
 */
public final class TestElasticsearch implements BeforeAllCallback, AfterAllCallback {
    static final String URL = "dateline.test.elasticsearch";
    static final String CONTAINERS = "dateline.test.containers";

    /** Half of the program's default: test indices are small, and the tests need memory too. */
    private static final int HEAP_MEGABYTES = 512;

    /** Longer than the program waits: a build machine may run other builds at the same time. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private static final Namespace NAMESPACE = Namespace.create(TestElasticsearch.class);

    private @Nullable Cluster cluster;
    private @Nullable ClusterAddress address;
    private String prefix = "";

    /** How many classes use it now. */
    private int users;

    /** Where it is, for a test that makes its own connection. */
    public ClusterAddress address() {
        return Objects.requireNonNull(address);
    }

    /** The same through a proxy at another address. */
    public ClusterAddress addressAt(URI proxy) {
        ClusterAddress real = address();
        return new ClusterAddress(proxy, real.apiKey(), real.user(), real.password(), real.caCertificate());
    }

    /** The class's connection. */
    public Cluster cluster() {
        return Objects.requireNonNull(cluster);
    }

    /** What the names of the class's indices and aliases begin with; lower case, ends without a hyphen. */
    public String indexPrefix() {
        return prefix;
    }

    @Override
    public synchronized void beforeAll(ExtensionContext context) {
        if (users++ > 0) {
            return;
        }
        Server server = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Server.class, key -> start(context), Server.class);
        address = server.address();
        cluster = Cluster.connect(server.address());
        prefix = "test-%s-%s"
                .formatted(
                        context.getRequiredTestClass().getSimpleName(),
                        UUID.randomUUID().toString().substring(0, 8))
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public synchronized void afterAll(ExtensionContext context) throws IOException {
        if (--users > 0) {
            return;
        }
        try {
            remove(prefix);
        } finally {
            cluster().close();
        }
    }

    /** Removes the indices whose names begin with this, one by one: the names of all might be too long for an address. */
    public void remove(String beginning) throws IOException {
        var indices = cluster().client().indices();
        for (String name :
                indices.get(request -> request.index(beginning + "*")).indices().keySet()) {
            indices.delete(request -> request.index(name));
        }
    }

    private static Server start(ExtensionContext context) {
        Optional<String> url = context.getConfigurationParameter(URL);
        if (url.isPresent()) {
            return new Server(ClusterAddress.of(URI.create(url.get())), () -> {});
        }
        if (context.getConfigurationParameter(CONTAINERS).filter("true"::equals).isPresent()) {
            return DockerElasticsearch.start();
        }
        LocalNode node = LocalNode.start(NodeSettings.on(ShortLivedNodes.dataFolder(Path.of("target/test-node")))
                .withHeap(HEAP_MEGABYTES)
                .withPatience(PATIENCE));
        return new Server(node.address(), node::close);
    }

    /** A running Elasticsearch and what ends it; JUnit closes it at the end of the run. */
    record Server(ClusterAddress address, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }
}
