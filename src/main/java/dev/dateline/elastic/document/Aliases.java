package dev.dateline.elastic.document;

/**
 * The names under which the two indices are served.
 *
 * @param articles the index of articles
 * @param entities the index of actors and places
 */
public record Aliases(String articles, String entities) {
    /** The names that the program serves. */
    public static final Aliases SERVED = new Aliases("articles", "entities");

    /** Names of their own, for tests and benchmarks on a cluster that serves something else meanwhile. */
    public static Aliases prefixed(String prefix) {
        return new Aliases(prefix + "-articles", prefix + "-entities");
    }
}
