package dev.dateline.search.request;

/**
 * How hits show their words.
 *
 * @param extent what of the text comes back
 * @param passages most passages of a text, 0 to {@link #MAX_PASSAGES}; a title that matches comes besides
 */
public record Highlighting(Extent extent, int passages) {
    /** What of a hit's text comes back. */
    public enum Extent {
        /** The best sentences. */
        PASSAGES,
        /** The whole text. */
        FULL,
        /** Nothing. */
        NONE
    }

    /** Passages unless asked otherwise: what a result card holds. */
    public static final int DEFAULT_PASSAGES = 3;

    /** Most passages of a hit; more is reading, which the article view is for. */
    public static final int MAX_PASSAGES = 10;

    /** Three passages. */
    public static final Highlighting DEFAULT = new Highlighting(Extent.PASSAGES, DEFAULT_PASSAGES);

    /** Whether anything comes back at all. */
    public boolean isWanted() {
        return extent == Extent.FULL || (extent == Extent.PASSAGES && passages > 0);
    }
}
