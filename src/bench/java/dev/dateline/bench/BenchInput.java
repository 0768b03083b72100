package dev.dateline.bench;

import co.elastic.clients.elasticsearch.indices.ElasticsearchIndicesClient;
import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.cli.ReadingOptions;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.index.Archive;
import dev.dateline.index.IndexSummary;
import dev.dateline.read.ArticleFormat;
import dev.dateline.read.ArticleFormats;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.resolve.Authority;
import java.io.IOException;
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
            description = "Format of the files: dateline (the default), reuters21578 or spans.",
            converter = ReadingOptions.FormatConverter.class)
    private @Nullable ArticleFormat format;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Measured rounds, after one warm-up round; default ${DEFAULT-VALUE}.")
    private int rounds;

    /**
     * The files.
     *
     * @throws picocli.CommandLine.ParameterException when none of them can be read
     */
    public ArticleFiles files(CommandSpec command) {
        List<InputFile> files = names.stream().map(InputFile::new).toList();
        ReadingOptions.requireOneUsable(files, command);
        return new ArticleFiles(files, format == null ? ArticleFormats.ALL.getFirst() : format);
    }

    /** Measured rounds, after one warm-up round. */
    public int rounds() {
        return rounds;
    }

    /**
     * The article files of a benchmark.
     *
     * @param files at least one of them readable
     * @param format their format
     */
    public record ArticleFiles(List<InputFile> files, ArticleFormat format) {
        /** Indexes them as the program does, but without annotating them; rejected articles are dropped. */
        public IndexSummary index(Cluster connection, Aliases aliases) {
            try (ArticleSource source = new ArticleSource(files, format, false)) {
                return new Archive(new ElasticArticleIndex(connection, aliases), Authority.none())
                        .index(source, true, ArticleAnnotator.none(), rejected -> {}, event -> {});
            }
        }
    }

    /** Removes the indices under these aliases. */
    public static void remove(Cluster cluster, Aliases aliases) throws IOException {
        ElasticsearchIndicesClient indices = cluster.client().indices();
        for (String alias : List.of(aliases.articles(), aliases.entities(), aliases.forms())) {
            // Elasticsearch refuses patterns in a delete request.
            List<String> names = List.copyOf(
                    indices.get(get -> get.index(alias).ignoreUnavailable(true).allowNoIndices(true))
                            .indices()
                            .keySet());
            if (!names.isEmpty()) {
                indices.delete(delete -> delete.index(names));
            }
        }
    }
}
