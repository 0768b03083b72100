package dev.dateline.bench.relevance;

import dev.dateline.search.query.QueryLimits;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Makes queries of the words of a topic, in which nothing is meant as an operator. Pure functions. */
public final class PlainWords {
    private PlainWords() {}

    /** A query that requires all of the words. */
    public static String all(String topic) {
        return String.join(" ", words(topic));
    }

    /** A query that any of the words satisfies. */
    public static String any(String topic) {
        return String.join(" OR ", words(topic));
    }

    private static List<String> words(String topic) {
        return Arrays.stream(topic.replaceAll("[^\\p{L}\\p{M}\\p{N}'’.-]+", " ").split(" ", -1))
                .map(word -> word.replaceAll("^[-.'’]+|[-.'’]+$", ""))
                .filter(word -> !word.isEmpty())
                .map(word -> List.of("OR", "AND", "NOT").contains(word) ? word.toLowerCase(Locale.ROOT) : word)
                .limit(QueryLimits.CLAUSES)
                .toList();
    }
}
