package dev.dateline.search.request;

import java.util.List;

/**
 * A valid search: every number is in its range and every parameter is known.
 *
 * @param query its words
 * @param filters what narrows it
 * @param page which hits are wanted
 * @param facets which counts are wanted
 * @param highlighting how hits show their words
 */
public record SearchRequest(
        SearchQuery query, Filters filters, Page page, FacetRequest facets, Highlighting highlighting) {
    /** The same words and filters for a timeline only: of the dates mentioned in the texts, or of those of publication. */
    public SearchRequest onlyDates(boolean mentioned) {
        return new SearchRequest(
                query,
                filters,
                new Page(page.sort(), 0, null),
                new FacetRequest(List.of(), 1, !mentioned, facets.interval(), FacetRequest.Order.COUNT, mentioned),
                highlighting);
    }

    /** A search with default parameters: by relevance, or newest first without words. */
    public static SearchRequest of(SearchQuery query) {
        Page.Sort sort = query.root().asksForWords() ? Page.Sort.RELEVANCE : Page.Sort.NEWEST;
        Page page = new Page(sort, Page.DEFAULT_SIZE, null);
        return new SearchRequest(query, Filters.NONE, page, FacetRequest.DEFAULT, Highlighting.DEFAULT);
    }
}
