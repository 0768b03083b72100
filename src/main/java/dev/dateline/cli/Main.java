package dev.dateline.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program: reads the command line, runs the command it names, ends with that command's exit code. */
@Command(
        name = "dateline",
        description = "Full-text search over archives of annotated news articles.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {ElasticsearchCommand.class, TrainCommand.class, BenchCommand.class})
public final class Main {
    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "When something fails, show the programmer's details too.")
    private boolean verbose;

    private Main() {}

    /** Runs the command that {@code arguments} name and ends the program with its exit code. */
    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /** The program's command line with all its commands, not yet run. */
    static CommandLine commandLine() {
        Main main = new Main();
        boolean debug = System.getenv("DATELINE_DEBUG") != null;
        return new CommandLine(main)
                .setParameterExceptionHandler(Failures::wrongUse)
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> Failures.failed(failure, command, debug || main.verbose));
    }
}
