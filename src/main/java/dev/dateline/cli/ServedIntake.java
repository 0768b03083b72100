package dev.dateline.cli;

import dev.dateline.annotate.join.AnnotationScope;
import dev.dateline.annotate.join.Annotators;
import dev.dateline.annotate.join.ArticleAnnotator;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.write.ArticleRemoval;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.elastic.write.ElasticKnownEntities;
import dev.dateline.index.ArticleIntake;
import dev.dateline.index.IndexListener;
import dev.dateline.index.IndexSummary;
import dev.dateline.index.Indexing;
import dev.dateline.index.RefusedIntake;
import dev.dateline.read.ArticleFormat;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.RejectedLine;
import dev.dateline.read.UnusableFile;
import dev.dateline.resolve.ArchiveResolver;
import dev.dateline.resolve.Authority;
import dev.dateline.text.Lexicons;
import dev.dateline.text.place.Gazetteer;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Takes articles into the served archive: each request is a run of its own through the same pipeline as the index
 * command's, and knows the entities that the archive holds. Safe for many threads; requests wait for each other.
 */
final class ServedIntake implements ArticleIntake {
    private final Cluster cluster;
    private final Aliases aliases;
    private final Authority authority;
    /** Reads its model with the first article and keeps it. */
    private final ArticleAnnotator annotator =
            ArticleAnnotator.of(Annotators.named(Annotators.STANDARD).orElseThrow(), AnnotationScope.MISSING);

    ServedIntake(Cluster cluster, Aliases aliases, Authority authority) {
        this.cluster = cluster;
        this.aliases = aliases;
        this.authority = authority;
    }

    @Override
    public synchronized Taken take(InputStream lines) {
        List<Rejected> rejected = Collections.synchronizedList(new ArrayList<>());
        Gazetteer gazetteer = Lexicons.shipped().gazetteer();
        try (ArticleSource source = new ArticleSource("the request", lines, ArticleFormat.DATELINE)) {
            ArchiveResolver resolver = new ArchiveResolver(Lexicons.shipped().names(), gazetteer, authority);
            new ElasticKnownEntities(cluster, aliases).forEach(resolver::learn);
            Indexing indexing =
                    new Indexing(resolver, line -> keep(line, rejected), IndexListener.silent()).annotating(annotator);
            IndexSummary summary = indexing.run(
                    source, new ElasticArticleIndex(cluster, aliases).locating(new GazetteerFacts(gazetteer)), false);
            return new Taken(summary, rejected);
        } catch (UnusableFile unusable) {
            throw new RefusedIntake(String.valueOf(unusable.getMessage()), unusable);
        }
    }

    private static void keep(RejectedLine line, List<Rejected> rejected) {
        if (rejected.size() < Taken.MOST_REJECTED) {
            rejected.add(new Rejected(line.line().number(), line.reason()));
        }
    }

    @Override
    public synchronized boolean remove(String id) {
        return new ArticleRemoval(
                        cluster, aliases, new GazetteerFacts(Lexicons.shipped().gazetteer()))
                .remove(id);
    }
}
