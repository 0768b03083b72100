package dev.dateline.search.spelling;

import dev.dateline.search.query.QueryCharacters;
import dev.dateline.text.Lexicons;
import dev.dateline.text.place.PlaceMatcher;

/**
 * Decides which words of a query can have other spellings, to save queries for the others: most words are neither names nor
 * places. Says yes where the answer depends on the tokenizer of the index. Safe for many threads.
 */
public final class WordVariants {
    /** The first code unit of scripts without spaces between words. */
    private static final int EAST_ASIAN = 0x2E80;

    private WordVariants() {}

    /** Whether the word may be a name: it is not a common English word. */
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
