package dev.dateline.elastic.query;

/**
 * How firmly a form in an article names the place that a word of the query names: the search analyzer that turns the word
 * into the ids of the place, and the boost of a match.
 */
enum PlaceForm {
    /** Kyiv for Kiev. */
    NAME("asked_places", 0.7f),
    /** U.S. for United States, which has several meanings; for an adjective, its other spellings. */
    WEAK("asked_weak_places", 0.3f);

    /** The boost of another spelling that is found only in the names that an article is annotated with. */
    static final float IN_NAMES = 0.6f;

    private final String analyzer;
    private final float boost;

    PlaceForm(String analyzer, float boost) {
        this.analyzer = analyzer;
        this.boost = boost;
    }

    String analyzer() {
        return analyzer;
    }

    float boost() {
        return boost;
    }
}
