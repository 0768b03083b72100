package dev.dateline.bench;

import dev.dateline.cli.ReadingOptions;
import dev.dateline.read.ArticleFormat;
import dev.dateline.read.InputFile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The article files that a benchmark indexes again and again. */
public final class BenchInput {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Article files.")
    private List<String> names = List.of();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "What the files hold: dateline (the default), reuters21578 or spans.",
            converter = ReadingOptions.FormatConverter.class)
    private @Nullable ArticleFormat format;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Measured rounds of each, after one that warms up; default ${DEFAULT-VALUE}.")
    private int rounds;

    /**
     * The files.
     *
     * @throws picocli.CommandLine.ParameterException when none of them can be read
     */
    public BenchFiles files(CommandSpec command) {
        List<InputFile> files = names.stream().map(InputFile::new).toList();
        ReadingOptions.requireOneUsable(files, command);
        return new BenchFiles(files, format == null ? ArticleFormat.ALL.getFirst() : format);
    }

    /** Rounds that are measured, after one that warms up. */
    public int rounds() {
        return rounds;
    }
}
