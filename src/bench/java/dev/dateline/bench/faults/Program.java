package dev.dateline.bench.faults;

import dev.dateline.cli.Main;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A command of Dateline in a Java of its own, which can be killed. */
final class Program implements AutoCloseable {
    private final Process process;

    private Program(Process process) {
        this.process = process;
    }

    /** Starts {@code dateline ARGUMENTS}; what it prints is appended to a file. */
    static Program start(Path output, String... arguments) throws IOException {
        return start(output, Main.class, arguments);
    }

    /** Starts the main method of a class. */
    static Program start(Path output, Class<?> main, String... arguments) throws IOException {
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
        return new Program(new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start());
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
