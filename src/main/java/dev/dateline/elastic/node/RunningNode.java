package dev.dateline.elastic.node;

import dev.dateline.elastic.cluster.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicBoolean;

/** A server that this program started and therefore stops: at {@link #close}, or at the program's end. */
final class RunningNode implements AutoCloseable {
    private final NodeFolder folder;
    private final NodeLock lock;
    private final NodeProcess process;
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread atExit = new Thread(this::stop, "elasticsearch-stop");

    RunningNode(NodeFolder folder, NodeLock lock, NodeProcess process) {
        this.folder = folder;
        this.lock = lock;
        this.process = process;
    }

    NodeProcess process() {
        return process;
    }

    /** Waits for the server's end, and fails when it was not us who stopped it. */
    void awaitEnd() {
        process.awaitEnd();
        if (!closed.get()) {
            throw new StartFailure("Elasticsearch ended by itself: " + new NodeLog(folder).reason());
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

    /** The state goes first, so that nobody joins a node on its way out; the lock last, so that nobody starts beside it. */
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
