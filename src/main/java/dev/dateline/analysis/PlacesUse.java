package dev.dateline.analysis;

/** What {@code dateline_places} is used for. */
public enum PlacesUse {
    /** Running text: all words stay, and every form in it has its ids beside its first word. */
    TEXT,
    /** Running text of which nothing but the ids is wanted. */
    IDS,
    /** Words of a query that are a name of a place, all together: its ids, for what is a name of it too. */
    QUERY,
    /** The same, for what goes together more loosely: a name and an adjective or abbreviation, or two of these. */
    WEAK_QUERY
}
