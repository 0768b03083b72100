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
    /** The same search for other words. */
    public SearchRequest with(SearchQuery words) {
        return new SearchRequest(words, filters, page, facets, highlighting);
    }

    /** The same search for other hits. */
    public SearchRequest with(Page wanted) {
        return new SearchRequest(query, filters, wanted, facets, highlighting);
    }

    /** The same search with other counts. */
    public SearchRequest with(FacetRequest counts) {
        return new SearchRequest(query, filters, page, counts, highlighting);
    }

    /** The same words and filters for a timeline only: of the dates mentioned in the texts, or of those of publication. */
    public SearchRequest onlyDates(boolean mentioned) {
        return with(new Page(page.sort(), 0, null))
                .with(new FacetRequest(
                        List.of(), 1, !mentioned, facets.interval(), FacetRequest.Order.COUNT, mentioned));
    }

    /** A search with default parameters: by relevance, or newest first without words. */
    public static SearchRequest of(SearchQuery query) {
        Page.Sort sort = query.root().asksForWords() ? Page.Sort.RELEVANCE : Page.Sort.NEWEST;
        Page page = new Page(sort, Page.DEFAULT_SIZE, null);
        return new SearchRequest(query, Filters.NONE, page, FacetRequest.DEFAULT, Highlighting.DEFAULT);
    }
}
