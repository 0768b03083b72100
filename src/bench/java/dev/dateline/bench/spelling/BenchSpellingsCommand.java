package dev.dateline.bench.spelling;

import dev.dateline.cli.Main.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline bench spellings}: which forms of an archive the judge of spellings accepts. */
@Command(
        name = "spellings",
        description = {
            "Ask the forms of an archive for other spellings of names, and compare what is accepted with the judgements",
            "of a reader: from files alone, or through the API of a running server."
        },
        mixinStandardHelpOptions = true)
public final class BenchSpellingsCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FOLDER", description = "Folder of the name lists; each file below may be another one.")
    private Path folder = Path.of("");

    @Option(names = "--vocabulary", paramLabel = "FILE", description = "Forms of an archive (vocabulary.tsv.gz).")
    private @Nullable Path vocabulary;

    @Option(names = "--names", paramLabel = "FILE", description = "Names to ask (found-names.dev.txt).")
    private @Nullable Path names;

    @Option(names = "--pairs", paramLabel = "FILE", description = "Judged pairs (found-pairs.dev.tsv).")
    private @Nullable Path pairs;

    @Option(names = "--list", description = "List what is accepted wrongly, what is missed, and what is not judged.")
    private boolean list;

    @Option(
            names = "--sample",
            paramLabel = "COUNT",
            description = "List as many accepted pairs over names that were not asked, drawn by their frequency.")
    private int sample;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Draw another sample.")
    private long seed = 1;

    @Option(names = "--tokens", description = "Measure lists of spellings and of words in other scripts too.")
    private boolean tokens;

    @Option(
            names = "--server",
            paramLabel = "URL",
            description = "Ask a running server instead of the files: what its searches find by other spellings.")
    private @Nullable URI server;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
        PrintWriter out = commandLine.getOut();
        if (!Files.isDirectory(folder)) {
            throw new ParameterException(
                    commandLine, folder + " is not a folder. Give other files with --vocabulary, --names and --pairs.");
        }
        Path vocabularyFile = orElse(vocabulary, "vocabulary.tsv.gz");
        Path namesFile = orElse(names, "found-names.dev.txt");
        Path pairsFile = orElse(pairs, "found-pairs.dev.tsv");
        for (Path file : List.of(vocabularyFile, namesFile, pairsFile)) {
            if (!Files.isRegularFile(file)) {
                throw new ParameterException(
                        commandLine, file + " is not a file. Give it with --vocabulary, --names or --pairs.");
            }
        }
        SpellingData data = SpellingData.read(folder, vocabularyFile, namesFile, pairsFile);
        if (server != null) {
            new ServedSpellings(server, out).measure(data, list);
            out.flush();
            return ExitCode.DONE;
        }
        SpellingsBench bench = new SpellingsBench(data, out);
        bench.found(list);
        if (tokens) {
            bench.tokens();
            bench.scripts();
        }
        if (sample > 0) {
            bench.sample(sample, seed);
        }
        out.flush();
        return ExitCode.DONE;
    }

    private Path orElse(@Nullable Path given, String usual) {
        return given == null ? folder.resolve(usual) : given;
    }
}
