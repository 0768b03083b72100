package dev.dateline.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the query language: words and {@code "phrases"} are all required, {@code -} or {@code NOT} before one excludes
 * it, {@code AND} between two changes nothing. For one query; one thread.
 */
public final class QueryParser {
    /** The longest query, in code points: a page of text, far beyond what people type, cheap to analyze. */
    public static final int MAX_LENGTH = 2_000;

    /** Most words and phrases: each is looked up in five fields, and Elasticsearch itself stops at some thousands. */
    public static final int MAX_CLAUSES = 64;

    private final List<QueryToken> tokens;
    private int next;

    private QueryParser(List<QueryToken> tokens) {
        this.tokens = tokens;
    }

    /**
     * The tree of that query.
     *
     * @throws QuerySyntaxException when it cannot be understood
     */
    public static QueryNode parse(String query) {
        if (query.isBlank()) {
            return new QueryNode.Everything();
        }
        if (query.codePointCount(0, query.length()) > MAX_LENGTH) {
            throw new QuerySyntaxException(
                    MAX_LENGTH, "A query has at most " + MAX_LENGTH + " characters.", "the end of the query");
        }
        List<QueryToken> tokens = QueryLexer.read(query);
        if (tokens.isEmpty()) {
            throw new QuerySyntaxException(0, "There is no word in this query.", "a word or a phrase");
        }
        return new QueryParser(tokens).conjunction();
    }

    private QueryNode conjunction() {
        List<QueryNode> nodes = new ArrayList<>();
        while (next < tokens.size()) {
            if (nodes.size() == MAX_CLAUSES) {
                throw new QuerySyntaxException(
                        tokens.get(next).position(),
                        "A query has at most " + MAX_CLAUSES + " words and phrases.",
                        "the end of the query");
            }
            if (tokens.get(next).kind() == QueryToken.Kind.AND) {
                and(nodes.isEmpty());
            }
            nodes.add(clause());
        }
        return nodes.size() == 1 ? nodes.getFirst() : new QueryNode.And(nodes);
    }

    private void and(boolean first) {
        QueryToken and = tokens.get(next++);
        if (first || next == tokens.size()) {
            throw new QuerySyntaxException(
                    and.position(), "AND stands between two words or phrases.", "a word or a phrase on both sides");
        }
    }

    private QueryNode clause() {
        QueryToken token = tokens.get(next);
        if (token.kind() != QueryToken.Kind.NOT) {
            return operand(token.position(), "Two operators follow each other.");
        }
        next++;
        return new QueryNode.Not(operand(token.position(), "Nothing follows that could be excluded."));
    }

    private QueryNode operand(int position, String complaint) {
        if (next == tokens.size() || !tokens.get(next).isOperand()) {
            throw new QuerySyntaxException(position, complaint, "a word or a phrase");
        }
        QueryToken token = tokens.get(next++);
        return token.kind() == QueryToken.Kind.WORD
                ? new QueryNode.Word(token.text())
                : new QueryNode.Phrase(token.text());
    }
}
