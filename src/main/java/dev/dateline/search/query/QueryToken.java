package dev.dateline.search.query;

import dev.dateline.search.request.Period;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A token of a query.
 *
 * @param kind what it is
 * @param text the word or the phrase without its quotes, star or tilde; empty for everything else
 * @param number distance or edits; 0 for everything else
 * @param field for {@link Kind#FIELD}, {@link Kind#DAYS} and {@link Kind#MISSING}
 * @param period for {@link Kind#DAYS}
 * @param position where it begins in the query, in code points
 */
record QueryToken(
        Kind kind,
        String text,
        int number,
        @Nullable QueryField field,
        @Nullable Period period,
        int position) {
    /** The kinds of tokens. */
    enum Kind {
        WORD,
        PHRASE,
        NEAR,
        PREFIX,
        SIMILAR,
        /** A field and its colon; a value follows. */
        FIELD,
        /** A field and its days. */
        DAYS,
        /** A field and {@code none}. */
        MISSING,
        OPEN,
        CLOSE,
        AND,
        OR,
        NOT
    }

    static QueryToken of(Kind kind, int position) {
        return new QueryToken(kind, "", 0, null, null, position);
    }

    static QueryToken of(Kind kind, String text, int number, int position) {
        return new QueryToken(kind, text, number, null, null, position);
    }

    static QueryToken field(QueryField field, int position) {
        return new QueryToken(Kind.FIELD, "", 0, field, null, position);
    }

    static QueryToken days(QueryField field, Period period, int position) {
        return new QueryToken(Kind.DAYS, "", 0, field, period, position);
    }

    static QueryToken missing(QueryField field, int position) {
        return new QueryToken(Kind.MISSING, "", 0, field, null, position);
    }

    /** The field of a token that has one. */
    QueryField knownField() {
        return Objects.requireNonNull(field);
    }

    /** The node of a token that is complete by itself. */
    QueryNode node() {
        return switch (kind) {
            case WORD -> new QueryNode.Word(text);
            case PHRASE -> new QueryNode.Phrase(text);
            case NEAR -> new QueryNode.Near(text, number);
            case PREFIX -> new QueryNode.Prefix(text);
            case SIMILAR -> new QueryNode.Similar(text, number);
            case DAYS -> new QueryNode.Days(knownField(), Objects.requireNonNull(period));
            case MISSING -> new QueryNode.Missing(knownField());
            default -> throw new IllegalStateException(kind + " is not an operand");
        };
    }

    boolean isOperand() {
        return switch (kind) {
            case WORD, PHRASE, NEAR, PREFIX, SIMILAR, DAYS, MISSING -> true;
            default -> false;
        };
    }
}
