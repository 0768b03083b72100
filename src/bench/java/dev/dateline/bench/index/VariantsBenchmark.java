package dev.dateline.bench.index;

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
record VariantsBenchmark(List<RawBulk.Cost> without, List<RawBulk.Cost> with, Map<String, Compared> searches) {
    private static final String ROW = "%-28s %10s %10s %8s%n";
    private static final double MEGABYTE = 1e6;

    /**
     * The milliseconds that searches took.
     *
     * @param passed until the answer was there, of each search
     * @param processor of the cluster's processors, the mean of each round
     */
    record Times(List<Double> passed, List<Double> processor) {
        void addAll(Times others) {
            passed.addAll(others.passed);
            processor.addAll(others.processor);
        }
    }

    /** The same searches with {@code variants=off} and {@code on}. */
    record Compared(Times off, Times on) {
        double ratio() {
            return median(on.passed()) / median(off.passed());
        }

        double processorRatio() {
            return median(on.processor()) / median(off.processor());
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(ROW.formatted("", "without", "with", "ratio"));
        row(text, "index, MB", cost -> cost.bytes() / MEGABYTE);
        row(text, "indexing, s", RawBulk.Cost::seconds);
        row(text, "processor for it, s", RawBulk.Cost::processorSeconds);
        text.append(ROW.formatted("search, median ms", "off", "on", "ratio"));
        searches.forEach((kind, times) -> {
            row(text, kind, times.off().passed(), times.on().passed());
            row(text, "  processor", times.off().processor(), times.on().processor());
        });
        return text.toString();
    }

    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, "index_bytes", RawBulk.Cost::bytes);
        put(json, "indexing_seconds", RawBulk.Cost::seconds);
        put(json, "indexing_processor_seconds", RawBulk.Cost::processorSeconds);
        ObjectNode kinds = json.putObject("searches");
        searches.forEach((kind, times) -> kinds.putObject(kind)
                .put("off_p50_ms", median(times.off().passed()))
                .put("on_p50_ms", median(times.on().passed()))
                .put("ratio", times.ratio())
                .put("off_processor_ms", median(times.off().processor()))
                .put("on_processor_ms", median(times.on().processor()))
                .put("processor_ratio", times.processorRatio()));
        return json + System.lineSeparator();
    }

    private void row(StringBuilder text, String name, ToDoubleFunction<RawBulk.Cost> figure) {
        double bare = median(without, figure);
        double all = median(with, figure);
        text.append(ROW.formatted(name, two(bare), two(all), two(all / bare)));
    }

    private static void row(StringBuilder text, String name, List<Double> off, List<Double> on) {
        text.append(ROW.formatted(name, two(median(off)), two(median(on)), two(median(on) / median(off))));
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
