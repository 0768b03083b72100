package dev.dateline.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a query into words, phrases and operators. Curly quotes and all dashes count as plain ones; marks that hold
 * nothing to search for ({@code &}, a dash between spaces) are passed over. For one query; one thread.
 */
final class QueryLexer {
    /** Fields of the query language; a word such as {@code 12:30} is none of them and stays a word. */
    private static final Set<String> FIELDS = Set.of(
            "title",
            "text",
            "actor",
            "person",
            "organization",
            "country",
            "place",
            "speaker",
            "said",
            "source",
            "topic",
            "language",
            "date",
            "mentioned");

    private final int[] query;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int next;

    private QueryLexer(int[] query) {
        this.query = query;
    }

    /** The query's pieces in order. */
    static List<QueryToken> read(String query) {
        QueryLexer lexer =
                new QueryLexer(query.codePoints().map(QueryCharacters::plain).toArray());
        while (lexer.next < lexer.query.length) {
            lexer.readOne();
        }
        return lexer.tokens;
    }

    private void readOne() {
        int character = query[next];
        switch (character) {
            case '"' -> readPhrase();
            case '-' -> readDash();
            case '(', ')' ->
                throw notYet(next, "Parentheses are not understood yet. Put them inside a phrase, or leave them out.");
            default -> {
                if (QueryCharacters.isSpace(character)) {
                    next++;
                } else {
                    readWord();
                }
            }
        }
    }

    private void readPhrase() {
        int opened = next++;
        while (next < query.length && query[next] != '"') {
            next++;
        }
        if (next == query.length) {
            throw new QuerySyntaxException(
                    opened, "The phrase that opens here is never closed.", "a closing quotation mark");
        }
        String phrase = QueryCharacters.text(query, opened + 1, next++);
        if (!QueryCharacters.isSearchable(phrase)) {
            throw new QuerySyntaxException(opened, "This phrase holds no word.", "a word between the quotation marks");
        }
        if (next < query.length && query[next] == '~') {
            throw notYet(next, "Distances between the words of a phrase are not understood yet.");
        }
        tokens.add(new QueryToken(QueryToken.Kind.PHRASE, phrase, opened));
    }

    /** Dashes exclude the word or phrase that they touch; before a space they mean nothing. */
    private void readDash() {
        int dash = next;
        while (next < query.length && query[next] == '-') {
            next++;
        }
        boolean touches =
                next < query.length && (query[next] == '"' || !word(next).isEmpty());
        if (touches) {
            tokens.add(new QueryToken(QueryToken.Kind.NOT, "", dash));
        }
    }

    private void readWord() {
        int start = next;
        String word = word(start);
        for (; next < query.length && !QueryCharacters.endsWord(query[next]); next++) {
            refuseUnknown(start);
        }
        switch (word) {
            case "" -> {
                // Nothing to search for.
            }
            case "OR" -> throw notYet(start, "Alternatives with OR are not understood yet.");
            case "AND" -> tokens.add(new QueryToken(QueryToken.Kind.AND, "", start));
            case "NOT" -> tokens.add(new QueryToken(QueryToken.Kind.NOT, "", start));
            default -> tokens.add(new QueryToken(QueryToken.Kind.WORD, word, start));
        }
    }

    /** The word that begins at {@code start}, without the marks around it; empty when there is none. */
    private String word(int start) {
        int from = start;
        int to = start;
        while (to < query.length && !QueryCharacters.endsWord(query[to])) {
            to++;
        }
        while (from < to && !QueryCharacters.isSearchable(query[from])) {
            from++;
        }
        while (from < to && QueryCharacters.isMark(query[to - 1])) {
            to--;
        }
        return QueryCharacters.text(query, from, to);
    }

    /** Refuses what the query language will give a meaning to, so that it never silently means less. */
    private void refuseUnknown(int start) {
        switch (query[next]) {
            case '*' -> throw notYet(next, "Words that end in a star are not understood yet.");
            case '~' -> throw notYet(next, "Similar words with ~ are not understood yet.");
            case ':' -> {
                String field = QueryCharacters.text(query, start, next).toLowerCase(Locale.ROOT);
                if (FIELDS.contains(field)) {
                    throw notYet(start, "Fields such as " + field + ": are not understood yet. Use the filters.");
                }
            }
            default -> {
                // Part of the word.
            }
        }
    }

    private static QuerySyntaxException notYet(int position, String detail) {
        return new QuerySyntaxException(position, detail, "a word or a phrase");
    }
}
