package dev.dateline.annotate.quote;

/**
 * The words that name the speaker, as a range of tokens.
 *
 * @param from the first token
 * @param to the token after the last one
 * @param kind the kind of words
 * @param name the number of the name among the names of the text; -1 for other kinds
 */
record Source(int from, int to, Kind kind, int name) {
    /** The kind of words that name a speaker. */
    enum Kind {
        /** "Mr. Trump" */
        NAME,
        /** "she" */
        PRONOUN,
        /** "the president", "a spokesman for the ministry" */
        PHRASE
    }

    static Source name(int from, int to, int name) {
        return new Source(from, to, Kind.NAME, name);
    }

    static Source pronoun(int token) {
        return new Source(token, token + 1, Kind.PRONOUN, -1);
    }

    static Source phrase(int from, int to) {
        return new Source(from, to, Kind.PHRASE, -1);
    }
}
