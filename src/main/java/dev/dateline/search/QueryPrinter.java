package dev.dateline.search;

import java.util.stream.Collectors;

/** Writes a query tree in the query language, in one canonical form. */
public final class QueryPrinter {
    private QueryPrinter() {}

    /** The query that parses to an equal tree; empty for {@link QueryNode.Everything}. */
    public static String print(QueryNode node) {
        return switch (node) {
            case QueryNode.Everything everything -> "";
            case QueryNode.Word word -> word.text();
            case QueryNode.PlaceName place -> place.text();
            case QueryNode.Phrase phrase -> '"' + phrase.text() + '"';
            case QueryNode.Not not -> '-' + print(not.node());
            case QueryNode.And and ->
                and.nodes().stream().map(QueryPrinter::print).collect(Collectors.joining(" "));
        };
    }
}
