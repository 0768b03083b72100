package dev.dateline.text.word;

import dev.dateline.text.lexicon.WordSet;

/**
 * Takes {@code -s}, {@code -es} and {@code -ies} off a lower-case word. Safe for many threads.
 *
 * <p>A rest that is a known word is the stem: {@code militias, forces, crashes, parties, movies}. Otherwise the ending is
 * still taken off when the word itself is known ({@code hovercrafts}), has an ending that only common nouns have ({@code
 * Ruritanians}) or consists of two known words ({@code oilseeds}); but never after a, i, o, u or s, where singular words and
 * names end ({@code texas, paris, davos, cyprus, congress}).
 */
final class PluralEnding {
    /** The shortest rest: as for a whole word. */
    private static final int SHORTEST = 3;

    /** The shortest second part of a compound: seed and fire, but not the ard of Richard. */
    private static final int LEAST_TAIL = 4;

    /** Plurals that are not names: words with these endings are peoples, trades or notions. */
    private static final String[] NOUN_ENDINGS = {
        "ians", "ists", "isms", "tions", "sions", "ents", "ures", "cies", "ities", "ologies", "ships", "sses"
    };

    /** After these the plural takes -es, so that the e belongs to the ending: classes, crashes, boxes. */
    private static final String[] HISSING = {"sses", "shes", "xes", "zzes"};

    /** Where either may be: causes and gases, caches and churches, shoes and heroes. James is not a plural of jam. */
    private static final String[] MAYBE_HISSING = {"ases", "ises", "oses", "uses", "ches", "zes", "oes"};

    private final WordSet words;

    PluralEnding(WordSet words) {
        this.words = words;
    }

    /** The length without the ending, after the word was changed in place; unchanged without such an ending. */
    int strip(char[] word, int length) {
        int rest = length - 1;
        if (rest < SHORTEST || word[rest] != 's') {
            return length;
        }
        if (ends(word, length, "ies") && length > 4) {
            return stripIes(word, length);
        }
        if ("aious".indexOf(word[rest - 1]) >= 0) {
            return words.contains(word, rest) && word[rest - 1] != 's' ? rest : length;
        }
        int known = known(word, length);
        return known > 0 ? known : guess(word, length);
    }

    private int known(char[] word, int length) {
        boolean shorter = length - 2 >= SHORTEST && words.contains(word, length - 2);
        if (shorter && endsAny(word, length, HISSING)) {
            return length - 2;
        }
        if (words.contains(word, length - 1)) {
            return length - 1;
        }
        return shorter && endsAny(word, length, MAYBE_HISSING) ? length - 2 : 0;
    }

    private int guess(char[] word, int length) {
        if (!words.contains(word, length) && !endsAny(word, length, NOUN_ENDINGS) && !isCompound(word, length - 1)) {
            return length;
        }
        return endsAny(word, length, HISSING) ? length - 2 : length - 1;
    }

    /** Of two known words: oilseed, warplane. In names one of the parts is too short: Edward, Richard. */
    private boolean isCompound(char[] word, int length) {
        for (int cut = SHORTEST; cut <= length - LEAST_TAIL; cut++) {
            if (words.contains(word, cut) && words.contains(word, cut, length - cut)) {
                return true;
            }
        }
        return false;
    }

    private int stripIes(char[] word, int length) {
        word[length - 3] = 'y';
        if (words.contains(word, length - 2)) {
            return length - 2;
        }
        word[length - 3] = 'i';
        if (words.contains(word, length - 1)) {
            return length - 1;
        }
        if (!words.contains(word, length) && !endsAny(word, length, NOUN_ENDINGS)) {
            return length;
        }
        word[length - 3] = 'y';
        return length - 2;
    }

    private static boolean endsAny(char[] word, int length, String[] endings) {
        for (String ending : endings) {
            if (ends(word, length, ending)) {
                return true;
            }
        }
        return false;
    }

    static boolean ends(char[] word, int length, String ending) {
        int start = length - ending.length();
        if (start < 0) {
            return false;
        }
        for (int i = 0; i < ending.length(); i++) {
            if (word[start + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
