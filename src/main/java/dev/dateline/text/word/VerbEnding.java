package dev.dateline.text.word;

import dev.dateline.text.lexicon.WordSet;

/**
 * Takes {@code -ed} and {@code -ing} off a lower-case word where the rest is a verb's known form: {@code talked,
 * agreed, stopped, carried, bombing, negotiating}. Safe for many threads.
 *
 * <p>The rest alone does not prove a verb: {@code Harding}, {@code Manning} and {@code Browning} have English words in
 * them. So the word itself must be a known common word too, or the same root with the other ending.
 */
final class VerbEnding {
    /** The shortest stem of a verb that is stripped: use, die, aid. Shorter ones (go, do) are irregular words. */
    private static final int SHORTEST = 3;

    /** From here a root that is a word proves a past tense: totalled, harvested. Names have less: Rashed, Hamed, Jared. */
    private static final int LONG = 5;

    private final WordSet words;

    VerbEnding(WordSet words) {
        this.words = words;
    }

    /** The length of the stem, after the word was changed in place; unchanged without such an ending. */
    int strip(char[] word, int length) {
        if (PluralEnding.ends(word, length, "ing")) {
            return isVerb(word, length, length - 3, "ed") ? stem(word, length, length - 3) : length;
        }
        if (!PluralEnding.ends(word, length, "ed")
                || !(length - 2 >= LONG || isVerb(word, length, length - 2, "ing"))) {
            return length;
        }
        return switch (word[length - 3]) {
            case 'e' -> stripEed(word, length);
            case 'i' -> stripIed(word, length);
            default -> stem(word, length, length - 2);
        };
    }

    private boolean isVerb(char[] word, int length, int root, String sisterEnding) {
        return hasVowel(word, root) && (words.contains(word, length) || words.contains(word, root, sisterEnding));
    }

    /** Not shed, bring or spring; a y counts, for dyed. */
    private static boolean hasVowel(char[] word, int root) {
        for (int i = 0; i < root; i++) {
            if (isVowel(word[i]) || word[i] == 'y') {
                return true;
            }
        }
        return false;
    }

    /** Agreed and freed, but not seed, need and speed: the stem has four letters and is known. */
    private int stripEed(char[] word, int length) {
        return length - 1 > SHORTEST && words.contains(word, length - 1) ? length - 1 : length;
    }

    /** Carried is carry, died is die. */
    private int stripIed(char[] word, int length) {
        word[length - 3] = 'y';
        if (length - 2 >= SHORTEST && words.contains(word, length - 2)) {
            return length - 2;
        }
        word[length - 3] = 'i';
        return length - 1 >= SHORTEST && words.contains(word, length - 1) ? length - 1 : length;
    }

    /** The known one among the root, the root with an e, and the root with its doubled consonant made single. */
    private int stem(char[] word, int length, int root) {
        boolean bare = root >= SHORTEST && !endsPlural(word, root) && words.contains(word, root);
        if (root + 1 >= SHORTEST && words.contains(word, root, "e") && (!bare || wantsE(word, root))) {
            word[root] = 'e';
            return root + 1;
        }
        if (bare) {
            return root;
        }
        // Not a doubled s: it belongs to the stem, caressed is not of care.
        boolean doubled = root - 1 >= SHORTEST && word[root - 1] == word[root - 2] && word[root - 1] != 's';
        return doubled && words.contains(word, root - 1) ? root - 1 : length;
    }

    /**
     * Of two known words, rat and rate: after one consonant, one vowel, one consonant a verb without e would have
     * doubled its end ({@code ratted}). Of rang and range, the one with another form of a verb.
     */
    private boolean wantsE(char[] word, int root) {
        return endsShort(word, root) || (!words.contains(word, root, "s") && words.contains(word, root, "es"));
    }

    private static boolean endsShort(char[] word, int root) {
        return root >= SHORTEST
                && !isVowel(word[root - 1])
                && "wxy".indexOf(word[root - 1]) < 0
                && isVowel(word[root - 2])
                && !isVowel(word[root - 3]);
    }

    /** Laps, of lapsed, is another word in its plural; no verb ends in a consonant and one s. */
    private static boolean endsPlural(char[] word, int root) {
        return word[root - 1] == 's' && word[root - 2] != 's' && !isVowel(word[root - 2]);
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
