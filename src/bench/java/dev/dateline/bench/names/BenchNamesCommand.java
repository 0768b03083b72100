package dev.dateline.bench.names;

import dev.dateline.article.EntityKind;
import dev.dateline.bench.BenchOptions;
import dev.dateline.bench.BenchReports;
import dev.dateline.cli.ElasticsearchAccess;
import dev.dateline.cli.Main.ExitCode;
import dev.dateline.elastic.cluster.Cluster;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dateline bench names}: how well names find their other spellings, compared with plain Elasticsearch. */
@Command(
        name = "names",
        description = {
            "Measure how many variants of a name are among the first ten results, when the names of pairs are indexed as",
            "entities, and with the features of plain Elasticsearch on the same node."
        },
        mixinStandardHelpOptions = true)
public final class BenchNamesCommand implements Callable<Integer> {
    @Mixin
    private BenchOptions options = new BenchOptions();

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description = "Tables with the columns name1, name2, match or is_match, and if you like class and type.")
    private List<Path> files = List.of();

    @Option(
            names = "--queries",
            paramLabel = "N",
            defaultValue = "3000",
            description = "Number of names to query per file, the same ones every time; default ${DEFAULT-VALUE}.")
    private int queries;

    @Option(names = "--both", description = "Ask for both names of a pair, not only for the first.")
    private boolean both;

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = "person",
            description = "What the names are of, where a file does not say it: person or organization.")
    private String type = "";

    @Override
    public Integer call() throws IOException {
        PrintWriter out = options.out();
        try (ElasticsearchAccess access = options.open()) {
            BenchReports.print(out, options.json(), files, file -> measured(access.cluster(), file));
        }
        return ExitCode.DONE;
    }

    private BenchReports.FileReport measured(Cluster elasticsearch, Path file) throws IOException {
        NameBench bench =
                new NameBench(elasticsearch, type.equals("organization") ? EntityKind.ORGANIZATION : EntityKind.PERSON);
        try {
            return NamesReport.measure(bench, file, type, queries, both);
        } finally {
            bench.remove();
        }
    }
}
