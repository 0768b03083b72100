package dev.dateline.elastic;

/**
 * The aliases that searches go to and that a full build moves to its new index.
 *
 * @param articles over the index of articles
 * @param entities over the index of actors and places
 */
public record IndexNames(String articles, String entities) {
    /** The names of every archive: a cluster holds one. */
    public static IndexNames standard() {
        return new IndexNames("articles", "entities");
    }

    /** Names of an archive beside others in one cluster, as tests need them. */
    public static IndexNames prefixed(String prefix) {
        return new IndexNames(prefix + "-articles", prefix + "-entities");
    }
}
