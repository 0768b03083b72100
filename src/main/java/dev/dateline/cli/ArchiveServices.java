package dev.dateline.cli;

import dev.dateline.annotate.Annotators;
import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.annotate.ArticleAnnotator.AnnotationScope;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.facet.FacetValueSearch;
import dev.dateline.elastic.names.ArchiveNames;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ActorNetwork;
import dev.dateline.elastic.search.ArticleExport;
import dev.dateline.elastic.search.ArticleFamilies;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.elastic.search.SimilarArticles;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.http.Services;
import dev.dateline.index.Archive;
import dev.dateline.index.ArticleIntake;
import dev.dateline.resolve.Authority;
import dev.dateline.resolve.AuthorityFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Wires what the server answers from to an archive. */
public final class ArchiveServices {
    private ArchiveServices() {}

    /**
     * Everything over one archive.
     *
     * @param cluster stays open as long as the services are used
     * @param writeKey null when writing is disabled
     */
    public static Services of(Cluster cluster, Aliases aliases, @Nullable String writeKey) {
        return of(cluster, aliases, writeKey, null);
    }

    /**
     * The same with what the operator has decided about the entities of pushed articles.
     *
     * @param writeKey null when writing is disabled
     * @param authority the file of these decisions, which clients with the key can add to; null without one
     * @throws Authority.BrokenFile when it cannot be used
     */
    public static Services of(Cluster cluster, Aliases aliases, @Nullable String writeKey, @Nullable Path authority) {
        SearchedArchive archive = new SearchedArchive(cluster, aliases);
        ArchiveNames names = new ArchiveNames(cluster, aliases);
        return new Services(
                new ArticleSearch(archive),
                new Services.Lists(
                        new ArticleExport(archive),
                        new FacetValueSearch(archive, names),
                        new ActorNetwork(archive),
                        new ArticleFamilies(archive)),
                new SimilarArticles(archive),
                names,
                new Services.Writing(intake(cluster, aliases, authority), writeKey));
    }

    /** The annotator reads its model with the first article and keeps it. */
    private static ArticleIntake intake(Cluster cluster, Aliases aliases, @Nullable Path authority) {
        return new ArticleIntake(
                new Archive(
                        new ElasticArticleIndex(cluster, aliases),
                        authority == null ? Authority.none() : Authority.read(authority),
                        authority == null ? null : new AuthorityFile(authority)),
                ArticleAnnotator.of(Annotators.named(Annotators.STANDARD).orElseThrow(), AnnotationScope.MISSING));
    }
}
