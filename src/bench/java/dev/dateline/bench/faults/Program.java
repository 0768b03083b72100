package dev.dateline.bench.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A command of Dateline in a Java of its own, which can be killed. */
final class Program implements AutoCloseable {
    /** Where commands find the password of Elasticsearch; a command line could be read by every user. */
    static final String PASSWORD = "DATELINE_PASSWORD";

    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    /**
     * Starts the main method of a class; what it prints is appended to a file.
     *
     * @param password of Elasticsearch, which the program finds in {@value #PASSWORD}; null for none
     */
    static Program start(Path output, @Nullable String password, Class<?> main, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx256m",
                // A run lasts seconds: compiling it well would take longer.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().put(PASSWORD, Objects.requireNonNullElse(password, ""));
        return new Program(builder.start());
    }

    long pid() {
        return process.pid();
    }

    boolean runs() {
        return process.isAlive();
    }

    /** Its exit code; fails when it does not end within ten minutes. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            throw new IllegalStateException("the program hangs");
        }
        return process.exitValue();
    }

    /** Kills it, and the processes that it has started, at once; returns when they have ended. */
    void kill() {
        List<ProcessHandle> family = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        family.forEach(ProcessHandle::destroyForcibly);
        family.forEach(one -> one.onExit().join());
    }

    @Override
    public void close() {
        kill();
    }
}
