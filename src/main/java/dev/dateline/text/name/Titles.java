package dev.dateline.text.name;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.LexiconException;
import dev.dateline.text.lexicon.WordSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The words of office and address before a name, from {@code lexicons/titles.tsv}, the modifiers that go with them
 * ({@code prime} minister), and the words that make a title part of a name ({@code General Motors}). Takes lower-case,
 * folded words. Safe for many threads.
 */
public final class Titles {
    private enum Kind {
        TITLE,
        MODIFIER,
        HOLDER
    }

    private final WordSet titles;
    private final WordSet modifiers;
    private final WordSet holders;

    /**
     * The titles of a list with a word and its kind on each line.
     *
     * @throws LexiconException when a line is broken
     */
    public Titles(Lexicon lexicon) {
        this.titles = words(lexicon, Kind.TITLE);
        this.modifiers = words(lexicon, Kind.MODIFIER);
        this.holders = words(lexicon, Kind.HOLDER);
    }

    private static WordSet words(Lexicon lexicon, Kind kind) {
        Set<String> words = new HashSet<>();
        for (Lexicon.Line line : lexicon.lines()) {
            if (line.constant(1, Kind.class) == kind) {
                words.add(line.column(0));
            }
        }
        return WordSet.of(words);
    }

    /** Whether the word is left out before a name: mr, president, cheikh. */
    public boolean isTitle(char[] word, int length) {
        return titles.contains(word, length);
    }

    /** Whether the word is left out together with a title after it: prime, vice, former. */
    public boolean isModifier(char[] word, int length) {
        return modifiers.contains(word, length);
    }

    /** Whether a title right before this word is part of a name: motors, of, county. */
    public boolean holdsTitle(char[] word, int length) {
        return holders.contains(word, length);
    }
}
