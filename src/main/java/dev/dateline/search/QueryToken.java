package dev.dateline.search;

/**
 * A piece of a query.
 *
 * @param kind what it is
 * @param text the word or the phrase without its quotes; empty for operators
 * @param position where it begins in the query, in code points
 */
record QueryToken(Kind kind, String text, int position) {
    /** What a piece of a query is. */
    enum Kind {
        WORD,
        PHRASE,
        AND,
        NOT
    }

    boolean isOperand() {
        return kind == Kind.WORD || kind == Kind.PHRASE;
    }
}
