package dev.dateline.search.request;

/**
 * A valid search for quotes.
 *
 * @param search its words, filters, page and facet size; words without a field are looked for inside the quotes, and
 *     the speakers asked for are those of the quotes
 * @param about the actors that a quote names
 */
public record QuoteRequest(SearchRequest search, Filters.Selection about) {}
