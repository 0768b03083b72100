package dev.dateline.bench.corpus;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.ArticleJson;
import dev.dateline.cli.Main.ExitCode;
import dev.dateline.cli.ReadingOptions;
import dev.dateline.read.ArticleFormat;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.read.ReadEvent;
import dev.dateline.read.ReadOptions;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code dateline bench convert}: a corpus in the article format, which {@code dateline index} reads, or as many articles
 * as wanted that are mixed from it.
 */
@Command(
        name = "convert",
        description = {
            "Write a corpus as articles, one JSON object per line, to standard output.",
            "With --mixed, write articles whose paragraphs come from several articles of the corpus.",
            "Ends with exit code 3 when some of the input could not be used."
        },
        mixinStandardHelpOptions = true)
public final class BenchConvertCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files of the corpus, compressed or not.")
    private List<String> names = List.of();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "Format of the corpus: reuters21578 or spans; recognized file by file by default.",
            converter = ReadingOptions.FormatConverter.class)
    private @Nullable ArticleFormat format;

    @Option(
            names = "--mixed",
            paramLabel = "N",
            description = {
                "Write N articles without annotations. Each has the title, day and source of one article",
                "and paragraphs of three; the same files and number give the same articles."
            })
    private int mixed;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = spec;
        List<InputFile> files = names.stream().map(InputFile::new).toList();
        ReadingOptions.requireOneUsable(files, command);
        boolean complete = true;
        List<Article> corpus = new ArrayList<>();
        try (ArticleSource source = format == null
                ? new ArticleSource(files, ReadOptions.standard())
                : new ArticleSource(files, format, false)) {
            for (ReadEvent event = source.next(); event != null; event = source.next()) {
                if (mixed > 0 && event instanceof ReadEvent.Read read) {
                    corpus.add(read.parsed().article());
                } else {
                    complete &= write(event, command.commandLine());
                }
            }
        }
        mix(corpus, command.commandLine().getOut());
        return complete ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
    }

    private void mix(List<Article> corpus, PrintWriter out) {
        List<List<String>> paragraphs = corpus.stream()
                .map(article -> List.of(article.text().split("\n\n", -1)))
                .toList();
        SplittableRandom random = new SplittableRandom(mixed);
        for (int number = 0; number < mixed; number++) {
            Article first = corpus.get(random.nextInt(corpus.size()));
            List<String> text = new ArrayList<>();
            for (int part = 0; part < 3; part++) {
                List<String> story = paragraphs.get(random.nextInt(paragraphs.size()));
                int from = random.nextInt(story.size());
                text.addAll(story.subList(from, Math.min(story.size(), from + 1 + story.size() / 3)));
            }
            out.print(ArticleJson.of(new Article(
                            "mixed-" + number,
                            first.title(),
                            String.join("\n\n", text),
                            first.metadata(),
                            Annotations.none(),
                            null))
                    + "\n");
        }
        out.flush();
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
