package dev.dateline.elastic.query;

import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.SearchRequest;

/**
 * A search whose query has been looked up.
 *
 * @param asked the search; its query as {@linkplain ResolvedQuery#understood understood}
 * @param query its query with names looked up
 */
public record ResolvedSearch(SearchRequest asked, ResolvedQuery query) {
    /** What narrows it. */
    public Filters filters() {
        return asked.filters();
    }

    /** Which hits are wanted. */
    public Page page() {
        return asked.page();
    }

    /** Which counts are wanted. */
    public FacetRequest facets() {
        return asked.facets();
    }

    /** How hits show their words. */
    public Highlighting highlighting() {
        return asked.highlighting();
    }
}
