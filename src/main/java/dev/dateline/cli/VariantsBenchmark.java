package dev.dateline.cli;

import dev.dateline.elastic.RawBulk;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What finding other spellings costs.
 *
 * @param without of rounds of indexing without the fields for it
 * @param with of rounds with them, in the same order
 * @param searches times of searches by their kind
 */
record VariantsBenchmark(List<RawBulk.Cost> without, List<RawBulk.Cost> with, Map<String, Times> searches) {
    private static final String ROW = "%-28s %10s %10s %8s%n";
    private static final double MEGABYTE = 1e6;

    /**
     * The milliseconds of searches.
     *
     * @param off with {@code variants=off}
     * @param on with {@code variants=on}, in the same order
     */
    record Times(List<Double> off, List<Double> on) {
        double ratio() {
            return median(on) / median(off);
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(ROW.formatted("", "without", "with", "ratio"));
        row(text, "index, MB", cost -> cost.bytes() / MEGABYTE);
        row(text, "indexing, s", RawBulk.Cost::seconds);
        row(text, "processor for it, s", RawBulk.Cost::processorSeconds);
        text.append(ROW.formatted("search, median ms", "off", "on", "ratio"));
        searches.forEach((kind, times) -> text.append(
                ROW.formatted(kind, two(median(times.off())), two(median(times.on())), two(times.ratio()))));
        return text.toString();
    }

    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "index_bytes", RawBulk.Cost::bytes);
        put(json, "indexing_seconds", RawBulk.Cost::seconds);
        put(json, "indexing_processor_seconds", RawBulk.Cost::processorSeconds);
        ObjectNode kinds = json.putObject("searches");
        searches.forEach((kind, times) -> kinds.putObject(kind)
                .put("off_p50_ms", median(times.off()))
                .put("on_p50_ms", median(times.on()))
                .put("ratio", times.ratio()));
        return json + System.lineSeparator();
    }

    private void row(StringBuilder text, String name, ToDoubleFunction<RawBulk.Cost> figure) {
        double bare = median(without, figure);
        double all = median(with, figure);
        text.append(ROW.formatted(name, two(bare), two(all), two(all / bare)));
    }

    private void put(ObjectNode json, String name, ToDoubleFunction<RawBulk.Cost> figure) {
        double bare = median(without, figure);
        double all = median(with, figure);
        json.putObject(name).put("without", bare).put("with", all).put("ratio", all / bare);
    }

    private static double median(List<RawBulk.Cost> costs, ToDoubleFunction<RawBulk.Cost> figure) {
        return median(costs.stream().map(figure::applyAsDouble).toList());
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String two(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }
}
