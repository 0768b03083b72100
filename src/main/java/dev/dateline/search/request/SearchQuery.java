package dev.dateline.search.request;

import dev.dateline.search.query.QueryNode;
import dev.dateline.search.query.QueryParser;
import dev.dateline.search.query.QuerySyntaxException;
import dev.dateline.search.spelling.PlaceNames;
import java.util.List;
import java.util.stream.Stream;

/**
 * The words of a search.
 *
 * @param text as typed
 * @param root what it means
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

    /** Reads a query that uses some spellings of its names. */
    public static SearchQuery parse(String text, boolean variants, SpellingChoice choice) {
        QueryNode root = QueryParser.parse(text);
        return new SearchQuery(text, variants ? PlaceNames.joined(root) : root, variants, choice);
    }

    /** The names of several words that are each looked for as one, as typed and in order, with single spaces. */
    public List<String> names() {
        return names(root).toList();
    }

    private static Stream<String> names(QueryNode node) {
        return switch (node) {
            case QueryNode.PlaceName name -> Stream.of(name.text());
            case QueryNode.And and -> and.nodes().stream().flatMap(SearchQuery::names);
            case QueryNode.Or or -> or.nodes().stream().flatMap(SearchQuery::names);
            case QueryNode.Not not -> names(not.node());
            case QueryNode.InField in -> names(in.node());
            default -> Stream.empty();
        };
    }
}
