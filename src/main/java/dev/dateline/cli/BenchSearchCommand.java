package dev.dateline.cli;

import dev.dateline.elastic.Aliases;
import dev.dateline.elastic.ArticleSearch;
import dev.dateline.elastic.Cluster;
import dev.dateline.elastic.SearchedArchive;
import dev.dateline.http.DatelineServer;
import dev.dateline.http.SearchParameters;
import dev.dateline.search.SearchService;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code dateline bench search}: searches through our HTTP API against the same searches' raw {@code _search} bodies,
 * prepared beforehand and sent by a bare client to the same node, taking turns.
 */
@Command(
        name = "search",
        description = "Time searches of the served archive through the API against raw requests to Elasticsearch.",
        mixinStandardHelpOptions = true)
final class BenchSearchCommand implements Callable<Integer> {
    private static final String ROW = "%-24s %8s %8s %8s %8s %7s";

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Option(
            names = "--rounds",
            paramLabel = "N",
            defaultValue = "10",
            description = "How often each request is timed (default: 10), after 15 rounds to warm up.")
    private int rounds;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (ElasticsearchAccess access = cluster.open()) {
            ArticleSearch search = new ArticleSearch(new SearchedArchive(access.cluster(), Aliases.SERVED));
            try (DatelineServer server = DatelineServer.create(
                    ArchiveServices.of(access.cluster(), Aliases.SERVED, null), Version.number())) {
                server.start("127.0.0.1", 0);
                List<Timing> timings = measure(access.cluster(), search, server.port());
                if (json) {
                    out.println(figures(search, timings));
                } else {
                    print(out, timings);
                }
                out.flush();
            }
        }
        return ExitCode.DONE;
    }

    /**
     * The times of one kind of request.
     *
     * @param kind what the requests have in common
     * @param ours milliseconds through the API, ascending
     * @param raw milliseconds of the raw requests, ascending
     */
    record Timing(String kind, List<Double> ours, List<Double> raw) {
        /** How our median stands to the raw one. */
        double ratio() {
            return at(ours, 0.5) / at(raw, 0.5);
        }

        static double at(List<Double> ascending, double share) {
            return ascending.get((int) Math.min(ascending.size() - 1L, Math.round(share * (ascending.size() - 1))));
        }
    }

    private List<Timing> measure(Cluster elasticsearch, ArticleSearch search, int port) {
        List<Timing> timings = new ArrayList<>();
        try (BareClient bare = new BareClient(elasticsearch.address(), port)) {
            for (BenchQueries.Kind kind : BenchQueries.of(search)) {
                List<Double> ours = new ArrayList<>();
                List<Double> raw = new ArrayList<>();
                for (int round = -WARM_UP; round < rounds; round++) {
                    for (BenchQueries.Query query : kind.queries()) {
                        String body = search.body(SearchParameters.read(query.parameters()));
                        // Taking turns, each first as often as the other, so that caches favour neither.
                        boolean oursFirst = (round & 1) == 0;
                        double one = oursFirst ? bare.api(query.address()) : bare.raw(body);
                        double other = oursFirst ? bare.raw(body) : bare.api(query.address());
                        if (round >= 0) {
                            ours.add(oursFirst ? one : other);
                            raw.add(oursFirst ? other : one);
                        }
                    }
                }
                ours.sort(Comparator.naturalOrder());
                raw.sort(Comparator.naturalOrder());
                timings.add(new Timing(kind.name(), ours, raw));
            }
        }
        return timings;
    }

    /** Rounds until the JIT has seen every kind of request often enough to settle on this scale. */
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
        return String.format(java.util.Locale.ROOT, "%.2f", figure);
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
