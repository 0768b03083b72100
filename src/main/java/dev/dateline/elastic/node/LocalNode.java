package dev.dateline.elastic.node;

import dev.dateline.elastic.cluster.ClusterAddress;
import dev.dateline.elastic.cluster.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * An Elasticsearch on this machine's loopback address that lives in a data folder: started by this program, or found
 * running there.
 *
 * <p>A node that this program started stops when it is closed, and in any case when the program ends: in order at an
 * exit or Ctrl-C, and by the server's own watch on the program when that is killed. A node that another program runs is
 * left alone; it ends with that program. Safe for many threads.
 */
public final class LocalNode implements AutoCloseable {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final URI url;
    private final NodeFolder folder;
    private final @Nullable Running own;

    private LocalNode(URI url, NodeFolder folder, @Nullable Running own) {
        this.url = url;
        this.folder = folder;
        this.own = own;
    }

    /**
     * Starts a node, or joins the one that runs on the same folder already, and returns once it answers.
     *
     * @throws StartFailure when neither is possible; the message says why and what to do
     */
    public static LocalNode start(NodeSettings settings) {
        Unprivileged user = Unprivileged.forThisProgram();
        return NodeStart.run(settings, NodeFolder.find(settings.dataFolder(), user), user);
    }

    static LocalNode started(URI url, NodeFolder folder, Running own) {
        return new LocalNode(url, folder, own);
    }

    static LocalNode joined(URI url, NodeFolder folder) {
        return new LocalNode(url, folder, null);
    }

    /** Where it answers: http, 127.0.0.1 and the port. */
    public URI url() {
        return url;
    }

    /** The same for connecting, with the node's user and password. */
    public ClusterAddress address() {
        return NodePassword.address(url, folder);
    }

    /** How to log in, as a sentence for the operator. */
    public String login() {
        return "Its user is " + NodePassword.USER + ", the password is in " + folder.password();
    }

    /** Whether this program started the node, and will stop it. */
    public boolean startedHere() {
        return own != null;
    }

    /** A sentence for the operator about where the node's files are, when that is not where they were asked for. */
    public Optional<String> notice() {
        return folder.elsewhere()
                ? Optional.of(
                        "Elasticsearch runs as the user nobody, which cannot reach the data folder, and keeps its files in "
                                + folder.root() + " instead.")
                : Optional.empty();
    }

    /**
     * Waits until the node that this program started is closed, or until one that another program runs has ended or is
     * about to.
     *
     * @throws StartFailure when the server that this program started ended by itself
     */
    public void awaitEnd() throws InterruptedException {
        if (own != null) {
            own.awaitEnd();
            return;
        }
        while (isServing()) {
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    /** The program that runs a node removes its state before it stops it. */
    private boolean isServing() {
        return NodeState.read(folder.state())
                .filter(state -> url.equals(state.url()))
                .flatMap(NodeState::process)
                .isPresent();
    }

    /** Stops the node when this program started it; waits for its end. */
    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }

    /** A server that this program started and therefore stops: at {@link #close}, or at the program's end. */
    static final class Running implements AutoCloseable {
        private final NodeFolder folder;
        private final NodeLock lock;
        private final NodeProcess process;
        private final AtomicBoolean closed = new AtomicBoolean();
        private final Thread atExit = new Thread(this::stop, "elasticsearch-stop");

        Running(NodeFolder folder, NodeLock lock, NodeProcess process) {
            this.folder = folder;
            this.lock = lock;
            this.process = process;
        }

        NodeProcess process() {
            return process;
        }

        /** Waits for the server's end, and fails when this program did not stop it. */
        void awaitEnd() {
            process.awaitEnd();
            if (!closed.get()) {
                throw new StartFailure("Elasticsearch ended by itself: " + new NodeFailure(folder).reason());
            }
        }

        /** From now on the program's end stops the node. */
        void stopAtExit() {
            Runtime.getRuntime().addShutdownHook(atExit);
        }

        @Override
        public void close() {
            try {
                Runtime.getRuntime().removeShutdownHook(atExit);
            } catch (IllegalStateException alreadyEnding) {
                // The hook runs or will run; stop() happens once, and waits.
            }
            stop();
        }

        /**
         * The state goes first, so that no program joins a node that stops; the lock goes last, so that none starts
         * another.
         */
        private synchronized void stop() {
            if (closed.getAndSet(true)) {
                return;
            }
            try (lock) {
                Files.deleteIfExists(folder.state());
                process.stop();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
