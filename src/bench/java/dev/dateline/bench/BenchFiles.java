package dev.dateline.bench;

import dev.dateline.annotate.join.ArticleAnnotator;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.index.Archive;
import dev.dateline.index.IndexSummary;
import dev.dateline.read.ArticleFormat;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.resolve.Authority;
import java.io.IOException;
import java.util.List;

/**
 * The article files of a benchmark.
 *
 * @param files all readable
 * @param format what they hold
 */
public record BenchFiles(List<InputFile> files, ArticleFormat format) {
    /** Indexes them as the program does, but without annotating them, into a new index; what is rejected is forgotten. */
    public IndexSummary index(Cluster connection, Aliases aliases) {
        try (ArticleSource source = new ArticleSource(files, format, false)) {
            return new Archive(new ElasticArticleIndex(connection, aliases), Authority.none())
                    .index(source, true, ArticleAnnotator.none(), rejected -> {}, event -> {});
        }
    }

    /** Deletes what benchmarks have indexed under these aliases. */
    public static void remove(Cluster connection, Aliases aliases) throws IOException {
        var indices = connection.client().indices();
        List<String> names = List.copyOf(indices.get(request -> request.index(aliases.articles(), aliases.entities())
                        .ignoreUnavailable(true))
                .indices()
                .keySet());
        if (!names.isEmpty()) {
            indices.delete(request -> request.index(names));
        }
    }
}
