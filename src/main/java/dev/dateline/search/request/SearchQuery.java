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
 */
public record SearchQuery(String text, QueryNode root, boolean variants) {
    /**
     * Reads a query.
     *
     * @throws QuerySyntaxException when it cannot be understood
     */
    public static SearchQuery parse(String text, boolean variants) {
        return new SearchQuery(text, QueryParser.parse(text), variants);
    }
}
