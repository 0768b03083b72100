package dev.dateline.bench.index;

import dev.dateline.bench.BenchFiles;
import dev.dateline.bench.BenchInput;
import dev.dateline.cli.ClusterOptions;
import dev.dateline.cli.ElasticsearchAccess;
import dev.dateline.cli.ExitCode;
import dev.dateline.elastic.document.Aliases;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

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
        BenchFiles files = input.files(command);
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
            BenchFiles.remove(access.cluster(), DATELINE);
            IndexBenchmark result = new IndexBenchmark(raw.articles(), dateline, bare);
            out.print(json ? result.json() : result.text());
            out.flush();
        }
        return ExitCode.DONE;
    }
}
