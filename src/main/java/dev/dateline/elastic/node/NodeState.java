package dev.dateline.elastic.node;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the program that runs a node writes into the node's folder, so that another command, or the next start after a crash, finds the
 * server's process.
 *
 * @param pid the server's process
 * @param started when that process began; distinguishes it from a later one that was given the same number
 * @param url where it answers; null while it starts
 * @param cluster the cluster's uuid, which distinguishes the node from another server that was given the same port; null while it
 *     starts
 */
record NodeState(
        long pid,
        Instant started,
        @Nullable URI url,
        @Nullable String cluster) {
    /** The system counts a process's start from its boot, and the clock may be corrected in between. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

    private static final JsonMapper JSON = new JsonMapper();

    /** Reads {@code file}; empty when it does not exist or does not hold a state. */
    static Optional<NodeState> read(Path file) {
        try {
            return Optional.ofNullable(JSON.readValue(Files.readAllBytes(file), NodeState.class))
                    .filter(NodeState::namesAProcess);
        } catch (IOException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** Writes {@code file} whole or not at all. */
    void write(Path file) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        Files.write(next, JSON.writeValueAsBytes(this));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The server's process, when it still runs. */
    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(handle ->
                        handle.info().startInstant().filter(this::sameStart).isPresent());
    }

    private boolean sameStart(Instant start) {
        return Duration.between(started, start).abs().compareTo(CLOCK_TOLERANCE) < 0;
    }

    // The JSON reader sets to null what the file leaves out, whatever the component's type says.
    @SuppressWarnings("ConstantValue")
    private boolean namesAProcess() {
        return pid > 0 && started != null;
    }
}
