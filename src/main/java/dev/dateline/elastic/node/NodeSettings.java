package dev.dateline.elastic.node;

import dev.dateline.elastic.cluster.StartFailure;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How a local node is run.
 *
 * @param dataFolder the program's data folder; the node keeps everything of its own in {@code elasticsearch} below it
 * @param port the HTTP port on the loopback address; 0 for any free one
 * @param heapMegabytes the server's heap, all of it taken at start
 * @param patience how long the server may take until it answers
 */
public record NodeSettings(Path dataFolder, int port, int heapMegabytes, Duration patience) {
    /**
     * The heap when none is asked for: 1 GB. Bulks under way may take a tenth of it, and 100 MB are more than
     * Dateline sends at a time. The whole server then holds 1.3 GB (measured, idle), which a laptop of 8 GB has to spare.
     */
    public static final int DEFAULT_HEAP = 1024;

    /** The least that a start was tried with; an empty node runs on it. */
    static final int LEAST_HEAP = 256;

    /** Half of what a large machine has; above 31 GB the JVM loses compressed pointers. */
    static final int LARGEST_HEAP = 31 * 1024;

    /** A start takes 6 to 12 seconds on two cores; three minutes are for a slow disk with a large archive to recover. */
    private static final Duration DEFAULT_PATIENCE = Duration.ofMinutes(3);

    /** Checks the numbers and makes the folder absolute. */
    public NodeSettings {
        if (port < 0 || port > 65_535) {
            throw new StartFailure(
                    "Port " + port + " does not exist: ports go from 1 to 65535, and 0 takes any free one.");
        }
        if (heapMegabytes < LEAST_HEAP || heapMegabytes > LARGEST_HEAP) {
            throw new StartFailure("A heap of " + heapMegabytes + " MB does not work for Elasticsearch: choose from "
                    + LEAST_HEAP + " to " + LARGEST_HEAP + " MB.");
        }
        dataFolder = dataFolder.toAbsolutePath().normalize();
    }

    /** A node on {@code dataFolder} with a free port and the default heap. */
    public static NodeSettings on(Path dataFolder) {
        return new NodeSettings(dataFolder, 0, DEFAULT_HEAP, DEFAULT_PATIENCE);
    }

    /** The same on another port. */
    public NodeSettings withPort(int newPort) {
        return new NodeSettings(dataFolder, newPort, heapMegabytes, patience);
    }

    /** The same with another heap. */
    public NodeSettings withHeap(int newHeapMegabytes) {
        return new NodeSettings(dataFolder, port, newHeapMegabytes, patience);
    }

    /** The same with more or less time to start. */
    public NodeSettings withPatience(Duration newPatience) {
        return new NodeSettings(dataFolder, port, heapMegabytes, newPatience);
    }
}
