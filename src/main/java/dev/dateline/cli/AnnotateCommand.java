package dev.dateline.cli;

import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.annotate.ArticleAnnotator.AnnotatedArticle;
import dev.dateline.article.ArticleJson;
import dev.dateline.cli.Main.ExitCode;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.read.ReadEvent;
import dev.dateline.read.ReadEvent.SourceLine;
import dev.dateline.read.ReadOptions;
import dev.dateline.text.lexicon.LexiconException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline annotate}: shows what the annotator finds, without indexing anything. */
@Command(
        name = "annotate",
        description = {
            "Find names and quotes in articles and write the articles as JSON lines to standard output; the index is not"
                    + " changed. Entities get their ids when they are indexed.",
            "The exit code is 3 when some of the input could not be used."
        },
        mixinStandardHelpOptions = true)
final class AnnotateCommand implements Callable<Integer> {
    /** The start script looks at standard output; Java itself can only ask for input and output together. */
    private static final Explanation.Painter PAINTER =
            Explanation.Painter.of(System.getenv(), Boolean.getBoolean("dateline.colours"));

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, folders and archives, as for index.")
    private List<String> names = List.of();

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Option(
            names = "--explain",
            description =
                    "Show the text instead, with its names and quotes and what found them; in colour on a terminal,"
                            + " unless NO_COLOR is set.")
    private boolean explain;

    @Spec
    private CommandSpec spec;

    private boolean complete = true;

    @Override
    public Integer call() {
        List<InputFile> files = names.stream().map(InputFile::new).toList();
        ReadingOptions.requireOneUsable(files, spec);
        ReadOptions options = reading.read();
        ArticleAnnotator annotator = reading.annotator();
        try (ArticleSource source = new ArticleSource(files, options)) {
            for (ReadEvent event = source.next(); event != null; event = source.next()) {
                take(event, annotator);
            }
        }
        return complete ? ExitCode.DONE : ExitCode.DONE_WITH_REJECTS;
    }

    private void take(ReadEvent event, ArticleAnnotator annotator) {
        switch (event) {
            case ReadEvent.Read read -> {
                read.parsed().repairs().dropped().forEach(dropped -> report(read.line(), "left out, " + dropped));
                annotate(read, annotator);
            }
            case ReadEvent.Rejected rejected -> {
                complete = false;
                report(rejected.line(), "rejected, " + rejected.reason());
            }
            case ReadEvent.FileLeftOut file -> {}
            case ReadEvent.FileNotice notice -> {
                complete &= !notice.lost();
                report(notice.message());
            }
        }
    }

    private void annotate(ReadEvent.Read read, ArticleAnnotator annotator) {
        try {
            AnnotatedArticle annotated = annotator.annotate(read.parsed().article());
            annotated.leftOut().ifPresent(reason -> report(read.line(), "not annotated, " + reason));
            annotated
                    .onlyListed()
                    .ifPresent(reason -> report(read.line(), "only listed names are annotated, " + reason));
            PrintWriter out = spec.commandLine().getOut();
            out.print(explain ? Explanation.of(annotated, PAINTER) : ArticleJson.of(annotated.article()) + "\n");
            out.flush();
        } catch (LexiconException broken) {
            throw broken;
        } catch (RuntimeException failure) {
            complete = false;
            report(read.line(), "rejected, the annotator failed on it: " + failure);
        }
    }

    private void report(SourceLine line, String message) {
        report(line.place() + ": " + message);
    }

    private void report(String message) {
        PrintWriter error = spec.commandLine().getErr();
        error.println(message);
        error.flush();
    }
}
