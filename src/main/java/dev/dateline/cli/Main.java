package dev.dateline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: reads the command line, runs the command it names, ends with that command's exit code. */
@Command(
        name = "dateline",
        description = "Full-text search over archives of annotated news articles.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class Main {
    private Main() {}

    /** Runs the command that {@code arguments} name and ends the program with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }
}
