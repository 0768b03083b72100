package dev.dateline.cli;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
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
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            IndexCommand.class,
            AnnotateCommand.class,
            SearchCommand.class,
            ExportCommand.class,
            StatusCommand.class,
            ElasticsearchCommand.class,
            WarmUpCommand.class
        })
public final class Main {
    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "When something fails, show the programmer's details too.")
    private boolean verbose;

    private Main() {}

    /** Runs the command that {@code arguments} name and ends the program with its exit code. */
    public static void main(String[] arguments) {
        AtomicBoolean ending = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ending.set(true), "ending"));
        System.exit(commandLine(ending::get).execute(arguments));
    }

    /**
     * The program's command line with all its commands, not yet run.
     *
     * @param ending whether the program is on its way out, as after Ctrl-C: what fails then is no news to the operator
     */
    public static CommandLine commandLine(BooleanSupplier ending) {
        Main main = new Main();
        boolean debug = System.getenv("DATELINE_DEBUG") != null;
        return new CommandLine(main)
                .setParameterExceptionHandler(Failures::wrongUse)
                .setExecutionExceptionHandler((failure, command, parsed) -> ending.getAsBoolean()
                        ? ExitCode.FAILED
                        : Failures.failed(failure, command, debug || main.verbose));
    }
}
