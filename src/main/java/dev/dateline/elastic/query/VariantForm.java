package dev.dateline.elastic.query;

/**
 * A way in which a place in an article can have another name than the one asked for: the analyzer of
 * mappings/articles.json that makes of the words asked for the ids to look up, and how much finding one weighs.
 *
 * <p>The weights keep the order that readers expect where words are equally rare: the word itself (1) before its
 * inflections, these before other spellings. The steps are small, because rarity says more about a word than its form, but
 * for the last: a short form stands for several things.
 */
enum VariantForm {
    /** Kyiv for Kiev. */
    PLACE("asked_places", 0.7f),
    /** U.S. for United States; for an adjective, its other spellings. */
    WEAK_PLACE("asked_weak_places", 0.3f);

    /** What an inflection of the word weighs. */
    static final float STEM = 0.9f;

    /** What another spelling weighs that stands only in the annotation of an article. */
    static final float IN_NAMES = 0.6f;

    private final String analyzer;
    private final float weight;

    VariantForm(String analyzer, float weight) {
        this.analyzer = analyzer;
        this.weight = weight;
    }

    /** What makes of the words asked for the ids to look up. */
    String analyzer() {
        return analyzer;
    }

    float weight() {
        return weight;
    }
}
