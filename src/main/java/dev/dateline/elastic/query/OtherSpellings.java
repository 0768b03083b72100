package dev.dateline.elastic.query;

import dev.dateline.search.spelling.WordVariants;
import java.util.ArrayList;
import java.util.List;

/**
 * Other spellings in which a word of a query counts as found. This is the only place that decides them. Each form is a
 * search analyzer of mappings/articles.json or mappings/entities.json, which turns the word into index terms, and the boost
 * of a match.
 *
 * <p>The boosts keep the order that readers expect where words are equally rare: the word itself (1) before its
 * inflections, these before other spellings, the nearer spelling first. Names found by their sounds and places found by the
 * gazetteer have the same boost. The steps are small, because rarity says more about a word than its form, except the last
 * one: a short form has several meanings.
 *
 * @param inText the forms in running text, the nearest first
 * @param inNames the form in the names that an article is annotated with
 */
record OtherSpellings(List<Form> inText, Form inNames) {
    /** The boost of an inflection of the word. */
    static final float STEM = 0.9f;

    /** The boost of another spelling that is found only in the names that an article is annotated with. */
    private static final float IN_NAMES = 0.6f;

    /** The suffix of the analyzers of names for a word that names a place: it is not a spelling of another known place. */
    private static final String OF_PLACES = "_of_places";

    /**
     * A form of a word.
     *
     * @param analyzer turns the word into index terms
     * @param boost of a match
     */
    record Form(String analyzer, float boost) {}

    /** The other spellings of a word: as a name and as a place, if it can be one. */
    static List<OtherSpellings> of(String word) {
        return either(
                word,
                new OtherSpellings(
                        List.of(
                                // Zelensky for Zelenskyy.
                                new Form(ofNames("asked_close_names", word), 0.8f),
                                // Zelensky for Selenskyj and Зеленський.
                                new Form(ofNames("asked_wide_names", word), 0.7f)),
                        anyName(word, IN_NAMES)));
    }

    /** The same in one form, to mark a word: which form it is found in makes no difference for a mark. */
    static List<OtherSpellings> toMark(String word) {
        return either(word, new OtherSpellings(List.of(anyName(word, 1)), anyName(word, 1)));
    }

    private static List<OtherSpellings> either(String word, OtherSpellings name) {
        List<OtherSpellings> either = new ArrayList<>();
        if (WordVariants.mayBeName(word)) {
            either.add(name);
        }
        if (WordVariants.mayBePlace(word)) {
            either.add(ofPlace());
        }
        return either;
    }

    /** The other names of a place. */
    static OtherSpellings ofPlace() {
        return new OtherSpellings(
                List.of(
                        // Kyiv for Kiev.
                        new Form("asked_places", 0.7f),
                        // U.S. for United States; for an adjective, its other spellings.
                        new Form("asked_weak_places", 0.3f)),
                new Form("asked_places", IN_NAMES));
    }

    /** The forms of a name or a part of one in a field that holds names alone. */
    static List<Form> amongNames(String name) {
        return List.of(anyName(name, IN_NAMES), ofPlace().inNames());
    }

    private static Form anyName(String word, float boost) {
        return new Form(ofNames("asked_names", word), boost);
    }

    private static String ofNames(String analyzer, String word) {
        return WordVariants.mayBePlace(word) ? analyzer + OF_PLACES : analyzer;
    }
}
