package dev.dateline.annotate.lexicon;

import dev.dateline.text.lexicon.Lexicon;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The word lists of one file. Each line has the name of a list, a tab, and words of the list, separated by single
 * spaces. A list may have several lines. Thread-safe.
 *
 * @param <K> the lists that the file must have; the file uses the constants in lower case, with hyphens
 */
public final class WordLists<K extends Enum<K>> {
    private final Map<K, Set<String>> lists;

    /** Reads a file of {@code lexicons/annotate/}. Throws {@code LexiconException} if it is missing or invalid. */
    public static <K extends Enum<K>> WordLists<K> read(String file, Class<K> names) {
        return of(Lexicon.read("annotate/" + file), names);
    }

    /** Parses the lists of a file. Throws {@code LexiconException} with the file and line if a line is invalid. */
    static <K extends Enum<K>> WordLists<K> of(Lexicon file, Class<K> names) {
        Map<K, Set<String>> lists = new EnumMap<>(names);
        for (Lexicon.Line line : file.lines()) {
            add(line, lists.computeIfAbsent(line.constant(0, names), list -> new HashSet<>()));
        }
        for (K name : names.getEnumConstants()) {
            if (!lists.containsKey(name)) {
                throw file.broken("lacks the list " + Lexicon.written(name));
            }
        }
        return new WordLists<>(lists);
    }

    private WordLists(Map<K, Set<String>> lists) {
        this.lists = lists;
    }

    private static void add(Lexicon.Line line, Set<String> words) {
        if (line.columns().size() > 2) {
            throw line.broken("has " + line.columns().size() + " columns; words are separated by spaces");
        }
        for (String word : line.column(1).split(" ", -1)) {
            if (word.isEmpty()) {
                throw line.broken("has a space too many");
            }
            if (!words.add(word)) {
                throw line.broken("'" + word + "' stands twice in the list " + line.column(0));
            }
        }
    }

    /** Whether a list contains a word, in exactly this form. */
    public boolean has(K list, String word) {
        return words(list).contains(word);
    }

    /** Returns the words of a list. */
    public Set<String> words(K list) {
        return lists.getOrDefault(list, Set.of());
    }
}
