package dev.dateline.bench.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Which documents answer which queries, and how well.
 *
 * @param grades by query and document; 0 and below for judged but not relevant
 */
public record Judgements(Map<String, Map<String, Integer>> grades) {
    /**
     * Reads TREC's qrels, {@code query iteration document grade}, or the three columns without iteration.
     *
     * @throws IOException when the file cannot be read or a line is neither
     */
    public static Judgements read(Path file) throws IOException {
        Map<String, Map<String, Integer>> grades = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] columns = line.strip().split("\\s+", -1);
            if (line.isBlank() || "query-id".equals(columns[0])) {
                continue;
            }
            if (columns.length < 3 || columns.length > 4) {
                throw new IOException(file + ": \"" + line + "\" is not a judgement (query, 0, document, grade)");
            }
            grades.computeIfAbsent(columns[0], query -> new HashMap<>())
                    .put(columns[columns.length - 2], grade(file, columns[columns.length - 1]));
        }
        return new Judgements(grades);
    }

    private static int grade(Path file, String text) throws IOException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new IOException(file + ": the grade \"" + text + "\" is not a whole number", noNumber);
        }
    }

    /** The grades of a query's documents; empty when it has none. */
    public Map<String, Integer> of(String query) {
        return grades.getOrDefault(query, Map.of());
    }
}
