package dev.dateline.cli;

import dev.dateline.annotate.ArchiveResolver;
import dev.dateline.annotate.Authority;
import dev.dateline.elastic.Aliases;
import dev.dateline.elastic.Cluster;
import dev.dateline.elastic.ElasticArticleIndex;
import dev.dateline.elastic.RawBulk;
import dev.dateline.index.IncomingArticle;
import dev.dateline.index.IndexListener;
import dev.dateline.index.IndexSummary;
import dev.dateline.index.Indexing;
import dev.dateline.index.RejectsFile;
import dev.dateline.read.ArticleFormat;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.read.ReadEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline bench index}: indexing files through Dateline against raw bulks of the same documents. */
@Command(
        name = "index",
        description = {
            "Index files through Dateline and as raw _bulk bodies prepared beforehand, in turn, on the same node.",
            "Dateline's time is that of a whole run: reading, checking, writing, counting the entities, swapping."
        },
        mixinStandardHelpOptions = true)
final class BenchIndexCommand implements Callable<Integer> {
    private static final Aliases DATELINE = Aliases.prefixed("bench-dateline");
    private static final Aliases RAW = Aliases.prefixed("bench-raw");

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Article files.")
    private List<String> names = List.of();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "What the files hold: dateline (the default), reuters21578 or spans.",
            converter = FormatConverter.class)
    private @Nullable ArticleFormat format;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Measured rounds of each, after one that warms up; default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        List<InputFile> files = names.stream().map(InputFile::new).toList();
        InputFiles.requireOneUsable(files, command);
        PrintWriter out = command.commandLine().getOut();
        try (ElasticsearchAccess access = cluster.open();
                RawBulk raw = new RawBulk(access.cluster(), RAW)) {
            prepare(raw, files);
            List<Double> dateline = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                double bareSeconds = raw.run();
                double seconds = index(access.cluster(), files).seconds();
                if (round > 0) {
                    bare.add(bareSeconds);
                    dateline.add(seconds);
                }
            }
            ElasticArticleIndex.remove(access.cluster(), DATELINE);
            IndexBenchmark result = new IndexBenchmark(raw.articles(), dateline, bare);
            out.print(json ? result.json() : result.text());
            out.flush();
        }
        return ExitCode.DONE;
    }

    private void prepare(RawBulk raw, List<InputFile> files) throws IOException {
        ArchiveResolver resolver = ArchiveResolver.bundled(Authority.none());
        try (ArticleSource source = new ArticleSource(files, format(), false)) {
            for (ReadEvent event = source.next(); event != null; event = source.next()) {
                if (event instanceof ReadEvent.Read read) {
                    raw.prepare(
                            new IncomingArticle(resolver.resolve(read.parsed().article()), read.line()));
                }
            }
        }
    }

    private IndexSummary index(Cluster connection, List<InputFile> files) throws IOException {
        Path folder = Files.createTempDirectory("dateline-bench");
        Path rejected = folder.resolve("rejects.jsonl");
        try (RejectsFile rejects = new RejectsFile(rejected);
                ArticleSource source = new ArticleSource(files, format(), false)) {
            IndexSummary summary = new Indexing(
                            ArchiveResolver.bundled(Authority.none()), rejects, IndexListener.silent())
                    .run(source, new ElasticArticleIndex(connection, DATELINE), true);
            rejects.finish();
            return summary;
        } finally {
            Files.deleteIfExists(rejected);
            Files.delete(folder);
        }
    }

    private ArticleFormat format() {
        return format == null ? ArticleFormat.ALL.getFirst() : format;
    }
}
