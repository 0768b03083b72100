package dev.dateline.cli;

import dev.dateline.cli.Main.ExitCode;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.http.Answers;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.QueryBatch;
import dev.dateline.search.SearchService;
import dev.dateline.search.export.Csv;
import dev.dateline.search.export.ResultTables;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.SearchResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            "Example: dateline search 'ceasefire -Gaza' --with actor=volodymyr-zelensky --with from=2025-03",
            "Example: dateline search --batch names.txt --with from=2025"
        },
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private QueryOptions query = new QueryOptions();

    @Option(names = "--json", description = "Print the answer of /api/search.")
    private boolean json;

    @Option(
            names = "--batch",
            paramLabel = "FILE",
            description =
                    "Count the articles of each query of a file, one per line, as CSV: line, query, articles, error,"
                            + " position, and the address of its search on the page.")
    private @Nullable Path batch;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        SearchRequest request = query.request();
        try (ElasticsearchAccess access = cluster.open()) {
            ArticleSearch search = new ArticleSearch(new SearchedArchive(access.cluster(), Aliases.SERVED));
            PrintWriter out = spec.commandLine().getOut();
            if (batch != null) {
                int code = count(search, lines(batch), request, query.filters(), out);
                out.flush();
                return code;
            }
            SearchResult result = search.search(request);
            if (json) {
                out.println(Answers.search(request.query(), result));
            } else {
                new SearchReport(Ansi.AUTO.enabled()).lines(result).forEach(out::println);
            }
            out.flush();
            return ExitCode.DONE;
        } catch (InvalidRequest wrong) {
            throw new ParameterException(spec.commandLine(), wrong.detail(), wrong);
        }
    }

    private List<String> lines(Path file) {
        try {
            String text = Files.readString(file);
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            throw new ParameterException(spec.commandLine(), "Cannot read " + file + " as UTF-8.", unreadable);
        }
    }

    /**
     * Counts each query and writes the rows as CSV.
     *
     * @param lines one query each
     * @param filters the parameters of all queries, encoded
     * @return the exit code, which says whether some of the queries could not be read
     */
    static int count(SearchService service, List<String> lines, SearchRequest search, String filters, Writer out) {
        List<QueryBatch.Row> rows = QueryBatch.count(service, lines, search);
        try {
            ResultTables.batch(new Csv(out, false), rows, "/?q=", filters);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return rows.stream().anyMatch(row -> row.error() != null) ? ExitCode.DONE_WITH_REJECTS : ExitCode.DONE;
    }
}
