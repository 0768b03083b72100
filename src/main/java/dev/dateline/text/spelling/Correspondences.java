package dev.dateline.text.spelling;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.LexiconException;
import dev.dateline.text.spelling.LetterAlignment.Edit;
import java.util.ArrayList;
import java.util.List;

/**
 * The groups of letters that replace each other in two spellings of one name, from {@code
 * lexicons/names/correspondences.tsv}. Immutable, safe for many threads.
 */
final class Correspondences {
    /** Letters of the longest group that a line may have, with the marks for beginning and end. */
    static final int LONGEST_GROUP = 9;

    /** Between the groups of a line. */
    private static final String BLANK = " ";

    /** One past the last letter that a group may have: Latin letters and the phonetic ones of the script tables. */
    private static final int LETTERS = 0x300;

    /** {@code one} may replace {@code other}. {@code ^} is the beginning of the word, {@code $} its end. */
    record Rule(String one, String other, Edit edit) {}

    private final short[] index = new short[LETTERS];
    private final List<List<Rule>> byLastLetters = new ArrayList<>();
    private int letters;

    private Correspondences(Lexicon... lexicons) {
        List<Rule> rules = new ArrayList<>();
        for (Lexicon lexicon : lexicons) {
            lexicon.lines().forEach(line -> addAll(rules, line));
        }
        for (int i = 0; i <= letters * (letters + 1) + letters; i++) {
            byLastLetters.add(new ArrayList<>());
        }
        for (Rule rule : rules) {
            byLastLetters.get(place(last(rule.one()), last(rule.other()))).add(rule);
        }
    }

    /**
     * Reads the lexicons as one.
     *
     * @throws LexiconException when a line is broken, with file and line
     */
    static Correspondences read(Lexicon... lexicons) {
        return new Correspondences(lexicons);
    }

    private void addAll(List<Rule> rules, Lexicon.Line line) {
        Edit edit = line.constant(0, Edit.class);
        String[] groups = line.column(1).split(BLANK, -1);
        if (groups.length < 2) {
            throw line.broken("needs two groups of letters at least");
        }
        for (String one : groups) {
            if (one.isEmpty() || one.length() > LONGEST_GROUP || last(one) >= LETTERS) {
                throw line.broken("'" + one + "' is not a group of Latin letters");
            }
            if (index[last(one)] == 0) {
                index[last(one)] = (short) ++letters;
            }
            for (String other : groups) {
                if (!one.equals(other)) {
                    rules.add(new Rule(one, other, edit));
                }
            }
        }
    }

    /** The rules whose groups end in these two letters. */
    List<Rule> endingIn(char one, char other) {
        return one >= LETTERS || other >= LETTERS ? List.of() : byLastLetters.get(place(one, other));
    }

    private int place(char one, char other) {
        return index[one] * (letters + 1) + index[other];
    }

    private static char last(String group) {
        return group.charAt(group.length() - 1);
    }
}
