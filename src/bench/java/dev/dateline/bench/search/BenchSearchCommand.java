package dev.dateline.bench.search;

import dev.dateline.bench.BenchOptions;
import dev.dateline.bench.search.SearchTurns.Timing;
import dev.dateline.cli.ArchiveServices;
import dev.dateline.cli.ElasticsearchAccess;
import dev.dateline.cli.Main.ExitCode;
import dev.dateline.cli.Version;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.http.DatelineServer;
import dev.dateline.search.SearchService;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code dateline bench search}: searches through our HTTP API against the barest {@code _search} requests for the same
 * task, sent by a bare client to the same node, taking turns.
 */
@Command(
        name = "search",
        description =
                "Time searches of the served archive through the API against the barest requests for the same task.",
        mixinStandardHelpOptions = true)
public final class BenchSearchCommand implements Callable<Integer> {
    private static final String ROW = "%-24s %8s %8s %8s %8s %7s";

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "10",
            description = "How often each request is timed (default: 10), after 15 rounds of all to warm up.")
    private int rounds;

    @Override
    public Integer call() {
        PrintWriter out = options.out();
        try (ElasticsearchAccess access = options.open()) {
            SearchedArchive archive = new SearchedArchive(access.cluster(), Aliases.SERVED);
            ArticleSearch search = new ArticleSearch(archive);
            try (DatelineServer server = DatelineServer.create(
                    ArchiveServices.of(access.cluster(), Aliases.SERVED, null), Version.number())) {
                server.start("127.0.0.1", 0);
                List<Timing> timings;
                try (SearchTurns turns = new SearchTurns(access.cluster().address(), server.port())) {
                    timings = measure(turns, search);
                }
                if (options.json()) {
                    out.println(figures(search, timings));
                } else {
                    print(out, timings);
                }
                out.flush();
            }
        }
        return ExitCode.DONE;
    }

    private List<Timing> measure(SearchTurns turns, ArticleSearch search) {
        List<BenchQueries.Kind> kinds = BenchQueries.of(search);
        // Every kind before any is timed: they share code, and the first would be timed before it is compiled.
        for (int round = 0; round < WARM_UP; round++) {
            kinds.forEach(kind -> turns.time(kind, 1));
        }
        return kinds.stream().map(kind -> turns.time(kind, rounds)).toList();
    }

    /** Rounds of warm-up, about 5,000 requests: by then the JIT has compiled the code that all of them share. */
    private static final int WARM_UP = 15;

    private static void print(PrintWriter out, List<Timing> timings) {
        out.println(ROW.formatted("milliseconds", "API p50", "raw p50", "API p95", "raw p95", "ratio"));
        for (Timing timing : timings) {
            out.println(ROW.formatted(
                    timing.kind(),
                    two(Timing.at(timing.ours(), 0.5)),
                    two(Timing.at(timing.raw(), 0.5)),
                    two(Timing.at(timing.ours(), 0.95)),
                    two(Timing.at(timing.raw(), 0.95)),
                    two(timing.ratio())));
        }
    }

    private static String two(double figure) {
        return String.format(Locale.ROOT, "%.2f", figure);
    }

    private ObjectNode figures(SearchService search, List<Timing> timings) {
        ObjectNode figures = JsonNodeFactory.instance.objectNode();
        figures.put("articles", search.status().articles()).put("rounds", rounds);
        ObjectNode kinds = figures.putObject("kinds");
        for (Timing timing : timings) {
            kinds.putObject(timing.kind())
                    .put("api_p50_ms", Timing.at(timing.ours(), 0.5))
                    .put("raw_p50_ms", Timing.at(timing.raw(), 0.5))
                    .put("api_p95_ms", Timing.at(timing.ours(), 0.95))
                    .put("raw_p95_ms", Timing.at(timing.raw(), 0.95))
                    .put("ratio", timing.ratio())
                    .put("requests", timing.ours().size());
        }
        return figures;
    }
}
