package dev.dateline.bench.index;

import dev.dateline.bench.BenchFiles;
import dev.dateline.bench.BenchInput;
import dev.dateline.bench.search.BenchQueries.Kind;
import dev.dateline.bench.search.BenchQueries;
import dev.dateline.cli.ClusterOptions;
import dev.dateline.cli.ElasticsearchAccess;
import dev.dateline.cli.ExitCode;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.http.SearchParameters;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
        BenchFiles files = input.files(command);
        VariantsBenchmark result = new VariantsBenchmark(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        try (ElasticsearchAccess access = cluster.open()) {
            measureIndexing(access.cluster(), files, result);
            files.index(access.cluster(), ALIASES);
            measureSearches(access.cluster(), result);
            ElasticArticleIndex.remove(access.cluster(), ALIASES);
        }
        PrintWriter out = command.commandLine().getOut();
        out.print(json ? result.json() : result.text());
        out.flush();
        return ExitCode.DONE;
    }

    private void measureIndexing(Cluster connection, BenchFiles files, VariantsBenchmark result) throws IOException {
        try (RawBulk raw = new RawBulk(connection, ALIASES)) {
            files.prepare(raw);
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

    private void measureSearches(Cluster connection, VariantsBenchmark result) throws IOException {
        ArticleSearch search = new ArticleSearch(new SearchedArchive(connection, ALIASES));
        ProcessorTime processor = new ProcessorTime(connection);
        for (Kind kind : BenchQueries.of(search)) {
            VariantsBenchmark.Times off = new VariantsBenchmark.Times(new ArrayList<>(), new ArrayList<>());
            VariantsBenchmark.Times on = new VariantsBenchmark.Times(new ArrayList<>(), new ArrayList<>());
            for (int round = -1; round < input.rounds(); round++) {
                VariantsBenchmark.Times without = times(search, processor, kind, "off");
                VariantsBenchmark.Times with = times(search, processor, kind, "on");
                if (round >= 0) {
                    off.addAll(without);
                    on.addAll(with);
                }
            }
            result.searches().put(kind.name(), new VariantsBenchmark.Compared(off, on));
        }
    }

    /** One after the other, all searches of a kind. */
    private static VariantsBenchmark.Times times(
            ArticleSearch search, ProcessorTime processor, Kind kind, String variants) throws IOException {
        double start = processor.seconds();
        List<Double> milliseconds = new ArrayList<>();
        for (BenchQueries.Query query : kind.queries()) {
            milliseconds.add(milliseconds(search, query.parameters(), variants));
        }
        double each = (processor.seconds() - start) * 1e3 / kind.queries().size();
        return new VariantsBenchmark.Times(milliseconds, new ArrayList<>(List.of(each)));
    }

    private static double milliseconds(ArticleSearch search, Map<String, List<String>> parameters, String variants) {
        Map<String, List<String>> all = new LinkedHashMap<>(parameters);
        all.put("variants", List.of(variants));
        long start = System.nanoTime();
        search.search(SearchParameters.read(all));
        return (System.nanoTime() - start) / 1e6;
    }
}
