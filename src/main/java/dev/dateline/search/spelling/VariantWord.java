package dev.dateline.search.spelling;

import dev.dateline.text.name.NameGrade;
import dev.dateline.text.name.NameKeyEncoder;
import java.util.Collections;
import java.util.Set;

/**
 * A word or the name of a place with what tells its other spellings.
 *
 * @param text as written, without a possessive ending
 * @param folded in lower case, without marks
 * @param stem its stem
 * @param keys its keys as a name
 * @param places ids of the places it names
 */
record VariantWord(String text, String folded, String stem, Keys keys, Set<String> places) {
    /**
     * The keys of a name.
     *
     * @param close near spellings
     * @param wide spellings of other languages
     * @param bare consonants alone, with which words of two scripts are compared
     */
    record Keys(String close, String wide, Set<String> bare) {
        static final Keys NONE = new Keys("", "", Set.of());

        static Keys of(String word, NameKeyEncoder encoder) {
            return new Keys(
                    encoder.key(NameGrade.CLOSE, word), encoder.key(NameGrade.WIDE, word), encoder.bareKeys(word));
        }

        boolean meet(Keys other) {
            return same(close, other.close) || same(wide, other.wide) || !Collections.disjoint(bare, other.bare);
        }

        private static boolean same(String key, String other) {
            return !key.isEmpty() && key.equals(other);
        }
    }

    /** The same as a part of a longer name, whose places are not its own. */
    VariantWord withoutPlaces() {
        return new VariantWord(text, folded, stem, keys, Set.of());
    }

    /** Whether the other is this word or an inflection of it. */
    boolean isFormOf(VariantWord other) {
        return folded.equals(other.folded) || stem.equals(other.stem);
    }

    /** Whether the other is the same name or place, spelled otherwise. What names two places is not compared by keys. */
    boolean isSpelledOtherwise(VariantWord other) {
        boolean bothArePlaces = !places.isEmpty() && !other.places.isEmpty();
        return bothArePlaces ? !Collections.disjoint(places, other.places) : keys.meet(other.keys);
    }
}
