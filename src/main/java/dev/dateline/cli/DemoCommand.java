package dev.dateline.cli;

import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.cli.ClusterOptions.NodeOptions;
import dev.dateline.cli.Main.ExitCode;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.index.Archive;
import dev.dateline.index.ArticleIndex;
import dev.dateline.index.IndexSummary;
import dev.dateline.index.RejectsFile;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.read.ReadOptions;
import dev.dateline.resolve.Authority;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code dateline demo}: serves the sample archive. Always on a local node of its own, so that the samples never get
 * into a user's archive.
 */
@Command(
        name = "demo",
        description = "Try Dateline: start Elasticsearch, index the sample archive, serve the page until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private static final Path DATA = NodeOptions.DATA.resolve("demo");

    @Mixin
    private NodeOptions node = new NodeOptions();

    @Mixin
    private ListenOptions listen = new ListenOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter error = spec.commandLine().getErr();
        ServeCommand.loadLexicons();
        try (ElasticsearchAccess access = ElasticsearchAccess.local(node.settings(DATA), error)) {
            IndexSummary summary = indexSamples(access, error);
            ServeCommand.serve(access, listen, null, spec.commandLine(), address -> welcome(out, summary, address));
        }
        return ExitCode.DONE;
    }

    private static IndexSummary indexSamples(ElasticsearchAccess access, PrintWriter error) {
        try (SampleArchive samples = new SampleArchive();
                RejectsFile rejects = new RejectsFile(DATA.resolve("rejects.jsonl"));
                IndexProgress progress = IndexProgress.on(error)) {
            ArticleIndex index = new ElasticArticleIndex(access.cluster(), Aliases.SERVED);
            ArticleSource source = new ArticleSource(List.of(samples.file()), ReadOptions.standard());
            return IndexCommand.index(
                    new Archive(index, Authority.none()),
                    source,
                    /* full= */ false,
                    ArticleAnnotator.none(),
                    rejects,
                    progress);
        }
    }

    private static void welcome(PrintWriter out, IndexSummary summary, String address) {
        out.printf(
                Locale.ROOT,
                "%nThe sample archive is searchable: %d articles, %d of them new to the index.%n",
                summary.read(),
                summary.indexed());
        out.printf("Open    %s%n", address);
        out.printf("Try     %s/?q=ceasefire%n", address);
        out.printf("        %s/?actor=volodymyr-zelensky&place=ankara%n", address);
        out.printf("Ask     %s/api/search?q=%%22grain+corridor%%22%n", address);
        out.printf("Stop    Ctrl-C%n");
        out.flush();
    }

    /** The bundled sample archive, copied to a file while it is read. Not thread-safe. */
    private static final class SampleArchive implements AutoCloseable {
        private static final String RESOURCE = "/samples/articles.jsonl";

        private final Path file;

        /** Writes the archive to a temporary file. */
        SampleArchive() {
            try (InputStream articles = Objects.requireNonNull(SampleArchive.class.getResourceAsStream(RESOURCE))) {
                file = Files.createTempFile("dateline-samples-", ".jsonl");
                Files.copy(articles, file, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failure) {
                throw new UncheckedIOException("the sample archive cannot be written to a temporary file", failure);
            }
        }

        InputFile file() {
            return new InputFile(file.toString());
        }

        @Override
        public void close() {
            try {
                Files.deleteIfExists(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
