package dev.dateline.cli;

import dev.dateline.read.InputFile;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Looks at the input files that a command line names, before anything is started for them. */
public final class InputFiles {
    private InputFiles() {}

    /**
     * Refuses a command line of which no file can be read; one that can be is enough, the others are told during the
     * run.
     *
     * @throws ParameterException with what is wrong with the first file
     */
    public static void requireOneUsable(List<InputFile> files, CommandSpec command) {
        List<String> problems =
                files.stream().map(InputFile::problem).flatMap(Optional::stream).toList();
        if (problems.size() == files.size()) {
            throw new ParameterException(command.commandLine(), String.join("\n", problems));
        }
    }
}
