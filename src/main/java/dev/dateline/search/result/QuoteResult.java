package dev.dateline.search.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search for quotes.
 *
 * @param understood the query as it was understood, in the query language
 * @param total how many quotes match
 * @param tookMillis how long Elasticsearch worked on it, in milliseconds
 * @param quotes the wanted page, in order
 * @param speaker the speakers, counted in quotes
 * @param about the actors that they name, counted in quotes
 * @param dates the quotes by publication date of their articles; null when they were not asked for
 * @param next the cursor of the next page; null when this is the last
 * @param spellings the other spellings of the names in the query
 */
public record QuoteResult(
        String understood,
        long total,
        long tookMillis,
        List<Item> quotes,
        Facet speaker,
        Facet about,
        @Nullable DateFacet dates,
        @Nullable String next,
        QuerySpellings spellings) {
    /**
     * A quote and its article.
     *
     * @param quote its words
     * @param before the part of its sentence before it, up to the quotation mark; may be empty
     * @param after the part of its sentence after it; may be empty
     * @param speaker the speaker's preferred name; null when the speaker has no id
     * @param about the actors it names
     * @param article the article with the quote
     */
    public record Item(
            ArticleHit.Quote quote,
            String before,
            String after,
            @Nullable String speaker,
            List<ArticleHit.Named> about,
            ArticleHit.Card article) {
        /** Copies the list. */
        public Item {
            about = List.copyOf(about);
        }
    }

    /** Copies the list. */
    public QuoteResult {
        quotes = List.copyOf(quotes);
    }
}
