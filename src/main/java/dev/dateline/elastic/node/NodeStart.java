package dev.dateline.elastic.node;

import dev.dateline.elastic.cluster.StartFailure;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gets a node for a folder: the program that has the folder's lock starts one, the others join it once it answers. One
 * thread.
 */
final class NodeStart {
    /** The time that a server left by a killed program gets to end by itself, as its watcher has asked it to. */
    private static final Duration ORPHAN_PATIENCE = Duration.ofSeconds(20);

    private final NodeSettings settings;
    private final NodeFolder folder;
    private final Unprivileged user;
    private final NodeProbe probe;

    private NodeStart(NodeSettings settings, NodeFolder folder, Unprivileged user, NodeProbe probe) {
        this.settings = settings;
        this.folder = folder;
        this.user = user;
        this.probe = probe;
    }

    /**
     * Starts or joins a node.
     *
     * @throws StartFailure when neither is possible
     */
    static LocalNode run(NodeSettings settings, NodeFolder folder, Unprivileged user) {
        try (NodeProbe probe = new NodeProbe(folder)) {
            return new NodeStart(settings, folder, user, probe).run();
        }
    }

    /** A lock that becomes free while this waits for the node of its holder is taken. */
    private LocalNode run() {
        Patience patience = new Patience(settings.patience());
        while (true) {
            Optional<NodeLock> lock = lock();
            if (lock.isPresent()) {
                return startWith(lock.get());
            }
            Optional<URI> running = running();
            if (running.isPresent()) {
                return join(running.get());
            }
            patience.require(() -> "Another program runs Elasticsearch in %s, and it was not ready after %d seconds."
                    .formatted(folder.root(), settings.patience().toSeconds()));
        }
    }

    /** Empty when another program holds the lock: also one of another user, whose files we may only read. */
    private Optional<NodeLock> lock() {
        try {
            return NodeLock.take(folder.lock());
        } catch (AccessDeniedException failure) {
            if (NodeState.read(folder.state()).flatMap(NodeState::process).isPresent()) {
                return Optional.empty();
            }
            throw failure(failure);
        } catch (IOException failure) {
            throw failure(failure);
        }
    }

    private Optional<URI> running() {
        return NodeState.read(folder.state())
                .filter(state -> state.process().isPresent())
                .flatMap(state -> Optional.ofNullable(state.url())
                        .filter(url -> probe.readyCluster(url).equals(Optional.ofNullable(state.cluster()))));
    }

    private LocalNode join(URI url) {
        if (settings.port() != 0 && settings.port() != url.getPort()) {
            throw new StartFailure("Elasticsearch runs on this data folder already, on port " + url.getPort()
                    + " and not " + settings.port() + ": stop it first, or leave the port out.");
        }
        return LocalNode.joined(url, folder);
    }

    /** From its first moment on, the server is stopped whatever goes wrong until it answers. */
    private LocalNode startWith(NodeLock lock) {
        LocalNode.Running node = new LocalNode.Running(folder, lock, process(lock));
        try {
            node.stopAtExit();
            return LocalNode.started(waitFor(node.process()), folder, node);
        } catch (IOException failure) {
            node.close();
            throw failure(failure);
        } catch (RuntimeException failure) {
            node.close();
            throw failure;
        }
    }

    /** Without a server the lock is given back. */
    private NodeProcess process(NodeLock lock) {
        try {
            endOrphan();
            return launch();
        } catch (IOException failure) {
            lock.close();
            throw failure(failure);
        } catch (RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** A server whose program was killed is about to end; the free lock shows that no program owns it. */
    private void endOrphan() {
        NodeState.read(folder.state())
                .flatMap(NodeState::process)
                .ifPresent(orphan -> NodeProcess.end(orphan, ORPHAN_PATIENCE));
    }

    /** Checks what a start needs, lays out the folder, starts the process and records which one it is. */
    private NodeProcess launch() throws IOException {
        Path javaHome = javaHome();
        requirePort();
        new NodeFiles(folder, user).prepare(NodeFiles.Distribution.find(), settings);
        NodeProcess process = NodeProcess.start(folder, user, javaHome);
        new NodeState(process.pid(), process.started(), null, null).write(folder.state());
        return process;
    }

    /** Where the server answers, once it does. */
    private URI waitFor(NodeProcess process) throws IOException {
        Patience patience = new Patience(settings.patience());
        while (true) {
            requireLife(process);
            patience.require(this::tooSlow);
            Optional<URI> ready = listening().filter(url -> answers(url, process));
            if (ready.isPresent()) {
                return ready.get();
            }
        }
    }

    private void requireLife(NodeProcess process) {
        if (!process.runs()) {
            throw new StartFailure("Elasticsearch did not start: " + new NodeFailure(folder).reason());
        }
    }

    private String tooSlow() {
        return "Elasticsearch was not ready after %d seconds; the last lines of %s are:%n%s"
                .formatted(settings.patience().toSeconds(), folder.log(), new NodeFailure(folder).lastLines());
    }

    private Optional<URI> listening() throws IOException {
        if (!Files.isReadable(folder.ports())) {
            return Optional.empty();
        }
        List<String> addresses = Files.readAllLines(folder.ports());
        return addresses.isEmpty() ? Optional.empty() : Optional.of(URI.create("http://" + addresses.getFirst()));
    }

    private boolean answers(URI url, NodeProcess process) {
        Optional<String> cluster = probe.readyCluster(url);
        try {
            if (cluster.isPresent()) {
                new NodeState(process.pid(), process.started(), url, cluster.get()).write(folder.state());
            }
            return cluster.isPresent();
        } catch (IOException failure) {
            throw failure(failure);
        }
    }

    /** The JDK that runs this program, which is 21 or newer, as the program would not have started on an older one. */
    private Path javaHome() {
        Path home = Path.of(System.getProperty("java.home"));
        Path java = home.resolve("bin/java");
        if (!Files.isExecutable(java)) {
            throw new StartFailure("No JDK was found at " + home + ": Elasticsearch needs one of version 21 or newer.");
        }
        if (!user.runs(java)) {
            throw new StartFailure("The user nobody, which runs Elasticsearch for root, cannot reach the JDK at " + home
                    + ": install a JDK for all users, or run dateline as an ordinary user.");
        }
        return home;
    }

    private void requirePort() throws IOException {
        if (settings.port() == 0) {
            return;
        }
        try (ServerSocket socket = new ServerSocket(settings.port(), 1, InetAddress.getLoopbackAddress())) {
            socket.setReuseAddress(true);
        } catch (BindException taken) {
            throw new StartFailure(
                    "Port " + settings.port()
                            + " is taken by another program: stop that program, or choose another port for Elasticsearch.",
                    taken);
        }
    }

    private StartFailure failure(IOException cause) {
        return new NodeFailure(folder).of(cause);
    }

    /** Waits in short pauses until a time is over. */
    private static final class Patience {
        /** Short compared with a start of several seconds, and no load. */
        private static final Duration PAUSE = Duration.ofMillis(200);

        private final Instant deadline;

        Patience(Duration limit) {
            this.deadline = Instant.now().plus(limit);
        }

        /** Waits for one pause; fails with {@code message} when the time is over. */
        void require(Supplier<String> message) {
            if (Instant.now().isAfter(deadline)) {
                throw new StartFailure(message.get());
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new StartFailure("The start of Elasticsearch was interrupted.", interrupted);
            }
        }
    }
}
