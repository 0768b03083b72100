package dev.dateline.search.request;

/**
 * The parts of an article that are returned with a hit, with its matches marked.
 *
 * @param extent the part of the text that is returned
 * @param passages most passages of a text, 0 to {@link #MAX_PASSAGES}; a matching title is returned in addition
 */
public record Highlighting(Extent extent, int passages) {
    /** The part of a hit's text that is returned. */
    public enum Extent {
        /** The best sentences. */
        PASSAGES,
        /** The whole text. */
        FULL,
        /** Nothing. */
        NONE
    }

    /** The default number of passages: what fits a result card. */
    public static final int DEFAULT_PASSAGES = 3;

    /** Most passages of a hit; the article view shows the whole text. */
    public static final int MAX_PASSAGES = 10;

    /** Three passages. */
    public static final Highlighting DEFAULT = new Highlighting(Extent.PASSAGES, DEFAULT_PASSAGES);

    /** Whether anything is returned. */
    public boolean isWanted() {
        return extent == Extent.FULL || (extent == Extent.PASSAGES && passages > 0);
    }
}
