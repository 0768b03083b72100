package dev.dateline.bench.browser;

import dev.dateline.bench.BenchFailure;
import dev.dateline.bench.BenchOptions;
import dev.dateline.bench.search.ElasticKnownEntities;
import dev.dateline.cli.ArchiveServices;
import dev.dateline.cli.ElasticsearchAccess;
import dev.dateline.cli.Main.ExitCode;
import dev.dateline.cli.Version;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.http.DatelineServer;
import dev.dateline.http.Services;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code dateline bench browser}: a reader's actions on the page in Chromium, from the key or click to the painted result.
 * Browser, server and Elasticsearch share the machine.
 */
@Command(
        name = "browser",
        description = "Time a reader's actions on the page of the served archive, in Chromium.",
        mixinStandardHelpOptions = true)
public final class BenchBrowserCommand implements Callable<Integer> {
    /** Shorter words are often particles of names. */
    private static final int SHORTEST_WORD = 4;

    /** Typed until suggestions are awaited. */
    private static final int TYPED = 3;

    @Mixin
    private BenchOptions options = new BenchOptions();

    @Option(
            names = "--browser",
            paramLabel = "FILE",
            defaultValue = "${env:CHROMIUM:-/usr/bin/chromium}",
            description = "Chromium or Chrome ($CHROMIUM; default: /usr/bin/chromium).")
    private Path browser = Path.of("/usr/bin/chromium");

    @Option(
            names = "--words",
            paramLabel = "N",
            defaultValue = "40",
            description = "Words that are searched: parts of the most frequent names (default: 40).")
    private int words;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        long articles;
        try (ElasticsearchAccess access = options.open()) {
            List<String> frequent = frequentWords(access);
            Services services = ArchiveServices.of(access.cluster(), Aliases.SERVED, null);
            services.suggestions().prepare();
            ArchiveServices.warmUp(services.search());
            try (DatelineServer server = DatelineServer.create(services, Version.number());
                    Chromium chromium = new Chromium(browser)) {
                server.start("127.0.0.1", 0);
                measure(chromium, URI.create("http://127.0.0.1:" + server.port()), frequent, times);
            }
            articles = services.search().status().articles();
        }
        print(articles, times);
        return ExitCode.DONE;
    }

    /** The last words of the most frequent names. */
    private List<String> frequentWords(ElasticsearchAccess access) {
        Set<String> frequent = new LinkedHashSet<>();
        new ElasticKnownEntities(access.cluster(), Aliases.SERVED).forEach((kind, id, spellings) -> {
            String name = spellings.isEmpty() ? "" : spellings.getFirst();
            String word = name.substring(name.lastIndexOf(' ') + 1);
            if (word.length() >= SHORTEST_WORD && word.chars().allMatch(Character::isLetter)) {
                frequent.add(word.toLowerCase(Locale.ROOT));
            }
            return frequent.size() <= words;
        });
        if (frequent.size() < 2) {
            throw new BenchFailure("The archive has no names to search for.", null);
        }
        return List.copyOf(frequent);
    }

    private static void measure(Chromium chromium, URI server, List<String> frequent, Map<String, List<Double>> times)
            throws IOException, InterruptedException {
        String actions = actions();
        open(chromium, server, frequent.getFirst(), actions);
        add(times, "first search after start", chromium, "actions.opened()");
        for (String word : frequent.subList(1, frequent.size())) {
            add(times, "suggestion", chromium, "actions.suggest('" + word.substring(0, TYPED) + "')");
            add(times, "search", chromium, "actions.search('" + word + "')");
            if (chromium.evaluate("actions.articles()").asInt() > 0) {
                add(times, "article", chromium, "actions.article()");
                chromium.evaluate("actions.close()");
            }
        }
        for (String word : frequent.subList(1, frequent.size())) {
            open(chromium, server, word, actions);
            add(times, "page opened with a search", chromium, "actions.opened()");
        }
    }

    private static void open(Chromium chromium, URI server, String word, String actions) throws InterruptedException {
        chromium.open(server.resolve("/?q=" + URLEncoder.encode(word, StandardCharsets.UTF_8)));
        chromium.evaluate(actions);
    }

    private static void add(Map<String, List<Double>> times, String name, Chromium chromium, String action)
            throws InterruptedException {
        times.computeIfAbsent(name, first -> new ArrayList<>())
                .add(chromium.evaluate(action).asDouble());
    }

    private static String actions() throws IOException {
        try (InputStream script = Objects.requireNonNull(BenchBrowserCommand.class.getResourceAsStream("actions.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void print(long articles, Map<String, List<Double>> times) {
        PrintWriter out = options.out();
        ObjectNode figures = JsonNodeFactory.instance.objectNode().put("articles", articles);
        if (!options.json()) {
            out.printf(
                    Locale.ROOT, "%,d articles%n%-28s %5s %8s %8s %8s%n", articles, "ms", "n", "median", "p95", "most");
        }
        times.forEach((name, all) -> {
            List<Double> sorted = all.stream().sorted().toList();
            double median = at(sorted, 0.5);
            double slow = at(sorted, 0.95);
            if (options.json()) {
                figures.putObject(name)
                        .put("n", sorted.size())
                        .put("p50_ms", median)
                        .put("p95_ms", slow);
            } else {
                out.printf(
                        Locale.ROOT,
                        "%-28s %5d %8.0f %8.0f %8.0f%n",
                        name,
                        sorted.size(),
                        median,
                        slow,
                        sorted.getLast());
            }
        });
        if (options.json()) {
            out.println(figures);
        }
        out.flush();
    }

    private static double at(List<Double> sorted, double share) {
        return sorted.get((int) Math.round(share * (sorted.size() - 1)));
    }
}
