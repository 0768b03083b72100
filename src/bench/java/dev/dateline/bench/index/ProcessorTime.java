package dev.dateline.bench.index;

import co.elastic.clients.elasticsearch.nodes.Stats;
import co.elastic.clients.elasticsearch.nodes.stats.NodeStatsMetric;
import dev.dateline.elastic.cluster.Cluster;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/**
 * The time that processors have worked for a cluster, for benchmarks: on a machine with other work it is a
 * better measure than elapsed time. Safe for many threads.
 */
public final class ProcessorTime {
    /** Elasticsearch measures its process at most once a second, and reports the last value. */
    private static final Duration RENEWED = Duration.ofMillis(1_100);

    private final Cluster cluster;

    /** Of all nodes of that cluster. */
    public ProcessorTime(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Seconds since the nodes were started, all processors together. Waits until the nodes have looked anew. */
    public double seconds() throws IOException {
        LockSupport.parkNanos(RENEWED.toNanos());
        return cluster.client().nodes().stats(stats -> stats.metric(NodeStatsMetric.Process)).nodes().values().stream()
                        .mapToLong(ProcessorTime::milliseconds)
                        .sum()
                / 1e3;
    }

    private static long milliseconds(Stats node) {
        var process = node.process();
        var cpu = process == null ? null : process.cpu();
        return cpu == null ? 0 : Objects.requireNonNullElse(cpu.totalInMillis(), 0L);
    }
}
