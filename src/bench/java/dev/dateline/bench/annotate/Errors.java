package dev.dateline.bench.annotate;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What went wrong, counted by the sort of error, with the words over which it happened. One thread. */
public final class Errors {
    /** Examples shown for each kind of error. */
    private static final int EXAMPLES = 3;

    /** For each sort of error how often each words were hit. */
    private final Map<String, Map<String, Integer>> words = new TreeMap<>();

    /**
     * One sort of error.
     *
     * @param error what went wrong
     * @param count how often
     * @param examples the words that were hit most, at most three
     */
    public record Common(String error, int count, List<String> examples) {}

    /** Counts an error over these words, on one line. */
    void add(String error, String over) {
        words.computeIfAbsent(error, sort -> new TreeMap<>()).merge(over.replaceAll("\\s+", " "), 1, Integer::sum);
    }

    /** The sorts of errors that happened most, at most {@code most}; equally common ones by their names. */
    public List<Common> mostCommon(int most) {
        return words.entrySet().stream()
                .map(sort -> new Common(sort.getKey(), count(sort.getValue()), examples(sort.getValue())))
                .sorted(Comparator.comparingInt(Common::count).reversed())
                .limit(most)
                .toList();
    }

    private static int count(Map<String, Integer> over) {
        return over.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<String> examples(Map<String, Integer> over) {
        return over.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(EXAMPLES)
                .map(Map.Entry::getKey)
                .toList();
    }
}
