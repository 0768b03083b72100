package dev.dateline.cli;

import dev.dateline.elastic.Aliases;
import dev.dateline.elastic.ElasticArticleIndex;
import dev.dateline.elastic.RawBulk;
import dev.dateline.read.ArticleFormat;
import dev.dateline.read.InputFile;
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
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline bench index}: indexing files through Dateline against raw bulks of the same documents. */
@Command(
        name = "index",
        description = {
            "Index files through Dateline and as raw _bulk bodies prepared beforehand, in turn, on the same node.",
            "Dateline's time is that of a whole run: reading, checking, writing, counting the entities, swapping."
        },
        mixinStandardHelpOptions = true)
final class BenchIndexCommand implements Callable<Integer> {
    private static final Aliases DATELINE = Aliases.prefixed("bench-dateline");
    private static final Aliases RAW = Aliases.prefixed("bench-raw");

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Article files.")
    private List<String> names = List.of();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "What the files hold: dateline (the default), reuters21578 or spans.",
            converter = FormatConverter.class)
    private @Nullable ArticleFormat format;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "3",
            description = "Measured rounds of each, after one that warms up; default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandSpec command = Objects.requireNonNull(spec);
        List<InputFile> files = names.stream().map(InputFile::new).toList();
        InputFiles.requireOneUsable(files, command);
        PrintWriter out = command.commandLine().getOut();
        try (ElasticsearchAccess access = cluster.open();
                RawBulk raw = new RawBulk(access.cluster(), RAW)) {
            BenchFiles read = new BenchFiles(files, format());
            read.prepare(raw);
            List<Double> dateline = new ArrayList<>();
            List<Double> bare = new ArrayList<>();
            for (int round = 0; round <= rounds; round++) {
                double bareSeconds = raw.run();
                double seconds = read.index(access.cluster(), DATELINE).seconds();
                if (round > 0) {
                    bare.add(bareSeconds);
                    dateline.add(seconds);
                }
            }
            ElasticArticleIndex.remove(access.cluster(), DATELINE);
            IndexBenchmark result = new IndexBenchmark(raw.articles(), dateline, bare);
            out.print(json ? result.json() : result.text());
            out.flush();
        }
        return ExitCode.DONE;
    }

    private ArticleFormat format() {
        return format == null ? ArticleFormat.ALL.getFirst() : format;
    }
}
