package dev.dateline.bench.names;

import dev.dateline.bench.BenchReports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What measuring a file of pairs of names came to, as a table or as JSON. */
public final class NamesReport implements BenchReports.FileReport {
    private final Path file;
    private final NamePairs pairs;
    private final NameBench.Result result;

    private NamesReport(Path file, NamePairs pairs, NameBench.Result result) {
        this.file = file;
        this.pairs = pairs;
        this.result = result;
    }

    /**
     * Measures a file.
     *
     * @param type what the names are of, where the file does not say it: person, organization
     * @param queries how many names to ask for
     * @param both whether both names of a pair may be asked for, not only the first
     * @throws TsvFile.BrokenTable when the file is not a table of pairs
     */
    public static NamesReport measure(NameBench bench, Path file, String type, int queries, boolean both)
            throws IOException {
        NamePairs pairs = NamePairs.read(file, type);
        return new NamesReport(file, pairs, bench.run(pairs, queries, both));
    }

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(String.format(
                        Locale.ROOT,
                        "%s: %d names, %d of them asked for",
                        file.getFileName(),
                        result.names(),
                        result.asked()))
                .append(System.lineSeparator());
        text.append(result.recall().text("variants among the first ten"));
        text.append(result.room().text("the same, with room for all"));
        if (!result.hard().isEmpty()) {
            text.append(result.hard().text("a variant before the look-alike"));
        }
        line(
                text,
                "milliseconds, median: "
                        + result.milliseconds().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(way -> String.format(
                                        Locale.ROOT, "%s %.1f", way.getKey().shown(), way.getValue()))
                                .collect(Collectors.joining(", ")));
        likeness()
                .properties()
                .forEach(type -> line(
                        text,
                        "the same or not, best F1, " + type.getKey() + ": "
                                + type.getValue().properties().stream()
                                        .map(way -> String.format(
                                                Locale.ROOT,
                                                "%s %.3f at %.2f",
                                                way.getKey(),
                                                way.getValue().path("f1").asDouble(),
                                                way.getValue().path("threshold").asDouble()))
                                        .collect(Collectors.joining(", "))));
        return text.toString();
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("file", String.valueOf(file.getFileName()));
        json.put("names", result.names()).put("asked", result.asked());
        json.set("recall_at_10", result.recall().json());
        json.set("recall_with_room", result.room().json());
        json.set("variant_before_look_alike", result.hard().json());
        ObjectNode milliseconds = json.putObject("milliseconds");
        result.milliseconds()
                .forEach((way, median) -> milliseconds.put(way.shown().toLowerCase(Locale.ROOT), median));
        json.set("same_or_not", likeness());
        return json;
    }

    private ObjectNode likeness() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        pairs.pairs().stream()
                .collect(Collectors.groupingBy(NamePairs.Pair::type, TreeMap::new, Collectors.toList()))
                .forEach((type, of) -> {
                    put(json.putObject(type), of);
                    List<NamePairs.Pair> known = of.stream()
                            .filter(pair -> !NameBench.UNTOLD.contains(pair.kind()))
                            .toList();
                    if (known.size() < of.size()) {
                        put(json.putObject(type + ", without " + String.join(" and ", NameBench.UNTOLD)), known);
                    }
                });
        return json;
    }

    private static void put(ObjectNode row, List<NamePairs.Pair> pairs) {
        put(row, "dateline", pairs, PairLikeness::dateline);
        put(row, "jaro_winkler", pairs, PairLikeness::jaroWinkler);
        put(row, "edit_distance", pairs, PairLikeness::editDistance);
        put(row, "always_yes", pairs, pair -> 1);
    }

    private static void put(
            ObjectNode row, String name, List<NamePairs.Pair> pairs, ToDoubleFunction<NamePairs.Pair> likeness) {
        PairLikeness.Best best = PairLikeness.best(pairs, likeness);
        row.putObject(name).put("f1", best.f1()).put("threshold", best.threshold());
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append(System.lineSeparator());
    }
}
