package dev.dateline.cli;

import dev.dateline.DatelineException;
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
import dev.dateline.search.SearchService;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wires what the server answers from to an archive. */
public final class ArchiveServices {
    /** What the page asks for: hits, facets and their values. */
    private static final int PAGE_HITS = 20;

    static final List<FilterField> PAGE_FACETS = List.of(
            FilterField.ACTOR,
            FilterField.PLACE,
            FilterField.SPEAKER,
            FilterField.TOPIC,
            FilterField.SOURCE,
            FilterField.SECTION,
            FilterField.AUTHOR,
            FilterField.LANGUAGE);
    private static final int PAGE_VALUES = 30;

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

    /**
     * Searches once, as the page does. The first search takes some seconds in this program and in Elasticsearch, for which no
     * reader should wait; nothing happens when the archive cannot be searched now.
     */
    public static void warmUp(SearchService search) {
        SearchRequest plain = SearchRequest.of(SearchQuery.parse("Merkel OR \"in London\"", /* variants= */ true));
        Page page = new Page(plain.page().sort(), PAGE_HITS, null, Page.Grouping.FAMILIES);
        FacetRequest facets = new FacetRequest(PAGE_FACETS, PAGE_VALUES, /* dates= */ true, null);
        try {
            search.search(plain.with(page).with(facets));
        } catch (DatelineException notReady) {
            // A request says what is in the way.
        }
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
