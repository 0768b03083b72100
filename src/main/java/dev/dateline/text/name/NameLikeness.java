package dev.dateline.text.name;

import dev.dateline.text.lexicon.CommonWords;
import dev.dateline.text.lexicon.LexiconFile;
import java.util.Locale;

/**
 * Whether a token in running text looks like a name, so that it gets name keys. Immutable, safe for many threads.
 *
 * <p>A token looks like a name when it has two letters at least and begins with a capital, unless it is a common English
 * word where a capital says nothing: at the start of a sentence, or in a line of which every word has one (a headline).
 * Letters of scripts without capitals (Arabic, Hebrew, Han, kana, Hangul, Devanagari ...) always look like one: there is
 * no telling, and their common words do not collide with English ones. A word in capitals throughout is judged like one
 * at the start of a sentence.
 */
public final class NameLikeness {

    private static final int SHORTEST = 2;

    /** Units; saves looking up long words. */
    private static final int LONGEST_PARTICLE = 8;

    private final CommonWords commonWords;
    private final NameWords nameWords;

    NameLikeness(CommonWords commonWords, NameWords nameWords) {
        this.commonWords = commonWords;
        this.nameWords = nameWords;
    }

    /** Reads the lists that ship with the program. */
    public static NameLikeness bundled() {
        return new NameLikeness(CommonWords.bundled(), NameWords.read(LexiconFile.bundled("names/words.tsv")));
    }

    /**
     * Judges a token.
     *
     * @param token buffer that holds it, as it stands in the text (not lower-cased)
     * @param start where it begins
     * @param length its length in UTF-16 units
     * @param capitalExpected whether any word would be capitalised here: the first of a sentence, or in a headline. A
     *     caller that does not know says true
     */
    public boolean looksLikeName(char[] token, int start, int length, boolean capitalExpected) {
        if (length < SHORTEST || !Character.isLetter(token[start])) {
            return false;
        }
        if (!hasCase(token[start])) {
            return true;
        }
        if (!Character.isUpperCase(token[start]) && !innerCapital(token, start, length)) {
            return false;
        }
        boolean saysNothing = capitalExpected || allCapitals(token, start, length);
        return !saysNothing || !commonWords.contains(token, start, length);
    }

    /** Whether the token is a common word, in any case. */
    public boolean isCommon(char[] token, int start, int length) {
        return commonWords.contains(token, start, length);
    }

    /** Whether the token is a particle, which stands before a name, mostly in small letters; allocates. */
    public boolean isParticle(char[] token, int start, int length) {
        return length < LONGEST_PARTICLE
                && nameWords.kindOf(new String(token, start, length).toLowerCase(Locale.ROOT))
                        == NamePart.Kind.PARTICLE;
    }

    private static boolean hasCase(char letter) {
        return Character.isUpperCase(letter) || Character.isLowerCase(letter);
    }

    /** al-Assad, d'Estaing, eBay: a small beginning with a capital inside. */
    private static boolean innerCapital(char[] token, int start, int length) {
        for (int i = start + 1; i < start + length; i++) {
            if (Character.isUpperCase(token[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean allCapitals(char[] token, int start, int length) {
        for (int i = start; i < start + length; i++) {
            if (Character.isLowerCase(token[i])) {
                return false;
            }
        }
        return true;
    }
}
