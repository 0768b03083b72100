package dev.dateline.cli;

import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.facet.FacetValueSearch;
import dev.dateline.elastic.names.ArchiveNames;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ActorNetwork;
import dev.dateline.elastic.search.ArticleExport;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.elastic.search.SimilarArticles;
import dev.dateline.http.Services;
import dev.dateline.resolve.Authority;
import org.jspecify.annotations.Nullable;

/** Wires what the server answers from to an archive. */
public final class ArchiveServices {
    private ArchiveServices() {}

    /**
     * Everything over one archive.
     *
     * @param cluster stays open as long as the services are used
     * @param writeKey null when nobody may write
     */
    public static Services of(Cluster cluster, Aliases aliases, @Nullable String writeKey) {
        SearchedArchive archive = new SearchedArchive(cluster, aliases);
        ArchiveNames names = new ArchiveNames(cluster, aliases);
        return new Services(
                new ArticleSearch(archive),
                new Services.Lists(
                        new ArticleExport(archive), new FacetValueSearch(archive, names), new ActorNetwork(archive)),
                new SimilarArticles(archive),
                names,
                new Services.Writing(new ServedIntake(cluster, aliases, Authority.none()), writeKey));
    }
}
