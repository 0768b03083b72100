package dev.dateline.bench.index;

import dev.dateline.bench.BenchInput;
import dev.dateline.cli.ClusterOptions;
import dev.dateline.cli.ElasticsearchAccess;
import dev.dateline.cli.ExitCode;
import dev.dateline.elastic.document.Aliases;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code dateline bench index}: indexing files through Dateline against raw bulks of the same documents. */
@Command(
        name = "index",
        description = {
            "Index files through Dateline and as raw _bulk bodies prepared beforehand, in turn, on the same node.",
            "Dateline's time is that of a whole run: reading, checking, writing, counting the entities, swapping."
        },
        mixinStandardHelpOptions = true)
public final class BenchIndexCommand implements Callable<Integer> {
    private static final Aliases DATELINE = Aliases.prefixed("bench-dateline");
    private static final Aliases RAW = Aliases.prefixed("bench-raw");

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
        PrintWriter out = command.commandLine().getOut();
        try (ElasticsearchAccess access = cluster.open();
                RawBulk raw = new RawBulk(access.cluster(), RAW)) {
            raw.record(files);
            List<Double> dateline = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            for (int round = 0; round <= input.rounds(); round++) {
                double bareSeconds = raw.run();
                double seconds = files.index(access.cluster(), DATELINE).seconds();
                if (round > 0) {
                    bare.add(bareSeconds);
                    dateline.add(seconds);
                }
            }
            BenchInput.remove(access.cluster(), DATELINE);
            Result result = new Result(raw.articles(), dateline, bare);
            out.print(json ? result.json() : result.text());
            out.flush();
        }
        return ExitCode.DONE;
    }

    /**
     * What measuring the index came to.
     *
     * @param articles in each round
     * @param dateline seconds of each round through Dateline
     * @param raw seconds of each round of raw bulks, in the same order
     */
    record Result(long articles, List<Double> dateline, List<Double> raw) {
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
}
