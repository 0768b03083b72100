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

/** {@code dateline bench places}: how well places are found by any of their names, beside Elasticsearch's own means. */
@Command(
        name = "places",
        description = {
            "Index places as entities of an archive and as words of articles, ask for them by other names, and tell how",
            "often the right one is among the first three, beside what Elasticsearch's own means find."
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
            description = "Ask for so many forms of each file, always the same; default ${DEFAULT-VALUE}.")
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
