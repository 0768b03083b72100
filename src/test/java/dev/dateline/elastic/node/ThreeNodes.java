package dev.dateline.elastic.node;

import co.elastic.clients.elasticsearch._types.HealthStatus;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.ClusterAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A cluster of three servers on the loopback address, each of which can be killed and started again. One thread. */
final class ThreeNodes implements AutoCloseable {
    /** The least that holds three shards and their merges. */
    private static final int HEAP_MEGABYTES = 320;

    private static final Duration PATIENCE = Duration.ofMinutes(8);

    private final Unprivileged user = Unprivileged.forThisProgram();
    private final List<Node> nodes = new ArrayList<>();
    private final Cluster cluster;

    /** One server. */
    private static final class Node {
        private final NodeFolder folder;
        private final int port;
        private NodeProcess process;

        Node(NodeFolder folder, int port, NodeProcess process) {
            this.folder = folder;
            this.port = port;
            this.process = process;
        }
    }

    /** Starts them below a folder that every user can enter. */
    ThreeNodes(Path data) throws IOException, InterruptedException {
        List<Integer> ports = freePorts(6);
        String seeds =
                ports.subList(3, 6).stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(", "));
        for (int i = 0; i < 3; i++) {
            Path root = data.resolve("node" + i);
            Files.createDirectories(root.resolve("elasticsearch"));
            NodeFolder folder = new NodeFolder(root.resolve("elasticsearch"), false);
            NodeSettings settings = NodeSettings.on(root).withPort(ports.get(i)).withHeap(HEAP_MEGABYTES);
            ShortLivedNodes.prepare(folder);
            new NodeFiles(folder, user).prepare(NodeFiles.Distribution.find(), settings);
            Path configuration = folder.config().resolve("elasticsearch.yml");
            Files.writeString(
                    configuration,
                    Files.readString(configuration)
                            .replace("node.name: local", "node.name: node" + i)
                            .replace(
                                    "discovery.type: single-node",
                                    "discovery.seed_hosts: [" + seeds + "]\n"
                                            + "cluster.initial_master_nodes: [node0, node1, node2]")
                            .replace("transport.port: 0", "transport.port: " + ports.get(i + 3))
                            // Between nodes security needs certificates, which are not what is tested here.
                            .replace("xpack.security.enabled: true", "xpack.security.enabled: false"));
            nodes.add(new Node(folder, ports.get(i), start(folder)));
        }
        cluster = Cluster.connect(address());
        awaitGreen();
        cluster.discoverNodes();
    }

    private NodeProcess start(NodeFolder folder) throws IOException {
        return NodeProcess.start(folder, user, Path.of(System.getProperty("java.home")));
    }

    private static List<Integer> freePorts(int number) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        }
        List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }

    /** The addresses of the first two; the third is to be discovered. */
    private ClusterAddress address() {
        return new ClusterAddress(urls().subList(0, 2), null, null, null, null);
    }

    /** The addresses of all three. */
    private List<URI> urls() {
        return nodes.stream()
                .map(node -> URI.create("http://127.0.0.1:" + node.port))
                .toList();
    }

    /** A connection with the addresses of two. */
    Cluster cluster() {
        return cluster;
    }

    /** The number of the node that is the master now, 0 to 2. */
    int master() throws IOException {
        String name = cluster.client().cat().master().masters().getFirst().node();
        return Integer.parseInt(String.valueOf(name).substring("node".length()));
    }

    /** Ends a server at once, as the loss of its machine would. */
    void kill(int node) {
        ProcessHandle process = ProcessHandle.of(nodes.get(node).process.pid()).orElseThrow();
        List<ProcessHandle> family =
                Stream.concat(process.descendants(), Stream.of(process)).toList();
        family.forEach(ProcessHandle::destroyForcibly);
        // Not by onExit(): its threads are those of runs and searches, which may wait for the end of the server.
        for (ProcessHandle one : family) {
            while (one.isAlive()) {
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    /** Starts a killed server again, and waits until it has its copies. */
    void restart(int node) throws IOException, InterruptedException {
        Node killed = nodes.get(node);
        killed.process = start(killed.folder);
        awaitGreen();
    }

    /** Waits until all three are there and every shard has its copy. */
    void awaitGreen() throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isGreen()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException(nodes.stream()
                        .map(node -> new NodeFailure(node.folder).lastLines())
                        .collect(Collectors.joining("\n")));
            }
            Thread.sleep(200);
        }
    }

    /** Waits until a full run has made its indices and they have their copies: before, a lost node may have all of one. */
    void awaitBuilding() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!cluster.client()
                .indices()
                .existsAlias(request -> request.name("building-*"))
                .value()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("the run has made no index");
            }
            Thread.sleep(20);
        }
        awaitGreen();
    }

    /** Waits until requests also go to the third, whose address was not given. */
    void awaitDiscovery() throws InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!Set.copyOf(cluster.nodes()).equals(Set.copyOf(urls()))) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("only these are known: " + cluster.nodes());
            }
            Thread.sleep(200);
        }
    }

    private boolean isGreen() {
        try {
            var health = cluster.client()
                    .cluster()
                    .health(request -> request.waitForStatus(HealthStatus.Green)
                            .waitForNodes("3")
                            .timeout(time -> time.time("2s")));
            return !health.timedOut();
        } catch (IOException | RuntimeException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        cluster.close();
        for (int i = 0; i < nodes.size(); i++) {
            if (nodes.get(i).process.runs()) {
                kill(i);
            }
        }
    }
}
