package dev.dateline.bench.lists;

import dev.dateline.cli.Main.ExitCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline bench lists}: makes the lists in lexicons/ that come from other people's data. */
@Command(
        name = "lists",
        description = "Make the lists in lexicons/ that are derived from published data.",
        mixinStandardHelpOptions = true)
public final class BenchListsCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name the list to make: gazetteer or stems.");
    }

    @Command(
            name = "gazetteer",
            description = "Make gazetteer.tsv.gz from published lists of places and from our own.",
            mixinStandardHelpOptions = true)
    int gazetteer(
            @Parameters(
                            paramLabel = "PLACES",
                            description =
                                    "Folder with countries.tsv, territories.tsv and" + " geonames-cities15000.tsv.gz.")
                    Path places,
            @Option(
                            names = "--lexicons",
                            paramLabel = "FOLDER",
                            defaultValue = "lexicons",
                            description = "Folder to read our own lists from and to write to: ${DEFAULT-VALUE}.")
                    Path lexicons)
            throws IOException {
        GazetteerGenerator.write(places, lexicons);
        return ExitCode.DONE;
    }

    @Command(
            name = "stems",
            description = "Make stem-words.txt and stem-names.txt from tagged texts.",
            mixinStandardHelpOptions = true)
    int stems(
            @Parameters(paramLabel = "TEXTS", description = "Folder of .bio.gz files.") Path texts,
            @Option(
                            names = "--lexicons",
                            paramLabel = "FOLDER",
                            defaultValue = "lexicons",
                            description = "Folder to write to: ${DEFAULT-VALUE}.")
                    Path lexicons)
            throws IOException {
        StemLexiconGenerator.write(texts, lexicons);
        return ExitCode.DONE;
    }
}
