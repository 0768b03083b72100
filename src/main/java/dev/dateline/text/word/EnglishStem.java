package dev.dateline.text.word;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.LexiconException;
import dev.dateline.text.lexicon.WordSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * A light English stem that leaves names alone: {@code sanctions} is {@code sanction}, {@code stopped} is {@code stop},
 * {@code negotiating} is {@code negotiate}, but {@code texas}, {@code tsipras}, {@code reuters}, {@code ahmed} and
 * {@code beijing} stay. Only {@code -s}, {@code -ed} and {@code -ing} are taken off; a negotiation and a negotiator
 * remain two words.
 *
 * <p>Case says nothing, since a query may be typed in lower case. What gives a name away is that the rest is not an
 * English word: an ending is taken off only when the result is in {@code lexicons/stem-words.txt}. The rules follow
 * Harman's S-stemmer ("How effective is suffixing?", 1991) with that condition added; {@code -ed} and {@code -ing}
 * follow step 1b of Porter's. Words in {@code lexicons/stem-names.txt} are never changed; irregular ones are in
 * {@code lexicons/stem-irregular.tsv}.
 *
 * <p>Takes lower-case, folded words; anything with another character than a to z stays. Safe for many threads.
 */
public final class EnglishStem {
    /** Shorter words have no ending that can be distinguished from their stem: gas, bus, his, red, bed. */
    private static final int SHORTEST = 4;

    private final WordSet words;
    private final WordSet names;
    private final Map<String, String> irregular;
    private final WordSet irregularWords;
    private final VerbEnding verbs;
    private final PluralEnding plurals;

    /** Rules over these lists: common words, names never changed, and irregular words with their stems. */
    public EnglishStem(Set<String> words, Set<String> names, Map<String, String> irregular) {
        this.words = WordSet.of(words);
        this.names = WordSet.of(names);
        this.irregular = Map.copyOf(irregular);
        this.irregularWords = WordSet.of(irregular.keySet());
        this.verbs = new VerbEnding(this.words);
        this.plurals = new PluralEnding(this.words);
    }

    /**
     * The stemmer with the lists that ship with the program.
     *
     * @throws LexiconException when a line of them is broken
     */
    public static EnglishStem read() {
        return new EnglishStem(
                Lexicon.read("stem-words.txt").words(),
                Lexicon.read("stem-names.txt").words(),
                irregular(Lexicon.read("stem-irregular.tsv")));
    }

    /** Whether the list of common words has it, in lower case and folded. */
    public boolean isWord(String folded) {
        return words.contains(folded.toCharArray(), 0, folded.length());
    }

    /** The stem of a whole word. */
    public String stem(String word) {
        char[] buffer = word.toCharArray();
        return new String(buffer, 0, stem(buffer, buffer.length));
    }

    /**
     * Stems the first {@code length} UTF-16 units of the buffer in place; returns the new length, never a longer one.
     */
    public int stem(char[] word, int length) {
        if (length < SHORTEST || !maySuffer(word[length - 1]) || !isPlain(word, length)) {
            return irregularWords.contains(word, length) ? replace(word, length) : length;
        }
        if (irregularWords.contains(word, length)) {
            return replace(word, length);
        }
        if (names.contains(word, length)) {
            return length;
        }
        int singular = plurals.strip(word, length);
        return verbs.strip(word, singular);
    }

    private int replace(char[] word, int length) {
        String stem = irregular.getOrDefault(new String(word, 0, length), "");
        stem.getChars(0, stem.length(), word, 0);
        return stem.length();
    }

    private static boolean maySuffer(char last) {
        return last == 's' || last == 'd' || last == 'g';
    }

    private static boolean isPlain(char[] word, int length) {
        for (int i = 0; i < length; i++) {
            if (word[i] < 'a' || word[i] > 'z') {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> irregular(Lexicon lexicon) {
        Map<String, String> stems = new HashMap<>();
        for (Lexicon.Line line : lexicon.lines()) {
            String word = line.column(0);
            String stem = line.column(1);
            if (stem.isEmpty() || stem.length() > word.length()) {
                throw line.broken("the stem of '" + word + "' must not be empty or longer than the word");
            }
            stems.put(word, stem);
        }
        return stems;
    }
}
