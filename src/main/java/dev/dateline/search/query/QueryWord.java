package dev.dateline.search.query;

import java.util.Optional;

/**
 * A run of characters without spaces, quotation marks and parentheses, and what it means: a word, one followed by a
 * star or a tilde, an operator, a field, or nothing. It goes from the first character that can belong to a word to its
 * end, and may be empty.
 */
final class QueryWord {
    private final int[] query;
    private final int start;
    private final int end;

    private QueryWord(int[] query, int start, int end) {
        this.query = query;
        this.start = start;
        this.end = end;
    }

    /** The run that begins at {@code begin}; leading punctuation is skipped, but not a star or a tilde. */
    static QueryWord at(int[] query, int begin) {
        int end = begin;
        while (end < query.length && !QueryCharacters.endsWord(query[end])) {
            end++;
        }
        int start = begin;
        while (start < end && !QueryCharacters.isSearchable(query[start]) && !isOperator(query[start])) {
            start++;
        }
        return new QueryWord(query, isOrAnd(query, begin, end) ? begin : start, end);
    }

    /** Offset of its first character, or its end when it is empty. */
    int start() {
        return start;
    }

    /** Offset after its last character. */
    int end() {
        return end;
    }

    private static boolean isOperator(int character) {
        return character == '*' || character == '~';
    }

    private static boolean isOrAnd(int[] query, int begin, int end) {
        return end - begin == 2 && query[begin] == query[begin + 1] && (query[begin] == '|' || query[begin] == '&');
    }

    /** Whether it holds a word or an operator. */
    boolean hasContent() {
        return start < end && !isOrAnd(query, start, end);
    }

    /** The field that it starts with; empty for an unknown field. */
    Optional<QueryField> field() {
        int colon = colon();
        return colon < 0 ? Optional.empty() : QueryField.named(QueryCharacters.text(query, start, colon));
    }

    /** Offset of the colon after a word of ASCII letters; -1 without one. */
    int colon() {
        int at = start;
        while (at < end && isPlainLetter(query[at])) {
            at++;
        }
        return at > start && at < end && query[at] == ':' ? at : -1;
    }

    private static boolean isPlainLetter(int character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    /** Refuses {@code autor:putin}, which would find nothing as a word; an address such as {@code http://} is not a field. */
    void refuseUnknownField() {
        int after = colon() + 1;
        if (after <= 0 || after >= query.length) {
            return;
        }
        int character = query[after];
        if (character == '"' || character == '(' || QueryCharacters.isSearchable(character)) {
            String name = QueryCharacters.text(query, start, after - 1);
            throw new QuerySyntaxException(
                    start,
                    "Unknown field " + name + ". If the colon belongs to a word, put it in quotation marks.",
                    "one of the fields " + QueryField.allWritten());
        }
    }

    /** The token it is; empty when there is nothing to search for. */
    Optional<QueryToken> token() {
        if (isOrAnd(query, start, end)) {
            return Optional.of(QueryToken.of(query[start] == '|' ? QueryToken.Kind.OR : QueryToken.Kind.AND, start));
        }
        for (int i = start; i < end; i++) {
            switch (query[i]) {
                case '~' -> {
                    return Optional.of(similar(i));
                }
                case '*' -> {
                    return Optional.of(prefix(i));
                }
                case '^' -> refuseWeight(i);
                default -> {
                    // Part of the word.
                }
            }
        }
        return plain(QueryCharacters.withoutMarks(query, start, end));
    }

    private Optional<QueryToken> plain(String word) {
        return switch (word) {
            case "" -> Optional.empty();
            case "OR" -> Optional.of(QueryToken.of(QueryToken.Kind.OR, start));
            case "AND" -> Optional.of(QueryToken.of(QueryToken.Kind.AND, start));
            case "NOT" -> Optional.of(QueryToken.of(QueryToken.Kind.NOT, start));
            default -> Optional.of(QueryToken.of(QueryToken.Kind.WORD, word, 0, start));
        };
    }

    private void refuseWeight(int caret) {
        if (caret > start && QueryCharacters.number(query, caret + 1, end) >= 0) {
            throw new QuerySyntaxException(caret, "Words cannot be boosted with ^.", "a space or the end of the query");
        }
    }

    private QueryToken prefix(int star) {
        int after = star;
        while (after < end && query[after] == '*') {
            after++;
        }
        if (star == start && after < end && QueryCharacters.isSearchable(query[after])) {
            throw new QuerySyntaxException(
                    star, "A word cannot start with *: every word of the archive would have to be read.", "a letter");
        }
        if (after < end && query[after] == '~') {
            throw new QuerySyntaxException(after, "A word can end with * or ~, not with both.", "a space");
        }
        if (QueryCharacters.isSearchable(QueryCharacters.text(query, after, end))) {
            throw new QuerySyntaxException(
                    star,
                    "* is allowed only at the end of a word. If it belongs to the word, put the word in quotation marks.",
                    "a space or the end of the query");
        }
        String word = QueryCharacters.text(query, start, star);
        if (word.codePoints().filter(Character::isLetterOrDigit).count() < QueryLimits.BEFORE_STAR) {
            throw new QuerySyntaxException(
                    star,
                    "At least " + QueryLimits.BEFORE_STAR + " characters are needed before *.",
                    "a longer beginning of a word");
        }
        return QueryToken.of(QueryToken.Kind.PREFIX, word, 0, start);
    }

    private QueryToken similar(int tilde) {
        String word = QueryCharacters.withoutMarks(query, start, tilde);
        if (word.isEmpty()) {
            throw new QuerySyntaxException(tilde, "~ must directly follow a word or a phrase.", "a word before the ~");
        }
        int after = tilde + 1;
        while (after < end && QueryCharacters.isMark(query[after])) {
            after++;
        }
        int edits = after == end ? edits(word) : QueryCharacters.number(query, tilde + 1, end);
        if (edits < 0 || edits > QueryLimits.EDITS) {
            throw new QuerySyntaxException(
                    tilde + 1,
                    "After a word, ~ takes the number of letters that may differ (at most " + QueryLimits.EDITS + ").",
                    "0, 1, 2 or nothing");
        }
        return QueryToken.of(QueryToken.Kind.SIMILAR, word, edits, start);
    }

    /** Two edits turn a word of up to five letters into too many others; Elasticsearch has the same limit. */
    private static int edits(String word) {
        return word.codePointCount(0, word.length()) <= 5 ? 1 : QueryLimits.EDITS;
    }
}
