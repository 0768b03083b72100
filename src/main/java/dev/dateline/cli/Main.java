package dev.dateline.cli;

import dev.dateline.DatelineException;
import java.io.PrintWriter;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program: reads the command line, runs its command, and exits with that command's exit code. */
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
            BackupCommand.class,
            RestoreCommand.class,
            ElasticsearchCommand.class,
            FormatsCommand.class,
            WarmUpCommand.class
        })
public final class Main {
    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Show the stack trace of a failure.")
    private boolean verbose;

    private Main() {}

    /** Runs the command of the arguments and ends the program with its exit code. */
    public static void main(String[] arguments) {
        AtomicBoolean ending = new AtomicBoolean();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ending.set(true), "ending"));
        System.exit(commandLine(ending::get).execute(arguments));
    }

    /**
     * The program's command line with all its commands, not yet run.
     *
     * @param ending whether the program is stopping, as after Ctrl-C; failures are not reported then
     */
    public static CommandLine commandLine(BooleanSupplier ending) {
        Main main = new Main();
        boolean debug = System.getenv("DATELINE_DEBUG") != null;
        return new CommandLine(main)
                .setParameterExceptionHandler(Main::wrongUse)
                .setExecutionExceptionHandler((failure, command, parsed) ->
                        ending.getAsBoolean() ? ExitCode.FAILED : failed(failure, command, debug || main.verbose));
    }

    /** A command line that cannot be understood: what is wrong, what may have been meant, where the help is. */
    private static int wrongUse(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter error = command.getErr();
        error.println(failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, error);
        error.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.WRONG_USE;
    }

    /**
     * A command that failed: one sentence, or the stack trace for those who ask. Other exceptions than ours are bugs.
     */
    private static int failed(Exception failure, CommandLine command, boolean details) {
        PrintWriter error = command.getErr();
        if (details) {
            failure.printStackTrace(error);
        } else if (failure instanceof DatelineException && failure.getMessage() != null) {
            error.println(failure.getMessage());
        } else {
            error.println("Unexpected error: " + failure + ". Run again with --verbose for the details.");
        }
        error.flush();
        return ExitCode.FAILED;
    }

    /** The program's exit codes. */
    public static final class ExitCode {
        public static final int DONE = 0;
        public static final int FAILED = 1;
        public static final int WRONG_USE = 2;

        /** All of the input was read, and some articles in it could not be used. */
        public static final int DONE_WITH_REJECTS = 3;

        private ExitCode() {}
    }
}
