package dev.dateline.bench.names;

import dev.dateline.bench.BenchReports;
import dev.dateline.cli.ClusterOptions;
import dev.dateline.cli.ElasticsearchAccess;
import dev.dateline.cli.ExitCode;
import dev.dateline.elastic.cluster.Cluster;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline bench places}: how well places are found by any of their names, compared with plain Elasticsearch. */
@Command(
        name = "places",
        description = {
            "Measure how often a place is among the first three results when it is searched by another of its names: as an",
            "entity, in the text of articles, and with the features of plain Elasticsearch."
        },
        mixinStandardHelpOptions = true)
public final class BenchPlacesCommand implements Callable<Integer> {
    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "Tables with the columns cluster_id, canonical, query or variant; or cluster1, cluster2, name1, name2.")
    private List<Path> files = List.of();

    @Option(
            names = "--queries",
            paramLabel = "N",
            defaultValue = "2000",
            description = "Number of names to query per file, the same ones every time; default ${DEFAULT-VALUE}.")
    private int queries;

    @Option(names = "--json", description = "Print one JSON object instead of tables.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (ElasticsearchAccess access = cluster.open()) {
            BenchReports.print(out, json, files, file -> measured(access.cluster(), file));
        }
        return ExitCode.DONE;
    }

    private BenchReports.FileReport measured(Cluster elasticsearch, Path file) throws IOException {
        PlaceBench bench = new PlaceBench(elasticsearch);
        try {
            return bench.run(file, queries);
        } finally {
            bench.remove();
        }
    }
}
