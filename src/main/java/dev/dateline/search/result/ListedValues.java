package dev.dateline.search.result;

import dev.dateline.search.query.QueryNode;
import dev.dateline.text.fold.Folding;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds which values of a list, such as the names of all sources, have the words of a query. Pure functions. */
public final class ListedValues {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private ListedValues() {}

    /**
     * The values that have the words next to each other, folded and in lower case.
     *
     * @param asked a word, a phrase or a prefix
     */
    public static List<String> with(QueryNode asked, Collection<String> values) {
        return switch (asked) {
            case QueryNode.Word word -> with(word.text(), false, values);
            case QueryNode.Phrase phrase -> with(phrase.text(), false, values);
            case QueryNode.Prefix prefix -> with(prefix.text(), true, values);
            default -> throw new IllegalArgumentException(asked + " cannot be looked up in a list");
        };
    }

    private static List<String> with(String text, boolean beginning, Collection<String> values) {
        List<String> asked = words(text);
        return values.stream()
                .filter(value -> has(words(value), asked, beginning))
                .toList();
    }

    private static boolean has(List<String> words, List<String> asked, boolean beginning) {
        if (asked.isEmpty()) {
            return false;
        }
        if (!beginning) {
            return Collections.indexOfSubList(words, asked) >= 0;
        }
        int whole = asked.size() - 1;
        for (int i = 0; i + whole < words.size(); i++) {
            if (words.subList(i, i + whole).equals(asked.subList(0, whole))
                    && words.get(i + whole).startsWith(asked.getLast())) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String text) {
        return BETWEEN.splitAsStream(Folding.fold(text.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
