package dev.dateline.bench;

import dev.dateline.bench.index.RawBulk;
import dev.dateline.cli.FormatConverter;
import dev.dateline.cli.InputFiles;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.index.IncomingArticle;
import dev.dateline.index.IndexListener;
import dev.dateline.index.IndexSummary;
import dev.dateline.index.Indexing;
import dev.dateline.index.RejectsFile;
import dev.dateline.read.ArticleFormat;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.read.ReadEvent;
import dev.dateline.resolve.ArchiveResolver;
import dev.dateline.resolve.Authority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            converter = FormatConverter.class)
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
    public ArticleFiles files(CommandSpec command) {
        List<InputFile> files = names.stream().map(InputFile::new).toList();
        InputFiles.requireOneUsable(files, command);
        return new ArticleFiles(files, format == null ? ArticleFormat.ALL.getFirst() : format);
    }

    /** Rounds that are measured, after one that warms up. */
    public int rounds() {
        return rounds;
    }

    /**
     * The article files of a benchmark.
     *
     * @param files all readable
     * @param format what they hold
     */
    public record ArticleFiles(List<InputFile> files, ArticleFormat format) {
        /** Prepares their articles, with their entities resolved, as raw bulks. */
        public void prepare(RawBulk raw) throws IOException {
            ArchiveResolver resolver = ArchiveResolver.bundled(Authority.none());
            try (ArticleSource source = new ArticleSource(files, format, false)) {
                for (ReadEvent event = source.next(); event != null; event = source.next()) {
                    if (event instanceof ReadEvent.Read read) {
                        raw.prepare(
                                new IncomingArticle(resolver.resolve(read.parsed().article()), read.line()));
                    }
                }
            }
        }

        /** Indexes them as the program does, into a new index; what is rejected is forgotten. */
        public IndexSummary index(Cluster connection, Aliases aliases) throws IOException {
            Path folder = Files.createTempDirectory("dateline-bench");
            Path rejected = folder.resolve("rejects.jsonl");
            try (RejectsFile rejects = new RejectsFile(rejected);
                    ArticleSource source = new ArticleSource(files, format, false)) {
                IndexSummary summary = new Indexing(
                                ArchiveResolver.bundled(Authority.none()), rejects, IndexListener.silent())
                        .run(source, new ElasticArticleIndex(connection, aliases), true);
                rejects.finish();
                return summary;
            } finally {
                Files.deleteIfExists(rejected);
                Files.delete(folder);
            }
        }
    }
}
