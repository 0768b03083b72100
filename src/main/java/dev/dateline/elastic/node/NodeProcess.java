package dev.dateline.elastic.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The server's process. It ends when this program ends, however that happens: the shell script that starts the server
 * starts a watcher that waits for the end of its standard input, which is a pipe that only this program holds, and
 * then asks the server to stop. Safe for many threads.
 */
final class NodeProcess {
    /**
     * The signals of Ctrl-C and of a closed terminal go to all processes of the terminal at once; the server leaves them to
     * this program, so that what is under way can be finished before the server goes. {@code $$} is the shell that becomes
     * the server. Descriptor 3 carries the pipe past the rule that a background job reads nothing.
     */
    private static final String SCRIPT = """
            trap '' INT HUP
            exec 3<&0
            { cat <&3 >/dev/null; kill -TERM $$; } 2>/dev/null &
            exec 3<&- </dev/null
            exec "$0"
            """;

    /** Closing the indices takes a second or two, and ten with a large archive that is being written. */
    private static final Duration FAREWELL = Duration.ofSeconds(30);

    private final Process process;

    private NodeProcess(Process process) {
        this.process = process;
        // The watcher must not live on: another process may get the number of a server that ended by itself.
        var unused = process.onExit().thenRun(this::letGo);
    }

    /** Starts the server of {@code folder} as {@code user} on the JDK at {@code javaHome}. */
    static NodeProcess start(NodeFolder folder, Unprivileged user, Path javaHome) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command(folder, user))
                .directory(folder.server().toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.console().toFile());
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        // Nothing else of the operator's environment: JAVA_TOOL_OPTIONS or ES_JAVA_OPTS of another server would change
        // ours.
        environment.clear();
        environment.put("PATH", path);
        environment.put("HOME", folder.temporary().toString());
        environment.put("ES_JAVA_HOME", javaHome.toString());
        environment.put("ES_PATH_CONF", folder.config().toString());
        environment.put("ES_TMPDIR", folder.temporary().toString());
        return new NodeProcess(builder.start());
    }

    static List<String> command(NodeFolder folder, Unprivileged user) {
        String server = folder.server().resolve("bin/elasticsearch").toString();
        return user.command(List.of("/bin/sh", "-c", SCRIPT, server));
    }

    boolean runs() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    Instant started() {
        return process.info().startInstant().orElseGet(Instant::now);
    }

    /** Waits until the server has ended, for whatever reason. */
    void awaitEnd() {
        process.onExit().join();
    }

    /** Asks the server to stop and waits for it; ends it when it takes longer than {@link #FAREWELL}. */
    void stop() {
        letGo();
        end(process.toHandle(), FAREWELL);
    }

    /** Waits until {@code handle} and what it started have ended, and ends them when that takes longer than {@code limit}. */
    static void end(ProcessHandle handle, Duration limit) {
        List<ProcessHandle> family =
                Stream.concat(Stream.of(handle), handle.descendants()).toList();
        Instant deadline = Instant.now().plus(limit);
        for (ProcessHandle each : family) {
            if (!ended(each, Duration.between(Instant.now(), deadline))) {
                each.destroyForcibly();
                ended(each, Duration.ofSeconds(5));
            }
        }
    }

    private static boolean ended(ProcessHandle handle, Duration limit) {
        try {
            handle.onExit().get(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException stillThere) {
            return false;
        }
    }

    private void letGo() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            // The pipe is gone when the server is, and this is what was wanted.
        }
    }
}
