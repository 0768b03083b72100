package dev.dateline.cli;

import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.ClusterAddress;
import dev.dateline.elastic.cluster.StartFailure;
import dev.dateline.elastic.node.LocalNode;
import dev.dateline.elastic.node.NodeSettings;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/**
 * A checked connection to the Elasticsearch that a command works on, and the local node under it when this program runs
 * one. Closing it closes the connection, then stops that node.
 */
public final class ElasticsearchAccess implements AutoCloseable {
    /** Pause between two looks whether a cluster answers that did not. */
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Cluster cluster;
    private final @Nullable Local local;
    private @Nullable LocalNode node;
    private @Nullable StartFailure away;

    private ElasticsearchAccess(Cluster cluster, @Nullable Local local, @Nullable LocalNode node) {
        this.cluster = cluster;
        this.local = local;
        this.node = node;
    }

    /** How a local node is started, and where its start is reported. */
    private record Local(NodeSettings settings, PrintWriter progress) {
        LocalNode start() {
            progress.println("Starting Elasticsearch on " + settings.dataFolder() + " ...");
            progress.flush();
            LocalNode node = LocalNode.start(settings);
            node.notice().ifPresent(progress::println);
            progress.println("Elasticsearch " + (node.startedHere() ? "runs" : "ran already") + " at " + node.url());
            progress.flush();
            return node;
        }
    }

    /** A cluster that runs elsewhere. */
    static ElasticsearchAccess remote(ClusterAddress address) {
        return checked(new ElasticsearchAccess(Cluster.connect(address), null, null));
    }

    /** The local node: the one that runs on the folder already, or a new one. Reports its steps on {@code progress}. */
    static ElasticsearchAccess local(NodeSettings settings, PrintWriter progress) {
        Local local = new Local(settings, progress);
        LocalNode node = local.start();
        return checked(new ElasticsearchAccess(Cluster.connect(node.address()), local, node));
    }

    /**
     * The same for a server, which starts before Elasticsearch does or while it is away: {@link #keep} waits until the
     * cluster can be used.
     *
     * @throws StartFailure when something has to be corrected first, such as the credentials
     */
    static ElasticsearchAccess remoteOrAway(ClusterAddress address) {
        ElasticsearchAccess access = new ElasticsearchAccess(Cluster.connect(address), null, null);
        try {
            access.check();
        } catch (StartFailure failure) {
            if (!failure.mayPass()) {
                access.close();
                throw failure;
            }
            access.away = failure;
        }
        return access;
    }

    private static ElasticsearchAccess checked(ElasticsearchAccess access) {
        try {
            access.check();
            return access;
        } catch (RuntimeException failure) {
            access.close();
            throw failure;
        }
    }

    private void check() {
        cluster.requireUsable();
        cluster.discoverNodes();
    }

    /** Whether the cluster answered when the connection was opened. */
    boolean isUsable() {
        return away == null;
    }

    /** The connection. */
    public Cluster cluster() {
        return cluster;
    }

    /**
     * Does not return while Elasticsearch can be used, or may come back. When the local node of another program ends with
     * that program, this one starts or joins the next on the same folder, and the connection moves to it.
     *
     * @param progress where is reported that a cluster is awaited, and why
     * @param onUsable is run once, when Elasticsearch can be used
     * @throws StartFailure when the local node that this program runs ends by itself, or when none can be started
     */
    void keep(PrintWriter progress, Runnable onUsable) throws InterruptedException {
        awaitUsable(progress);
        onUsable.run();
        while (local != null && node != null) {
            node.awaitEnd();
            if (node.startedHere()) {
                return;
            }
            local.progress().println("The command that ran Elasticsearch has ended.");
            LocalNode next = local.start();
            synchronized (this) {
                node = next;
            }
            cluster.moveTo(next.address());
        }
        // Nothing counts down: a cluster may go away and come back, and the program ends by a signal.
        new CountDownLatch(1).await();
    }

    private void awaitUsable(PrintWriter progress) throws InterruptedException {
        StartFailure reported = null;
        for (StartFailure current = away; current != null; current = look()) {
            if (reported == null || !String.valueOf(current.getMessage()).equals(reported.getMessage())) {
                progress.println(
                        current.getMessage() + " Until it can be used, searches are answered with status 503.");
                progress.flush();
                reported = current;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        if (reported != null) {
            progress.println("Elasticsearch at " + cluster.address() + " can be used now.");
            progress.flush();
        }
    }

    /** What is in the way now; null for nothing. */
    private @Nullable StartFailure look() {
        try {
            check();
            return null;
        } catch (StartFailure failure) {
            return failure;
        }
    }

    @Override
    public synchronized void close() {
        cluster.close();
        if (node != null) {
            node.close();
        }
    }
}
