package dev.dateline.elastic.document;

/**
 * The names under which the three indices are served.
 *
 * @param articles the index of articles
 * @param entities the index of actors and places
 * @param forms the index of the forms of names that articles have had
 */
public record Aliases(String articles, String entities, String forms) {
    /** The names that the program serves. */
    public static final Aliases SERVED = new Aliases("articles", "entities", "forms");

    /** Names of their own, for tests and benchmarks on a cluster that serves something else meanwhile. */
    public static Aliases prefixed(String prefix) {
        return new Aliases(prefix + "-articles", prefix + "-entities", prefix + "-forms");
    }
}
