package dev.dateline.search.request;

import org.jspecify.annotations.Nullable;

/**
 * A valid search for quotes.
 *
 * @param search its words, filters, page, facet size, and the step of the dates if they are counted; words without a field are looked for inside the quotes, and
 *     the speakers asked for are those of the quotes
 * @param about the actors that a quote names
 */
public record QuoteRequest(SearchRequest search, Filters.Selection about) {
    /** The same search with as many quotes on a page as are allowed, after a cursor; null for the first page. */
    public QuoteRequest ofLargestPage(@Nullable String after) {
        return new QuoteRequest(search.with(new Page(search.page().sort(), Page.MAX_SIZE, after)), about);
    }
}
