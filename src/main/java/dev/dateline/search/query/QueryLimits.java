package dev.dateline.search.query;

/** The limits of a query, so that no query costs more than a few others. Each refusal names its limit. */
public final class QueryLimits {
    /** The longest query, in code points: a page of text, far beyond what people type, cheap to analyze. */
    public static final int LENGTH = 2_000;

    /** Most words and phrases: each is looked up in five fields, and Elasticsearch itself stops at some thousands. */
    public static final int CLAUSES = 64;

    /** Deepest parentheses: more than anyone reads. */
    public static final int DEPTH = 10;

    /** Fewest letters and digits before a star: a tenth of all words start with a given letter. */
    public static final int BEFORE_STAR = 2;

    /** Most letters by which a similar word may differ: the most that Elasticsearch supports. */
    public static final int EDITS = 2;

    /** Most similar words: each is compared with all words of the index, so sixty take seconds. */
    public static final int SIMILAR = 16;

    /** Widest distance between words: a long paragraph. Words farther apart are better asked for separately. */
    public static final int DISTANCE = 100;

    private QueryLimits() {}
}
