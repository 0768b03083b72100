package dev.dateline.text.name;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.LexiconException;
import dev.dateline.text.lexicon.WordSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Whether a token of a running text looks like a name. Immutable, safe for many
 * threads.
 *
 * <p>A token of a text looks like a name when it has two letters at least and starts with a capital, unless it is a
 * common English word in a place where a capital says nothing: at the start of a sentence, or in a line of which every
 * word has one (a headline). Letters of scripts without capitals (Arabic, Hebrew, Han, kana, Hangul, Devanagari ...)
 * always look like one: nothing distinguishes names there, and the common words of these languages do not collide with
 * English ones. A word in capitals throughout is judged like one at the start of a sentence.
 */
public final class NameLikeness {

    private static final int SHORTEST = 2;

    private final WordSet commonWords;
    private final WordSet particles;

    private NameLikeness(WordSet commonWords, WordSet particles) {
        this.commonWords = commonWords;
        this.particles = particles;
    }

    /**
     * Over the common English words, with the particles of the lists that ship with the program.
     *
     * @throws LexiconException when a line of the lists is broken
     */
    public static NameLikeness read(WordSet commonWords) {
        Set<String> particles = new HashSet<>();
        for (Lexicon.Line line : Lexicon.read("names/words.tsv").lines()) {
            if (line.constant(0, NameToken.Kind.class) == NameToken.Kind.PARTICLE) {
                particles.addAll(line.words(1));
            }
        }
        return new NameLikeness(commonWords, WordSet.of(particles));
    }

    /**
     * Judges a token of a text.
     *
     * @param token buffer that holds it, as it is in the text (not in lower case)
     * @param start where it starts
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
        return !saysNothing || !isCommon(token, start, length);
    }

    /** Whether the token is a common English word, in any case. */
    public boolean isCommon(char[] token, int start, int length) {
        return commonWords.containsAnyCase(token, start, length);
    }

    /**
     * Whether the token is a particle ({@code al}, {@code von}), which comes before a name, mostly in small letters.
     */
    public boolean isParticle(char[] token, int start, int length) {
        return particles.containsAnyCase(token, start, length);
    }

    private static boolean hasCase(char letter) {
        return Character.isUpperCase(letter) || Character.isLowerCase(letter);
    }

    /** al-Assad, d'Estaing, eBay: a small letter first, with a capital inside. */
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
