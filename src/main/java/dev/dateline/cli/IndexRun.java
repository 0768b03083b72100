package dev.dateline.cli;

import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.index.Archive;
import dev.dateline.index.IndexFailure;
import dev.dateline.index.IndexSummary;
import dev.dateline.index.RejectsFile;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.read.ReadOptions;
import dev.dateline.resolve.Authority;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of the indexing pipeline, wired to a cluster.
 *
 * @param cluster where the articles go
 * @param reading how the files are to be read
 * @param annotator what annotates their articles
 * @param full whether a new index is built and put in the place of the served one; it forgets which entities the
 *     served one holds
 * @param layout of the indices that a full run builds
 */
record IndexRun(Cluster cluster, ReadOptions reading, ArticleAnnotator annotator, boolean full, Layout layout) {
    /**
     * How new indices are spread over a cluster.
     *
     * @param shards of the articles; null for as many as the served index has
     * @param replicas of each index; null for as many as the served one has
     */
    record Layout(@Nullable Integer shards, @Nullable Integer replicas) {
        /** As the served index is. */
        static final Layout AS_SERVED = new Layout(null, null);
    }

    /**
     * Indexes the files; {@code authority} is what the operator has decided about their entities.
     *
     * @throws IndexFailure when the run had to stop; its message says how far it came
     */
    IndexSummary index(List<InputFile> files, Authority authority, RejectsFile rejected, IndexProgress progress) {
        Archive archive = new Archive(
                new ElasticArticleIndex(cluster, Aliases.SERVED, layout.shards(), layout.replicas()), authority);
        try (ArticleSource source = new ArticleSource(files, reading)) {
            IndexSummary summary = archive.index(source, full, annotator, rejected::add, progress);
            rejected.finish();
            return summary;
        } catch (IndexFailure failure) {
            progress.end();
            if (failure.soFar().isEmpty()) {
                throw failure;
            }
            throw new IndexFailure(IndexReport.failure(failure, failure.soFar().get()), failure);
        }
    }
}
