package dev.dateline.http;

import dev.dateline.index.ArticleIntake;
import dev.dateline.search.FacetValues;
import dev.dateline.search.NetworkService;
import dev.dateline.search.SearchService;
import dev.dateline.search.SimilarService;
import dev.dateline.search.export.ExportService;
import dev.dateline.search.suggest.SuggestionService;
import org.jspecify.annotations.Nullable;

/**
 * What the server answers from; asked from many threads.
 *
 * @param search searches and articles
 * @param lists what is listed beside the hits of a search
 * @param similar articles like another one
 * @param suggestions what somebody who types may mean
 * @param writing who may write, and where to
 */
public record Services(
        SearchService search, Lists lists, SimilarService similar, SuggestionService suggestions, Writing writing) {
    /**
     * What is listed beside the hits of a search.
     *
     * @param export every hit
     * @param facets every value of a facet
     * @param network the actors and their ties
     */
    public record Lists(ExportService export, FacetValues facets, NetworkService network) {}

    /**
     * Who may write, and where to.
     *
     * @param intake takes articles and removes them
     * @param key null when nobody may
     */
    public record Writing(ArticleIntake intake, @Nullable String key) {}
}
