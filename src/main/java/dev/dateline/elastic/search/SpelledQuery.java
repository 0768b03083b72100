package dev.dateline.elastic.search;

import dev.dateline.search.query.QueryCharacters;
import dev.dateline.search.query.QueryNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The plain words of a query, which may be misspelled, and the query with other ones. Pure functions. */
final class SpelledQuery {
    private SpelledQuery() {}

    /** The words that must be there and stand in no field of names or values. */
    static List<String> words(QueryNode root) {
        List<String> words = new ArrayList<>();
        collect(root, words);
        return words;
    }

    private static void collect(QueryNode node, List<String> words) {
        switch (node) {
            case QueryNode.Word word -> {
                if (QueryCharacters.isOneWord(word.text())) {
                    words.add(word.text());
                }
            }
            case QueryNode.And and -> and.nodes().forEach(part -> collect(part, words));
            case QueryNode.Or or -> or.nodes().forEach(part -> collect(part, words));
            case QueryNode.InField in -> collect(in.node(), words);
            default -> {
                // Exact, or not a word, or looked up, as the names of places in the gazetteer are.
            }
        }
    }

    /** The query with corrected words. */
    static QueryNode corrected(QueryNode node, Map<String, String> corrections) {
        return switch (node) {
            case QueryNode.Word word -> new QueryNode.Word(corrections.getOrDefault(word.text(), word.text()));
            case QueryNode.And and -> new QueryNode.And(each(and.nodes(), corrections));
            case QueryNode.Or or -> new QueryNode.Or(each(or.nodes(), corrections));
            case QueryNode.InField in -> new QueryNode.InField(in.field(), corrected(in.node(), corrections));
            default -> node;
        };
    }

    private static List<QueryNode> each(List<QueryNode> nodes, Map<String, String> corrections) {
        return nodes.stream().map(node -> corrected(node, corrections)).toList();
    }
}
