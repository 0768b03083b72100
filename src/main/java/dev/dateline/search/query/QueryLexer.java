package dev.dateline.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Splits a query into words, phrases, fields and operators. Curly quotes and all dashes count as plain ones; punctuation
 * without anything to search for ({@code &}, a dash between spaces) is skipped. For one query; one thread.
 */
final class QueryLexer {
    private final int[] query;
    private final List<QueryToken> tokens = new ArrayList<>();
    private int next;

    private QueryLexer(int[] query) {
        this.query = query;
    }

    /** The query's tokens in order. */
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
            case '(' -> tokens.add(QueryToken.of(QueryToken.Kind.OPEN, next++));
            case ')' -> tokens.add(QueryToken.of(QueryToken.Kind.CLOSE, next++));
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
            throw new QuerySyntaxException(opened, "This phrase is never closed.", "a closing quotation mark");
        }
        String phrase = QueryCharacters.text(query, opened + 1, next);
        if (!QueryCharacters.isSearchable(phrase)) {
            throw new QuerySyntaxException(
                    opened, "This phrase contains no word.", "a word between the quotation marks");
        }
        refuseStars(opened + 1, next++);
        tokens.add(afterPhrase(phrase, opened));
    }

    /** Elasticsearch has no prefixes inside phrases, so a star there is refused rather than ignored. */
    private void refuseStars(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            boolean last = i + 1 == end || QueryCharacters.isSpace(query[i + 1]);
            if (query[i] == '*' && last && QueryCharacters.isSearchable(query[i - 1])) {
                throw new QuerySyntaxException(
                        i, "* cannot be used inside a phrase.", "the whole word, or the word outside the phrase");
            }
        }
    }

    private QueryToken afterPhrase(String phrase, int opened) {
        if (next == query.length || (query[next] != '~' && query[next] != '*')) {
            return QueryToken.of(QueryToken.Kind.PHRASE, phrase, 0, opened);
        }
        if (query[next] == '*') {
            throw new QuerySyntaxException(
                    next, "* is allowed at the end of a word, not of a phrase.", "a space or the end of the query");
        }
        int tilde = next++;
        int start = next;
        while (next < query.length && !QueryCharacters.endsWord(query[next])) {
            next++;
        }
        int distance = QueryCharacters.number(query, start, next);
        if (distance < 0 || distance > QueryLimits.DISTANCE) {
            throw new QuerySyntaxException(
                    tilde + 1,
                    "After a phrase, ~ takes a number of words (at most " + QueryLimits.DISTANCE + ").",
                    "a whole number from 0 to " + QueryLimits.DISTANCE);
        }
        return QueryToken.of(QueryToken.Kind.NEAR, phrase, distance, opened);
    }

    /** Dashes exclude the word or phrase that follows directly; before a space they have no meaning. */
    private void readDash() {
        int dash = next;
        while (next < query.length && query[next] == '-') {
            next++;
        }
        boolean touches = next < query.length
                && (query[next] == '"' || query[next] == '(' || wordAt(next).hasContent());
        if (touches) {
            tokens.add(QueryToken.of(QueryToken.Kind.NOT, dash));
        }
    }

    private void readWord() {
        QueryWord word = wordAt(next);
        Optional<QueryField> field = word.field();
        if (field.isPresent()) {
            readField(field.get(), word);
        } else {
            word.refuseUnknownField();
            next = word.end();
            word.token().ifPresent(tokens::add);
        }
    }

    private void readField(QueryField field, QueryWord word) {
        next = word.colon() + 1;
        int none = word.end() - next;
        if (field.canBeMissing()
                && none == QueryField.NONE.length()
                && QueryCharacters.text(query, next, word.end()).equals(QueryField.NONE)) {
            next = word.end();
            tokens.add(QueryToken.missing(field, word.start()));
            return;
        }
        if (field.kind() == QueryField.Kind.DAYS) {
            QueryDays days = QueryDays.read(query, next, field);
            next = days.end();
            tokens.add(QueryToken.days(field, days.period(), word.start()));
            return;
        }
        boolean follows = next < query.length
                && (query[next] == '"'
                        || query[next] == '('
                        || (query[next] != '-' && wordAt(next).hasContent()));
        if (!follows) {
            throw new QuerySyntaxException(
                    next,
                    field.written() + ": needs a value directly after it.",
                    "a word, a \"phrase\" or (several words) without a space before");
        }
        tokens.add(QueryToken.field(field, word.start()));
    }

    private QueryWord wordAt(int start) {
        return QueryWord.at(query, start);
    }
}
