package dev.dateline.elastic;

/** The names that searches go to; each points to one versioned index. */
final class Aliases {
    static final String ARTICLES = "articles";
    static final String ENTITIES = "entities";

    private Aliases() {}
}
