package dev.dateline.cli;

import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.ClusterAddress;
import dev.dateline.elastic.node.LocalNode;
import dev.dateline.elastic.node.NodeSettings;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A checked connection to the Elasticsearch that a command works on, and the local node under it when this program runs
 * one. Closing it closes the connection, then stops that node.
 */
public final class ElasticsearchAccess implements AutoCloseable {
    private final Cluster cluster;
    private final @Nullable LocalNode node;

    private ElasticsearchAccess(Cluster cluster, @Nullable LocalNode node) {
        this.cluster = cluster;
        this.node = node;
    }

    /** A cluster that runs elsewhere. */
    static ElasticsearchAccess remote(ClusterAddress address) {
        return checked(Cluster.connect(address), null);
    }

    /** The local node: the one that runs on the folder already, or a new one. Reports its steps on {@code progress}. */
    static ElasticsearchAccess local(NodeSettings settings, PrintWriter progress) {
        progress.println("Starting Elasticsearch on " + settings.dataFolder() + " ...");
        progress.flush();
        LocalNode node = LocalNode.start(settings);
        node.notice().ifPresent(progress::println);
        progress.println("Elasticsearch " + (node.startedHere() ? "runs" : "ran already") + " at " + node.url());
        progress.flush();
        return checked(Cluster.connect(node.address()), node);
    }

    private static ElasticsearchAccess checked(Cluster cluster, @Nullable LocalNode node) {
        ElasticsearchAccess access = new ElasticsearchAccess(cluster, node);
        try {
            cluster.requireUsable();
            return access;
        } catch (RuntimeException failure) {
            access.close();
            throw failure;
        }
    }

    /** The connection. */
    public Cluster cluster() {
        return cluster;
    }

    /** The local node; empty for a cluster by URL. */
    Optional<LocalNode> node() {
        return Optional.ofNullable(node);
    }

    @Override
    public void close() {
        cluster.close();
        if (node != null) {
            node.close();
        }
    }
}
