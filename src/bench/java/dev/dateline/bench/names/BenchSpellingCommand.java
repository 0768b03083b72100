package dev.dateline.bench.names;

import dev.dateline.cli.ArchiveServices;
import dev.dateline.cli.ClusterOptions;
import dev.dateline.cli.ElasticsearchAccess;
import dev.dateline.cli.ExitCode;
import dev.dateline.cli.Version;
import dev.dateline.http.DatelineServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline bench spelling}: searching judged articles for names that they spell in several ways. */
@Command(
        name = "spelling",
        description = {
            "Search articles through /api/search for names that they spell in several ways, and compare the hits with",
            "judgements and with the hits of plain Elasticsearch."
        },
        mixinStandardHelpOptions = true)
public final class BenchSpellingCommand implements Callable<Integer> {
    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Parameters(index = "0", paramLabel = "DOCS", description = "JSON lines with id, title, text; .gz or plain.")
    private @Nullable Path documents;

    @Parameters(index = "1", paramLabel = "QUERIES", description = "A table with the columns qid and query.")
    private @Nullable Path queries;

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "QRELS",
            description =
                    "Lines of query, 0, document, grade; by default the file next to QUERIES with the matching name.")
    private @Nullable Path judgements;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path asked = Objects.requireNonNull(queries);
        Path judged = judgements == null ? sibling(asked) : judgements;
        try (ElasticsearchAccess access = cluster.open()) {
            SpellingBench bench = new SpellingBench(
                    access.cluster(),
                    archive -> DatelineServer.create(
                            ArchiveServices.of(access.cluster(), archive, null), Version.number()));
            try {
                SpellingReport report = bench.run(Objects.requireNonNull(documents), asked, judged);
                out.print(json ? report.json() + System.lineSeparator() : report.text());
            } finally {
                bench.remove();
            }
            out.flush();
        }
        return ExitCode.DONE;
    }

    /** {@code spelling-qrels.dev.txt} for {@code spelling-queries.dev.tsv}. */
    private static Path sibling(Path queries) {
        String name = String.valueOf(queries.getFileName());
        return queries.resolveSibling(name.replace("queries", "qrels").replaceFirst("\\.tsv$", ".txt"));
    }
}
