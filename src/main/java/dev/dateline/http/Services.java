package dev.dateline.http;

import dev.dateline.index.ArticleIntake;
import dev.dateline.search.FacetValues;
import dev.dateline.search.FamilyService;
import dev.dateline.search.NetworkService;
import dev.dateline.search.SearchService;
import dev.dateline.search.SimilarService;
import dev.dateline.search.export.ExportService;
import dev.dateline.search.suggest.SuggestionService;
import org.jspecify.annotations.Nullable;

/**
 * The services that the API uses; used by many threads at a time.
 *
 * @param search searches and articles
 * @param lists further lists of a search
 * @param similar articles like another one
 * @param suggestions completions of what is being typed
 * @param writing the archive's intake and its key
 */
public record Services(
        SearchService search, Lists lists, SimilarService similar, SuggestionService suggestions, Writing writing) {
    /**
     * The lists of a search next to its hits.
     *
     * @param export every hit
     * @param facets every value of a facet
     * @param network the actors and their connections
     * @param families the families of near duplicates
     */
    public record Lists(ExportService export, FacetValues facets, NetworkService network, FamilyService families) {}

    /**
     * Writing to the archive.
     *
     * @param intake takes articles and removes them
     * @param key the key that clients need; null when writing is not allowed
     */
    public record Writing(ArticleIntake intake, @Nullable String key) {}
}
