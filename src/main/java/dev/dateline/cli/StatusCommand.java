package dev.dateline.cli;

import dev.dateline.cli.Main.ExitCode;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.http.Answers;
import dev.dateline.search.result.ArchiveStatus;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code dateline status}: shows the index, its size and the cluster. */
@Command(name = "status", description = "Show the index, its size and the cluster.", mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(names = "--json", description = "Print the answer of /api/status.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (ElasticsearchAccess access = cluster.open()) {
            ArchiveStatus status = new ArticleSearch(new SearchedArchive(access.cluster(), Aliases.SERVED)).status();
            if (json) {
                out.println(Answers.status(status, Version.number(), false));
            } else {
                print(out, status);
                new ElasticArticleIndex(access.cluster(), Aliases.SERVED)
                        .otherVersion()
                        .ifPresent(out::println);
            }
            out.flush();
        }
        return ExitCode.DONE;
    }

    private static void print(PrintWriter out, ArchiveStatus status) {
        out.println("Dateline  " + Version.number());
        out.println("Articles  %,d".formatted(status.articles()));
        out.println("Entities  %,d".formatted(status.entities()));
        out.println("Index     " + status.index() + (status.built() == null ? "" : ", built " + status.built()));
        out.println(
                "Cluster   " + status.cluster().name() + ", " + status.cluster().health() + ", "
                        + status.cluster().nodes() + (status.cluster().nodes() == 1 ? " node" : " nodes"));
    }
}
