package dev.dateline.bench.index;

import dev.dateline.bench.BenchInput;
import dev.dateline.bench.search.BenchQueries;
import dev.dateline.bench.search.BenchQueries.Kind;
import dev.dateline.cli.ClusterOptions;
import dev.dateline.cli.ElasticsearchAccess;
import dev.dateline.cli.ExitCode;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.http.SearchParameters;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code dateline bench variants}: what finding other spellings costs, in space, in time of indexing and of searching. */
@Command(
        name = "variants",
        description = {
            "Index files with and without the fields that find other spellings, in turn, on the same node; then search",
            "with variants=on and variants=off, in turn."
        },
        mixinStandardHelpOptions = true)
public final class BenchVariantsCommand implements Callable<Integer> {
    private static final Aliases ALIASES = Aliases.prefixed("bench-variants");

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private BenchInput input = new BenchInput();

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        BenchInput.ArticleFiles files = input.files(command);
        Result result = new Result(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        try (ElasticsearchAccess access = cluster.open()) {
            measureIndexing(access.cluster(), files, result);
            files.index(access.cluster(), ALIASES);
            measureSearches(access.cluster(), result);
            BenchInput.remove(access.cluster(), ALIASES);
        }
        PrintWriter out = command.commandLine().getOut();
        out.print(json ? result.json() : result.text());
        out.flush();
        return ExitCode.DONE;
    }

    private void measureIndexing(Cluster connection, BenchInput.ArticleFiles files, Result result) throws IOException {
        try (RawBulk raw = new RawBulk(connection, ALIASES)) {
            raw.record(files);
            for (int round = 0; round <= input.rounds(); round++) {
                RawBulk.Cost without = raw.run(false);
                RawBulk.Cost with = raw.run(true);
                if (round > 0) {
                    result.without().add(without);
                    result.with().add(with);
                }
            }
        }
    }

    private void measureSearches(Cluster connection, Result result) throws IOException {
        ArticleSearch search = new ArticleSearch(new SearchedArchive(connection, ALIASES));
        ProcessorTime processor = new ProcessorTime(connection);
        for (Kind kind : BenchQueries.of(search)) {
            Result.Times off = new Result.Times(new ArrayList<>(), new ArrayList<>());
            Result.Times on = new Result.Times(new ArrayList<>(), new ArrayList<>());
            for (int round = -1; round < input.rounds(); round++) {
                Result.Times without = times(search, processor, kind, "off");
                Result.Times with = times(search, processor, kind, "on");
                if (round >= 0) {
                    off.addAll(without);
                    on.addAll(with);
                }
            }
            result.searches().put(kind.name(), new Result.Compared(off, on));
        }
    }

    /** One after the other, all searches of a kind. */
    private static Result.Times times(ArticleSearch search, ProcessorTime processor, Kind kind, String variants)
            throws IOException {
        double start = processor.seconds();
        List<Double> milliseconds = new ArrayList<>();
        for (BenchQueries.Query query : kind.queries()) {
            milliseconds.add(milliseconds(search, query.parameters(), variants));
        }
        double each = (processor.seconds() - start) * 1e3 / kind.queries().size();
        return new Result.Times(milliseconds, new ArrayList<>(List.of(each)));
    }

    private static double milliseconds(ArticleSearch search, Map<String, List<String>> parameters, String variants) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        all.put("variants", List.of(variants));
        long start = System.nanoTime();
        search.search(SearchParameters.read(all));
        return (System.nanoTime() - start) / 1e6;
    }

    /**
     * What finding other spellings costs.
     *
     * @param without of rounds of indexing without the fields for it
     * @param with of rounds with them, in the same order
     * @param searches times of searches by their kind
     */
    record Result(List<RawBulk.Cost> without, List<RawBulk.Cost> with, Map<String, Compared> searches) {
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
}
