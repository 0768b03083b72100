package dev.dateline.cli;

import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.http.Answers;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.SearchResult;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline search}: shows one page of a search on the terminal. */
@Command(
        name = "search",
        description = {
            "Search the archive. Put -- before a query that begins with a dash.",
            "Example: dateline search 'ceasefire -Gaza' --with actor=volodymyr-zelensky --with from=2025-03"
        },
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private QueryOptions query = new QueryOptions();

    @Option(names = "--json", description = "Print the answer of /api/search.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        SearchRequest request = query.request();
        try (ElasticsearchAccess access = cluster.open()) {
            SearchResult result =
                    new ArticleSearch(new SearchedArchive(access.cluster(), Aliases.SERVED)).search(request);
            PrintWriter out = command().commandLine().getOut();
            if (json) {
                out.println(Answers.search(request.query(), result));
            } else {
                new SearchReport(Ansi.AUTO.enabled()).lines(result).forEach(out::println);
            }
            out.flush();
            return ExitCode.DONE;
        } catch (InvalidRequest wrong) {
            throw new ParameterException(command().commandLine(), wrong.detail(), wrong);
        }
    }

    private CommandSpec command() {
        return Objects.requireNonNull(spec);
    }
}
