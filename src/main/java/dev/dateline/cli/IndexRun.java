package dev.dateline.cli;

import dev.dateline.annotate.NameResolver;
import dev.dateline.elastic.Aliases;
import dev.dateline.elastic.Cluster;
import dev.dateline.elastic.ElasticArticleIndex;
import dev.dateline.index.IndexFailure;
import dev.dateline.index.IndexSummary;
import dev.dateline.index.Indexing;
import dev.dateline.index.RejectsFile;
import dev.dateline.read.ArticleFormat;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import java.util.List;

/**
 * One run of the indexing pipeline, wired to a cluster.
 *
 * @param cluster where the articles go
 * @param format what the files hold
 * @param strict whether an article is rejected for a span that does not fit
 * @param full whether a new index is built and put in the place of the served one
 */
record IndexRun(Cluster cluster, ArticleFormat format, boolean strict, boolean full) {
    /**
     * Indexes the files.
     *
     * @throws IndexFailure when the run had to stop; its message tells what was done and what was not
     */
    IndexSummary index(List<InputFile> files, RejectsFile rejected, IndexProgress progress) {
        Indexing indexing = new Indexing(new NameResolver(), rejected, format.name(), progress);
        try (ArticleSource source = new ArticleSource(files, format, strict)) {
            IndexSummary summary = indexing.run(source, new ElasticArticleIndex(cluster, Aliases.SERVED), full);
            rejected.finish();
            return summary;
        } catch (IndexFailure failure) {
            progress.end();
            throw new IndexFailure(IndexReport.failure(failure, indexing.summary()), failure);
        }
    }
}
