package dev.dateline.elastic.query;

import dev.dateline.search.spelling.WordVariants;

/**
 * A way in which a word in an article can be another form of a word asked for, nearest first: the analyzer of
 * mappings/articles.json that makes of the word asked for the terms to look up, and how much finding one weighs.
 *
 * <p>The weights keep the order that readers expect where words are equally rare: the word itself (1) before its
 * inflections, these before other spellings, the nearer spelling first. Names and places by whose sounds or list they were
 * found weigh alike. The steps are small, because rarity says more about a word than its form, but for the last: a
 * short form stands for several things.
 */
enum VariantForm {
    /** Zelensky for Zelenskyy. */
    CLOSE_NAME("asked_close_names", 0.8f),
    /** Zelensky for Selenskyj and Зеленський. */
    WIDE_NAME("asked_wide_names", 0.7f),
    /** Kyiv for Kiev. */
    PLACE("asked_places", 0.7f),
    /** U.S. for United States; for an adjective, its other spellings. */
    WEAK_PLACE("asked_weak_places", 0.3f);

    /** What an inflection of the word weighs. */
    static final float STEM = 0.9f;

    /** What another spelling weighs that stands only in the annotation of an article. */
    static final float IN_NAMES = 0.6f;

    private static final String ANY_NAME = "asked_names";

    /** Behind the analyzers of names for a word that names a place: it is no other spelling of another known place. */
    private static final String OF_PLACES = "_of_places";

    private final String analyzer;
    private final float weight;

    VariantForm(String analyzer, float weight) {
        this.analyzer = analyzer;
        this.weight = weight;
    }

    /** What makes of the word asked for the terms to look up. */
    String analyzer(String word) {
        return switch (this) {
            case CLOSE_NAME, WIDE_NAME -> ofNames(analyzer, word);
            case PLACE, WEAK_PLACE -> analyzer;
        };
    }

    /** The same with the keys of all grades, for the fields that hold names alone. */
    static String anyName(String word) {
        return ofNames(ANY_NAME, word);
    }

    private static String ofNames(String analyzer, String word) {
        return WordVariants.mayBePlace(word) ? analyzer + OF_PLACES : analyzer;
    }

    float weight() {
        return weight;
    }
}
