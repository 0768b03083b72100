package dev.dateline.search.spelling;

import java.util.Collections;
import java.util.Set;

/**
 * A word or the name of a place with what tells its other spellings.
 *
 * @param text as written, without a possessive ending
 * @param folded in lower case, without marks
 * @param stem its stem
 * @param terms its words folded, with single spaces
 * @param others the other spellings that it was looked up to have, as terms
 * @param places ids of the places it names
 */
record VariantWord(String text, String folded, String stem, String terms, Set<String> others, Set<String> places) {
    /** The same as a part of a longer name, whose places are not its own. */
    VariantWord withoutPlaces() {
        return new VariantWord(text, folded, stem, terms, others, Set.of());
    }

    /** Whether the other is this word or an inflection of it. */
    boolean isFormOf(VariantWord other) {
        return folded.equals(other.folded) || stem.equals(other.stem);
    }

    /** Whether the other is the same name or place, spelled otherwise. */
    boolean isSpelledOtherwise(VariantWord other) {
        return others.contains(other.terms) || !Collections.disjoint(places, other.places);
    }
}
