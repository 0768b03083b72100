package dev.dateline.search.spelling;

import dev.dateline.search.query.QueryCharacters;
import dev.dateline.text.Lexicons;
import dev.dateline.text.place.PlaceMatcher;

/**
 * Tells which words of a query can have other spellings at all, so that nobody looks for those of the rest: most words
 * are neither names nor places. Says yes where it would have to know how the index cuts words. Safe for many threads.
 */
public final class WordVariants {
    /** From here on characters may be words of their own, without spaces. */
    private static final int EAST_ASIAN = 0x2E80;

    private WordVariants() {}

    /** Whether a query for the word asks for keys of names: it is no common English word. */
    public static boolean mayBeName(String word) {
        return !Lexicons.shipped().nameLikeness().isCommon(word.toCharArray(), 0, word.length());
    }

    /** Whether the word may be a form of a place. */
    public static boolean mayBePlace(String word) {
        if (!QueryCharacters.isOneWord(word) || word.chars().anyMatch(unit -> unit >= EAST_ASIAN)) {
            return true;
        }
        PlaceMatcher matcher = new PlaceMatcher(Lexicons.shipped().gazetteer());
        matcher.add(word.toCharArray(), word.length(), false);
        return matcher.match() > 0;
    }
}
