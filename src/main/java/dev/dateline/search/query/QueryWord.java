package dev.dateline.search.query;

import java.util.Optional;

/**
 * A run of characters without spaces, quotation marks and parentheses, and what it means: a word, one with a star or a
 * tilde behind it, an operator, a field, or nothing. It goes from the first character that can belong to a word to its
 * end, and is empty where there is none.
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

    /** The run that begins at {@code begin}; leading marks are passed over, but not a star or a tilde. */
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

    /** Where it begins, or its end when there is nothing in it. */
    int start() {
        return start;
    }

    /** Behind its last character. */
    int end() {
        return end;
    }

    private static boolean isOperator(int character) {
        return character == '*' || character == '~';
    }

    private static boolean isOrAnd(int[] query, int begin, int end) {
        return end - begin == 2 && query[begin] == query[begin + 1] && (query[begin] == '|' || query[begin] == '&');
    }

    /** Whether there is anything in it that is looked for or means something. */
    boolean hasContent() {
        return start < end && !isOrAnd(query, start, end);
    }

    /** The field that it begins with; empty when it is no known one. */
    Optional<QueryField> field() {
        int colon = colon();
        return colon < 0 ? Optional.empty() : QueryField.named(QueryCharacters.text(query, start, colon));
    }

    /** Where the colon behind a word of plain letters stands; -1 when there is none. */
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

    /** Refuses {@code autor:putin}, which would find nothing as a word; an address such as {@code http://} is none. */
    void refuseUnknownField() {
        int behind = colon() + 1;
        if (behind <= 0 || behind >= query.length) {
            return;
        }
        int character = query[behind];
        if (character == '"' || character == '(' || QueryCharacters.isSearchable(character)) {
            String name = QueryCharacters.text(query, start, behind - 1);
            throw new QuerySyntaxException(
                    start,
                    "There is no field " + name + ". If the colon belongs to a word, put it in quotation marks.",
                    "one of the fields " + QueryField.allWritten());
        }
    }

    /** What it is; empty when there is nothing to search for. */
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
        if (caret > start && QueryNumbers.read(query, caret + 1, end) >= 0) {
            throw new QuerySyntaxException(
                    caret, "Words cannot be given a weight with ^.", "a space or the end of the query");
        }
    }

    private QueryToken prefix(int star) {
        int behind = star;
        while (behind < end && query[behind] == '*') {
            behind++;
        }
        if (star == start && behind < end && QueryCharacters.isSearchable(query[behind])) {
            throw new QuerySyntaxException(
                    star, "A word cannot begin with a star: every word there is would have to be read.", "a letter");
        }
        if (behind < end && query[behind] == '~') {
            throw new QuerySyntaxException(behind, "A word has a star or a ~ behind it, not both.", "a space");
        }
        if (QueryCharacters.isSearchable(QueryCharacters.text(query, behind, end))) {
            throw new QuerySyntaxException(
                    star,
                    "A star stands at the end of a word. If it belongs to the word, put that in quotation marks.",
                    "a space or the end of the query");
        }
        String word = QueryCharacters.text(query, start, star);
        if (word.codePoints().filter(Character::isLetterOrDigit).count() < QueryLimits.BEFORE_STAR) {
            throw new QuerySyntaxException(
                    star,
                    "Before a star stand at least " + QueryLimits.BEFORE_STAR + " letters.",
                    "a longer beginning of a word");
        }
        return QueryToken.of(QueryToken.Kind.PREFIX, word, 0, start);
    }

    private QueryToken similar(int tilde) {
        String word = QueryCharacters.withoutMarks(query, start, tilde);
        if (word.isEmpty()) {
            throw new QuerySyntaxException(tilde, "A ~ stands right behind a word or a phrase.", "a word before the ~");
        }
        int behind = tilde + 1;
        while (behind < end && QueryCharacters.isMark(query[behind])) {
            behind++;
        }
        int edits = behind == end ? edits(word) : QueryNumbers.read(query, tilde + 1, end);
        if (edits < 0 || edits > QueryLimits.EDITS) {
            throw new QuerySyntaxException(
                    tilde + 1,
                    "Behind the ~ of a word stands the number of letters that may differ, at most " + QueryLimits.EDITS
                            + ".",
                    "0, 1, 2 or nothing");
        }
        return QueryToken.of(QueryToken.Kind.SIMILAR, word, edits, start);
    }

    /** Up to five letters two slips make another word of nearly any; Elasticsearch draws the line there too. */
    private static int edits(String word) {
        return word.codePointCount(0, word.length()) <= 5 ? 1 : QueryLimits.EDITS;
    }
}
