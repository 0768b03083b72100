package dev.dateline.bench.index;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What measuring the index came to.
 *
 * @param articles in each round
 * @param dateline seconds of each round through Dateline
 * @param raw seconds of each round of raw bulks, in the same order
 */
record IndexBenchmark(long articles, List<Double> dateline, List<Double> raw) {
    String text() {
        return String.format(Locale.ROOT, "%-10s %10s %12s  %s%n", "", "median s", "articles/s", "rounds")
                + row("Dateline", dateline)
                + row("raw bulk", raw)
                + String.format(Locale.ROOT, "Dateline reaches %.2f of the rate of raw bulks.%n", ratio());
    }

    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("articles", articles);
        json.put("dateline_seconds", median(dateline));
        json.put("raw_seconds", median(raw));
        json.put("dateline_articles_per_second", articles / median(dateline));
        json.put("raw_articles_per_second", articles / median(raw));
        json.put("ratio", ratio());
        json.put("heap_limit_megabytes", Runtime.getRuntime().maxMemory() >> 20);
        return json + System.lineSeparator();
    }

    private double ratio() {
        return median(raw) / median(dateline);
    }

    private String row(String name, List<Double> seconds) {
        List<String> rounds = seconds.stream()
                .map(one -> String.format(Locale.ROOT, "%.1f", one))
                .toList();
        return String.format(
                Locale.ROOT,
                "%-10s %10.1f %,12.0f  %s%n",
                name,
                median(seconds),
                articles / median(seconds),
                String.join(" ", rounds));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
