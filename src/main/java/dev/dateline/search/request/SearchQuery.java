package dev.dateline.search.request;

import dev.dateline.search.query.QueryNode;
import dev.dateline.search.query.QueryParser;
import dev.dateline.search.query.QuerySyntaxException;

/**
 * The words of a search.
 *
 * @param text as typed
 * @param root what it means, before names and places are looked up
 * @param variants whether stems and other spellings of names count as matches; otherwise only the folded words do
 * @param choice which of these spellings are used
 */
public record SearchQuery(String text, QueryNode root, boolean variants, SpellingChoice choice) {
    /** A query that uses all spellings of its names, or none. */
    public SearchQuery(String text, QueryNode root, boolean variants) {
        this(text, root, variants, SpellingChoice.DEFAULT);
    }

    /**
     * Reads a query.
     *
     * @throws QuerySyntaxException when it cannot be understood
     */
    public static SearchQuery parse(String text, boolean variants) {
        return parse(text, variants, SpellingChoice.DEFAULT);
    }

    /**
     * Reads a query that uses some spellings of its names.
     *
     * @throws QuerySyntaxException when it cannot be understood
     */
    public static SearchQuery parse(String text, boolean variants, SpellingChoice choice) {
        return new SearchQuery(text, QueryParser.parse(text), variants, choice);
    }

    /** The same query with another tree. */
    public SearchQuery with(QueryNode changed) {
        return new SearchQuery(text, changed, variants, choice);
    }
}
