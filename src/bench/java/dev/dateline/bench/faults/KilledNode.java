package dev.dateline.bench.faults;

import co.elastic.clients.elasticsearch._types.HealthStatus;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.ClusterAddress;
import dev.dateline.elastic.node.LocalNode;
import dev.dateline.elastic.node.NodeSettings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** A local Elasticsearch that a program of its own runs, so that both can be killed and started again. One thread. */
final class KilledNode implements AutoCloseable {
    private static final int HEAP_MEGABYTES = 256;

    /** A start takes ten seconds on an idle machine, and minutes while other programs start servers on it, too. */
    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Path folder;
    private final int port;
    private final ClusterAddress address;
    private Program program;

    private KilledNode(Path folder, int port) throws IOException, InterruptedException {
        this.folder = folder;
        this.port = port;
        this.program = startProgram();
        this.address = LocalNode.start(settings(data(), port)).address();
        awaitAnswer();
    }

    /** Starts it; returns when it can be used. */
    static KilledNode start(Path folder) throws IOException, InterruptedException {
        return new KilledNode(folder, freePort());
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /** The same after every start. */
    ClusterAddress address() {
        return address;
    }

    /** Kills it and starts it again; returns when it can be used. */
    void killAndStart() throws IOException, InterruptedException {
        program.kill();
        program = startProgram();
        awaitAnswer();
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static NodeSettings settings(Path data, int port) {
        return NodeSettings.on(data).withPort(port).withHeap(HEAP_MEGABYTES).withPatience(PATIENCE);
    }

    /** Runs the node as {@code dateline elasticsearch} does, and waits longer for it. */
    static final class NodeProgram {
        private NodeProgram() {}

        /** Arguments are the data folder and the port. */
        public static void main(String[] arguments) throws InterruptedException {
            try (LocalNode node = LocalNode.start(settings(Path.of(arguments[0]), Integer.parseInt(arguments[1])))) {
                node.awaitEnd();
            }
        }
    }

    /** Returns when the program owns the folder, so that this one does not start a node on it. */
    private Program startProgram() throws IOException, InterruptedException {
        Path state = data().resolve("elasticsearch/node.json");
        // Left by a node that was killed.
        Files.deleteIfExists(state);
        Program started = Program.start(
                folder.resolve("node.log"), null, NodeProgram.class, data().toString(), String.valueOf(port));
        while (!Files.exists(state)) {
            requireLife(started);
            Thread.sleep(100);
        }
        return started;
    }

    private void requireLife(Program started) throws IOException {
        if (!started.runs()) {
            throw new IllegalStateException("the node does not start: " + Files.readString(folder.resolve("node.log")));
        }
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        try (Cluster cluster = Cluster.connect(address)) {
            while (!answers(cluster)) {
                requireLife(program);
                if (Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException("the node does not answer");
                }
                Thread.sleep(200);
            }
        }
    }

    private static boolean answers(Cluster cluster) {
        try {
            return !cluster.client()
                    .cluster()
                    .health(request ->
                            request.waitForStatus(HealthStatus.Yellow).timeout(time -> time.time("2s")))
                    .timedOut();
        } catch (IOException | RuntimeException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
