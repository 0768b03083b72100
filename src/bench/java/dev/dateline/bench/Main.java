package dev.dateline.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.dateline.bench.train.TrainCommand;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * The program with the commands that measure it and train its model added: {@code bench} and {@code train}. The start
 * script runs it for these two; neither is part of the program's own jar.
 */
public final class Main {
    private Main() {}

    /** Runs the command that {@code arguments} name and ends the program with its exit code. */
    public static void main(String[] arguments) {
        // A line for each request would be measured too, and would hide the tables.
        ((Logger) LoggerFactory.getLogger("dev.dateline")).setLevel(Level.WARN);
        System.exit(commandLine().execute(arguments));
    }

    /** The program's command line with the added commands, not yet run. */
    public static CommandLine commandLine() {
        return dev.dateline.cli.Main.commandLine(() -> false)
                .addSubcommand(new BenchCommand())
                .addSubcommand(new TrainCommand());
    }
}
