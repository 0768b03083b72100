package dev.dateline.elastic.query;

import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.elastic.search.TestArchive;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.ArticleHit;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/** Searches an archive of a test, of fewer than a hundred hits, and reads the same articles naively. */
final class VariantSearch {
    private final TestArchive archive;
    private final ArticleSearch search;

    private VariantSearch(TestArchive archive, ArticleSearch search) {
        this.archive = archive;
        this.search = search;
    }

    /** Indexes the archive. */
    static VariantSearch over(TestArchive archive, TestElasticsearch elasticsearch) {
        Aliases names = Aliases.prefixed(elasticsearch.indexPrefix());
        archive.index(elasticsearch.cluster(), names);
        return new VariantSearch(archive, new ArticleSearch(new SearchedArchive(elasticsearch.cluster(), names)));
    }

    /** The article of that id among the hits. */
    ArticleHit hit(String query, String id) {
        return all(query, true).stream()
                .filter(hit -> hit.card().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** The articles found with other spellings. */
    Set<String> ids(String query) {
        return ids(all(query, true));
    }

    /** The articles found without them. */
    Set<String> plainIds(String query) {
        return ids(all(query, false));
    }

    private static Set<String> ids(List<ArticleHit> hits) {
        return hits.stream().map(hit -> hit.card().id()).collect(Collectors.toSet());
    }

    /** The hits, the best first. */
    List<ArticleHit> all(String query, boolean variants) {
        return search.search(new SearchRequest(
                        SearchQuery.parse(query, variants),
                        Filters.NONE,
                        new Page(Page.Sort.RELEVANCE, 100, null),
                        FacetRequest.NONE,
                        new Highlighting(Highlighting.Extent.PASSAGES, 10)))
                .hits();
    }

    /** The articles with a word of that pattern in title or text. */
    Set<String> texts(String pattern) {
        Pattern word = Pattern.compile("\\b(" + pattern + ")\\b", Pattern.UNICODE_CHARACTER_CLASS);
        return archive.documents().stream()
                .filter(document -> word.matcher(document.path("title").asString(""))
                                .find()
                        || word.matcher(document.path("text").asString("")).find())
                .map(VariantSearch::id)
                .collect(Collectors.toSet());
    }

    private static String id(ObjectNode document) {
        return document.get("id").asString();
    }
}
