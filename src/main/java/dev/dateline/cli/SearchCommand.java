package dev.dateline.cli;

import dev.dateline.elastic.Aliases;
import dev.dateline.elastic.ArticleSearch;
import dev.dateline.http.ResultJson;
import dev.dateline.http.SearchParameters;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dateline search}: one page of a search on the terminal. */
@Command(
        name = "search",
        description = {
            "Search the archive. A query that begins with a dash goes behind --.",
            "Example: dateline search 'ceasefire -Gaza' --with actor=volodymyr-zelensky --with from=2025-03"
        },
        mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {
    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "Words and \"phrases\"; nothing finds everything.")
    private List<String> query = List.of();

    @Option(
            names = {"-w", "--with"},
            paramLabel = "NAME=VALUE",
            description =
                    "A parameter of the API, such as place=kyiv, source.any=NAME, from=2025, size=20, sort=newest.")
    private List<String> with = List.of();

    @Option(names = "--json", description = "Print the answer of /api/search.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        SearchRequest request = request();
        try (ElasticsearchAccess access = cluster.open()) {
            SearchResult result = new ArticleSearch(access.cluster(), Aliases.SERVED).search(request);
            PrintWriter out = command().commandLine().getOut();
            if (json) {
                out.println(ResultJson.of(request.query(), result));
            } else {
                new SearchReport(Ansi.AUTO.enabled()).lines(result).forEach(out::println);
            }
            out.flush();
            return ExitCode.DONE;
        } catch (InvalidRequest wrong) {
            throw new ParameterException(command().commandLine(), wrong.detail(), wrong);
        }
    }

    private SearchRequest request() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of(String.join(" ", query)));
        for (String pair : with) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new ParameterException(command().commandLine(), "--with takes NAME=VALUE, not " + pair + ".");
            }
            parameters
                    .computeIfAbsent(pair.substring(0, equals), name -> new ArrayList<>())
                    .add(pair.substring(equals + 1));
        }
        try {
            return SearchParameters.read(parameters);
        } catch (InvalidRequest wrong) {
            String place = wrong.position().isPresent()
                    ? " (character " + (wrong.position().getAsInt() + 1) + ")"
                    : "";
            throw new ParameterException(command().commandLine(), wrong.detail() + place, wrong);
        }
    }

    private CommandSpec command() {
        return Objects.requireNonNull(spec);
    }
}
