package dev.dateline.search.query;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the query language, from tokens by recursive descent: {@code OR} binds weaker than adjacency (or {@code AND}),
 * {@code NOT} and a dash bind strongest. For one query; one thread.
 */
public final class QueryParser {
    private static final String OPERAND = "a word or a phrase";

    private final List<QueryToken> tokens;
    private int next;
    private int clauses;
    private int similar;
    private int depth;
    /** The field whose parentheses are open; null for none. */
    private @Nullable QueryField field;

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
        if (query.codePointCount(0, query.length()) > QueryLimits.LENGTH) {
            throw new QuerySyntaxException(
                    QueryLimits.LENGTH,
                    "A query has at most " + QueryLimits.LENGTH + " characters.",
                    "the end of the query");
        }
        List<QueryToken> tokens = QueryLexer.read(query);
        if (tokens.isEmpty()) {
            throw new QuerySyntaxException(0, "This query contains no word.", OPERAND);
        }
        QueryParser parser = new QueryParser(tokens);
        QueryNode root = parser.alternatives();
        if (parser.next < tokens.size()) {
            throw unopened(tokens.get(parser.next));
        }
        return root;
    }

    private static QuerySyntaxException unopened(QueryToken close) {
        return new QuerySyntaxException(close.position(), "This closing parenthesis has no opening one.", OPERAND);
    }

    private QueryNode alternatives() {
        List<QueryNode> nodes = new ArrayList<>();
        addAlternative(nodes, conjunction());
        while (is(QueryToken.Kind.OR)) {
            QueryToken or = tokens.get(next++);
            if (isEnd() || is(QueryToken.Kind.OR) || is(QueryToken.Kind.AND)) {
                throw bothSides("OR", or);
            }
            addAlternative(nodes, conjunction());
        }
        return nodes.size() == 1 ? nodes.getFirst() : new QueryNode.Or(nodes);
    }

    private QueryNode conjunction() {
        List<QueryNode> nodes = new ArrayList<>();
        do {
            if (is(QueryToken.Kind.AND) || (nodes.isEmpty() && is(QueryToken.Kind.OR))) {
                operator(nodes.isEmpty());
            }
            QueryNode clause = clause();
            if (clause instanceof QueryNode.And and) {
                nodes.addAll(and.nodes());
            } else {
                nodes.add(clause);
            }
        } while (!isEnd() && !is(QueryToken.Kind.OR));
        return nodes.size() == 1 ? nodes.getFirst() : new QueryNode.And(nodes);
    }

    private static void addAlternative(List<QueryNode> nodes, QueryNode node) {
        if (node instanceof QueryNode.Or or) {
            nodes.addAll(or.nodes());
        } else {
            nodes.add(node);
        }
    }

    private void operator(boolean first) {
        QueryToken operator = tokens.get(next);
        next++;
        if (first || isEnd() || is(QueryToken.Kind.OR)) {
            throw bothSides(operator.kind().name(), operator);
        }
    }

    private static QuerySyntaxException bothSides(String operator, QueryToken token) {
        return new QuerySyntaxException(
                token.position(),
                operator + " needs a word or a phrase on both sides.",
                "a word or a phrase on both sides");
    }

    private QueryNode clause() {
        if (!is(QueryToken.Kind.NOT)) {
            return operand("Two operators follow each other.");
        }
        QueryToken not = tokens.get(next++);
        if (isEnd() || !canBegin(tokens.get(next))) {
            throw new QuerySyntaxException(not.position(), "NOT and - must be followed by what to exclude.", OPERAND);
        }
        return new QueryNode.Not(operand(""));
    }

    private static boolean canBegin(QueryToken token) {
        return token.isOperand() || token.kind() == QueryToken.Kind.FIELD || token.kind() == QueryToken.Kind.OPEN;
    }

    private QueryNode operand(String complaint) {
        QueryToken token = tokens.get(next++);
        if (token.kind() == QueryToken.Kind.OPEN) {
            return group(token);
        }
        if (token.field() != null) {
            refuseInField(token);
        }
        if (token.kind() == QueryToken.Kind.FIELD) {
            return inField(token);
        }
        if (token.kind() == QueryToken.Kind.CLOSE) {
            throw unopened(token);
        }
        if (!token.isOperand()) {
            throw new QuerySyntaxException(token.position(), complaint, OPERAND);
        }
        if (++clauses > QueryLimits.CLAUSES) {
            throw new QuerySyntaxException(
                    token.position(),
                    "A query has at most " + QueryLimits.CLAUSES + " words and phrases.",
                    "the end of the query");
        }
        return checked(token);
    }

    private QueryNode checked(QueryToken token) {
        if (token.kind() == QueryToken.Kind.SIMILAR && ++similar > QueryLimits.SIMILAR) {
            throw new QuerySyntaxException(
                    token.position(),
                    "A query has at most " + QueryLimits.SIMILAR + " similar words (word~).",
                    "a word without ~");
        }
        boolean spread = token.kind() == QueryToken.Kind.NEAR || token.kind() == QueryToken.Kind.SIMILAR;
        if (spread && field != null && field.kind() == QueryField.Kind.VALUES) {
            throw new QuerySyntaxException(
                    token.position(),
                    "~ cannot be used with " + field.written() + ":, which matches listed values.",
                    "a word, a \"phrase\" or a word with a star");
        }
        return token.node();
    }

    private void refuseInField(QueryToken token) {
        if (field != null) {
            throw new QuerySyntaxException(
                    token.position(), "A field cannot be used inside " + field.written() + ":.", OPERAND);
        }
    }

    private QueryNode inField(QueryToken token) {
        field = token.knownField();
        QueryNode.InField node =
                new QueryNode.InField(field, operand("An operator cannot follow " + field.written() + ": directly."));
        field = null;
        return node;
    }

    private QueryNode group(QueryToken open) {
        if (++depth > QueryLimits.DEPTH) {
            throw new QuerySyntaxException(
                    open.position(),
                    "Parentheses can be nested at most " + QueryLimits.DEPTH + " deep.",
                    "a query with fewer parentheses");
        }
        if (is(QueryToken.Kind.CLOSE)) {
            throw new QuerySyntaxException(open.position(), "These parentheses are empty.", OPERAND);
        }
        if (next == tokens.size()) {
            throw unclosed(open);
        }
        QueryNode node = alternatives();
        if (!is(QueryToken.Kind.CLOSE)) {
            throw unclosed(open);
        }
        next++;
        depth--;
        return node;
    }

    private static QuerySyntaxException unclosed(QueryToken open) {
        return new QuerySyntaxException(open.position(), "This parenthesis is never closed.", "a closing parenthesis");
    }

    private boolean is(QueryToken.Kind kind) {
        return next < tokens.size() && tokens.get(next).kind() == kind;
    }

    private boolean isEnd() {
        return next == tokens.size() || is(QueryToken.Kind.CLOSE);
    }
}
