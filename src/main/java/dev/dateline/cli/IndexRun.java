package dev.dateline.cli;

import dev.dateline.annotate.join.ArticleAnnotator;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.elastic.write.ElasticKnownEntities;
import dev.dateline.index.ArticleIndex;
import dev.dateline.index.IndexEvent;
import dev.dateline.index.IndexFailure;
import dev.dateline.index.IndexSummary;
import dev.dateline.index.Indexing;
import dev.dateline.index.RejectsFile;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.read.ReadOptions;
import dev.dateline.resolve.ArchiveResolver;
import dev.dateline.resolve.Authority;
import dev.dateline.text.Lexicons;
import dev.dateline.text.place.Gazetteer;
import java.util.List;

/**
 * One run of the indexing pipeline, wired to a cluster.
 *
 * @param cluster where the articles go
 * @param reading how the files are to be read
 * @param annotator what annotates their articles
 * @param full whether a new index is built and put in the place of the served one; it forgets which entities the
 *     served one holds
 */
record IndexRun(Cluster cluster, ReadOptions reading, ArticleAnnotator annotator, boolean full) {
    /**
     * Indexes the files; {@code authority} is what the operator has decided about their entities.
     *
     * @throws IndexFailure when the run had to stop; its message tells what was done and what was not
     */
    IndexSummary index(List<InputFile> files, Authority authority, RejectsFile rejected, IndexProgress progress) {
        Gazetteer gazetteer = Lexicons.shipped().gazetteer();
        ArchiveResolver resolver = new ArchiveResolver(Lexicons.shipped().names(), gazetteer, authority);
        Indexing indexing = new Indexing(resolver, rejected, progress).annotating(annotator);
        try (ArticleSource source = new ArticleSource(files, reading)) {
            if (!full) {
                new ElasticKnownEntities(cluster, Aliases.SERVED).forEach(resolver::learn);
            }
            ArticleIndex index =
                    new ElasticArticleIndex(cluster, Aliases.SERVED).locating(new GazetteerFacts(gazetteer));
            IndexSummary summary = indexing.run(source, index, full);
            rejected.finish();
            tellWhenFull(resolver, progress);
            return summary;
        } catch (IndexFailure failure) {
            progress.end();
            throw new IndexFailure(IndexReport.failure(failure, indexing.summary()), failure);
        }
    }

    private static void tellWhenFull(ArchiveResolver resolver, IndexProgress progress) {
        if (resolver.isFull()) {
            progress.on(new IndexEvent.Notice(
                    "the archive has more names than can be kept in memory; rarer names spelled in several ways may stay "
                            + "apart, unless an authority file joins them",
                    false));
        }
    }
}
