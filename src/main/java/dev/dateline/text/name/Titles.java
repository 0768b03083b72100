package dev.dateline.text.name;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.WordSet;
import java.util.HashSet;
import java.util.Set;

/**
 * The words of office and address before a name, from {@code lexicons/titles.tsv}: which words they are, told from the
 * modifiers that go with them ({@code prime} minister) and from the words that make a title part of a name
 * ({@code General Motors}). Takes lower-case, folded words. Safe for many threads.
 */
public final class Titles {
    private final WordSet titles;
    private final WordSet modifiers;
    private final WordSet holders;

    private Titles(Lexicon lexicon) {
        this.titles = words(lexicon, "title");
        this.modifiers = words(lexicon, "modifier");
        this.holders = words(lexicon, "holder");
        for (Lexicon.Line line : lexicon.lines()) {
            if (!Set.of("title", "modifier", "holder").contains(line.column(1))) {
                throw line.broken("'" + line.column(1) + "' is none of title, modifier, holder");
            }
        }
    }

    /** The list of the project; it is read once. */
    public static Titles standard() {
        return Standard.TITLES;
    }

    /** Whether the word is left out before a name: mr, president, cheikh. */
    public boolean isTitle(char[] word, int length) {
        return titles.contains(word, length);
    }

    /** Whether the word is left out together with a title behind it: prime, vice, former. */
    public boolean isModifier(char[] word, int length) {
        return modifiers.contains(word, length);
    }

    /** Whether a title right before this word is part of a name: motors, of, county. */
    public boolean holdsTitle(char[] word, int length) {
        return holders.contains(word, length);
    }

    private static WordSet words(Lexicon lexicon, String kind) {
        Set<String> words = new HashSet<>();
        for (Lexicon.Line line : lexicon.lines()) {
            if (line.column(1).equals(kind)) {
                words.add(line.column(0));
            }
        }
        return WordSet.of(words);
    }

    /** Read when first asked for. */
    private static final class Standard {
        static final Titles TITLES = new Titles(Lexicon.read("titles.tsv"));
    }
}
