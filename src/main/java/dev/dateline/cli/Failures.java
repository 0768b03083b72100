package dev.dateline.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells the operator, on standard error, why a command did not do what was asked. */
final class Failures {
    private Failures() {}

    /** A command line that cannot be understood: what is wrong, what may have been meant, where the help is. */
    static int wrongUse(ParameterException failure, String[] arguments) {
        CommandLine command = failure.getCommandLine();
        PrintWriter error = command.getErr();
        error.println(failure.getMessage());
        UnmatchedArgumentException.printSuggestions(failure, error);
        error.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.WRONG_USE;
    }

    /** A command that could not be carried out: one plain sentence, and the stack trace only for those who ask. */
    static int failed(Exception failure, CommandLine command, boolean details) {
        PrintWriter error = command.getErr();
        if (details) {
            failure.printStackTrace(error);
        } else {
            error.println(sentence(failure));
        }
        error.flush();
        return ExitCode.FAILED;
    }

    /** Our own errors are sentences for the operator; anything else is a bug, and says so. */
    private static String sentence(Exception failure) {
        String message = failure.getMessage();
        boolean ours = failure.getClass().getName().startsWith("dev.dateline.");
        return ours && message != null
                ? message
                : "Something went wrong that should not: " + failure + ". Run again with --verbose to see where.";
    }
}
