package dev.dateline.bench.corpus;

import dev.dateline.article.ArticleJson;
import dev.dateline.cli.Main.ExitCode;
import dev.dateline.cli.ReadingOptions;
import dev.dateline.read.ArticleFormat;
import dev.dateline.read.ArticleFormats;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.read.ReadEvent;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline bench convert}: a corpus in the article format, which {@code dateline index} reads. */
@Command(
        name = "convert",
        description = {
            "Write a corpus as articles, one JSON object per line, to standard output.",
            "Ends with exit code 3 when some of the input could not be used."
        },
        mixinStandardHelpOptions = true)
public final class BenchConvertCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of the corpus, compressed or not.")
    private List<String> names = List.of();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            required = true,
            description = "Format of the corpus: reuters21578 or spans.",
            converter = ReadingOptions.FormatConverter.class)
    private ArticleFormat format = ArticleFormats.DATELINE;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = spec;
        List<InputFile> files = names.stream().map(InputFile::new).toList();
        ReadingOptions.requireOneUsable(files, command);
        boolean complete = true;
        try (ArticleSource source = new ArticleSource(files, format, false)) {
            for (ReadEvent event = source.next(); event != null; event = source.next()) {
                complete &= write(event, command.commandLine());
            }
        }
        return complete ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
    }

    /** Writes an article; the answer is whether nothing was lost. */
    private static boolean write(ReadEvent event, CommandLine command) {
        PrintWriter error = command.getErr();
        return switch (event) {
            case ReadEvent.Read read -> {
                PrintWriter out = command.getOut();
                out.print(ArticleJson.of(read.parsed().article()) + "\n");
                out.flush();
                yield true;
            }
            case ReadEvent.Rejected rejected -> {
                error.println(rejected.line().place() + ": rejected, " + rejected.reason());
                yield false;
            }
            case ReadEvent.FileLeftOut file -> true;
            case ReadEvent.FileNotice notice -> {
                error.println(notice.message());
                yield !notice.lost();
            }
        };
    }
}
