package dev.dateline.search;

import dev.dateline.search.query.QueryNode;
import dev.dateline.search.query.QueryParser;
import dev.dateline.search.query.QuerySyntaxException;

/**
 * The words of a search.
 *
 * @param text as typed
 * @param root what it means
 * @param variants whether stems and other spellings of names count as matches; otherwise only the folded words do
 */
public record SearchQuery(String text, QueryNode root, boolean variants) {
    /**
     * Reads a query.
     *
     * @throws QuerySyntaxException when it cannot be understood
     */
    public static SearchQuery parse(String text, boolean variants) {
        QueryNode root = QueryParser.parse(text);
        return new SearchQuery(text, variants ? PlaceNames.joined(root) : root, variants);
    }
}
