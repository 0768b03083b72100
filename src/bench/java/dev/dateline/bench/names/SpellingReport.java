package dev.dateline.bench.names;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What searching for other spellings came to, as a table or as JSON. */
public final class SpellingReport {
    private static final List<String> WAYS = List.of("standard", "folded", "fuzzy", "off", "on");

    private final List<Query> queries;

    SpellingReport(List<Query> queries) {
        this.queries = List.copyOf(queries);
    }

    /**
     * A query.
     *
     * @param text the words
     * @param right documents judged right
     * @param found what each way found
     */
    record Query(String text, int right, Map<String, Found> found) {
        Found found(String way) {
            return found.getOrDefault(way, new Found(0, 0, right));
        }

        static Query of(String text, Set<String> right, Map<String, Set<String>> found) {
            Map<String, Found> counts = new TreeMap<>();
            found.forEach((way, hits) -> {
                Set<String> both = new HashSet<>(hits);
                both.retainAll(right);
                counts.put(way, new Found(hits.size(), both.size(), right.size()));
            });
            return new Query(text, right.size(), counts);
        }
    }

    /**
     * What was found.
     *
     * @param hits all of it
     * @param right what of it was right
     * @param judged all that is right
     */
    record Found(int hits, int right, int judged) {
        double recall() {
            return judged == 0 ? 1 : right / (double) judged;
        }

        /** Nothing wrong was found where nothing was. */
        double precision() {
            return hits == 0 ? 1 : right / (double) hits;
        }
    }

    /** A line for each query, then the means. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(Locale.ROOT, "%-24s %6s %s", "recall, precision", "right", header()))
                .append(System.lineSeparator());
        for (Query query : queries) {
            StringBuilder row = new StringBuilder();
            WAYS.forEach(way ->
                    row.append(cell(query.found(way).recall(), query.found(way).precision())));
            text.append(String.format(Locale.ROOT, "%-24s %6d %s", query.text(), query.right(), row))
                    .append(System.lineSeparator());
        }
        StringBuilder means = new StringBuilder();
        StringBuilder together = new StringBuilder();
        for (String way : WAYS) {
            means.append(cell(mean(way, Found::recall), mean(way, Found::precision)));
            Found all = together(way);
            together.append(cell(all.recall(), all.precision()));
        }
        text.append(String.format(Locale.ROOT, "%-24s %6s %s", "mean of the queries", "", means))
                .append(System.lineSeparator());
        text.append(String.format(Locale.ROOT, "%-24s %6s %s", "all hits together", "", together))
                .append(System.lineSeparator());
        return text.toString();
    }

    /** The same figures. */
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("queries", queries.size());
        for (String way : WAYS) {
            Found all = together(way);
            json.putObject(way)
                    .put("recall", mean(way, Found::recall))
                    .put("precision", mean(way, Found::precision))
                    .put("recall_together", all.recall())
                    .put("precision_together", all.precision());
        }
        ObjectNode each = json.putObject("each");
        queries.forEach(query -> each.putObject(query.text())
                .put("right", query.right())
                .put("recall", query.found("on").recall())
                .put("precision", query.found("on").precision()));
        return json;
    }

    private double mean(String way, ToDoubleFunction<Found> figure) {
        return queries.stream()
                .mapToDouble(query -> figure.applyAsDouble(query.found(way)))
                .average()
                .orElse(0);
    }

    private Found together(String way) {
        int hits = 0;
        int right = 0;
        int judged = 0;
        for (Query query : queries) {
            Found found = query.found(way);
            hits += found.hits();
            right += found.right();
            judged += found.judged();
        }
        return new Found(hits, right, judged);
    }

    private static String header() {
        StringBuilder header = new StringBuilder();
        WAYS.forEach(way -> header.append(String.format(Locale.ROOT, " %11s", way)));
        return header.toString();
    }

    private static String cell(double recall, double precision) {
        return String.format(Locale.ROOT, " %.3f %.3f", recall, precision);
    }
}
