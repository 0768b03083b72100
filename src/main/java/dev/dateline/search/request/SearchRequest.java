package dev.dateline.search.request;

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
    /** A search with default parameters: by relevance, or newest first without words. */
    public static SearchRequest of(SearchQuery query) {
        Page.Sort sort = query.root().asksForWords() ? Page.Sort.RELEVANCE : Page.Sort.NEWEST;
        Page page = new Page(sort, Page.DEFAULT_SIZE, null);
        return new SearchRequest(query, Filters.NONE, page, FacetRequest.DEFAULT, Highlighting.DEFAULT);
    }
}
