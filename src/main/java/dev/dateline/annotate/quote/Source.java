package dev.dateline.annotate.quote;

/**
 * The words that say who speaks, by their tokens.
 *
 * @param from the first
 * @param to the one behind the last
 * @param kind what they are
 * @param name for a name its number among the names of the text; -1 otherwise
 */
record Source(int from, int to, Kind kind, int name) {
    /** What the words for a speaker are. */
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
