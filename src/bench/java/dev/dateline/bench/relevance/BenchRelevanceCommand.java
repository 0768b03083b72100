package dev.dateline.bench.relevance;

import dev.dateline.bench.BenchInput;
import dev.dateline.cli.ClusterOptions;
import dev.dateline.cli.ElasticsearchAccess;
import dev.dateline.cli.ExitCode;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.read.ArticleFormats;
import dev.dateline.read.InputFile;
import dev.dateline.search.query.QueryLimits;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.SearchResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code dateline bench relevance}: how well searches rank, on a collection with judgements. */
@Command(
        name = "relevance",
        description = {
            "Rank a collection by Dateline's defaults and by Elasticsearch's english analyzer with BM25.",
            "Prints mean average precision, nDCG of the first 10 and recall of the first 1,000."
        },
        mixinStandardHelpOptions = true)
public final class BenchRelevanceCommand implements Callable<Integer> {
    private static final Aliases INDEX = Aliases.prefixed("bench-relevance");

    /** How deep rankings are judged, as at TREC. */
    private static final int DEPTH = 1_000;

    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Parameters(index = "0", paramLabel = "DOCS", description = "JSON lines of id, title, text, or TREC's <DOC>s.")
    private @Nullable Path documents;

    @Parameters(index = "1", paramLabel = "QUERIES", description = "Lines of id, tab, words, or TREC topics.")
    private @Nullable Path queries;

    @Parameters(index = "2", paramLabel = "QRELS", description = "Lines of query, 0, document, grade.")
    private @Nullable Path judgements;

    @Option(names = "--json", description = "Print one JSON object instead of a table.")
    private boolean json;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Topics topics = Topics.read(Objects.requireNonNull(queries));
        Judgements judged = Judgements.read(Objects.requireNonNull(judgements));
        Path articles = Files.createTempFile("dateline-relevance", ".jsonl");
        try (ElasticsearchAccess access = cluster.open();
                PlainRanking plain = new PlainRanking(access.cluster())) {
            long count = Collection.writeAsArticles(Objects.requireNonNull(documents), articles);
            index(access.cluster(), articles);
            plain.index(articles);
            Map<String, Scores> scores =
                    measure(new ArticleSearch(new SearchedArchive(access.cluster(), INDEX)), plain, topics, judged);
            print(count, scores);
            BenchInput.remove(access.cluster(), INDEX);
        } finally {
            Files.deleteIfExists(articles);
        }
        return ExitCode.DONE;
    }

    private static void index(Cluster connection, Path articles) {
        new BenchInput.ArticleFiles(List.of(new InputFile(articles.toString())), ArticleFormats.ALL.getFirst())
                .index(connection, INDEX);
    }

    /** One way of ranking. */
    private interface Ranking {
        List<String> rank(String topic) throws IOException;
    }

    private static Map<String, Scores> measure(
            ArticleSearch search, PlainRanking plain, Topics topics, Judgements judged) throws IOException {
        Map<String, Ranking> rankings = new LinkedHashMap<>();
        rankings.put("Dateline, all words", topic -> rank(search, PlainWords.all(topic)));
        rankings.put(plain.analyzer() + ", all words", topic -> plain.rank(topic, true, DEPTH));
        rankings.put("Dateline, any word", topic -> rank(search, PlainWords.any(topic)));
        rankings.put(plain.analyzer() + ", any word", topic -> plain.rank(topic, false, DEPTH));
        Map<String, Scores> scores = new LinkedHashMap<>();
        for (Map.Entry<String, Ranking> ranking : rankings.entrySet()) {
            List<Scores> each = new ArrayList<>();
            for (Map.Entry<String, String> topic : topics.queries().entrySet()) {
                Map<String, Integer> grades = judged.of(topic.getKey());
                if (grades.values().stream().anyMatch(grade -> grade > 0)) {
                    each.add(Scores.of(ranking.getValue().rank(topic.getValue()), grades));
                }
            }
            scores.put(ranking.getKey(), Scores.mean(each));
        }
        return scores;
    }

    private static List<String> rank(ArticleSearch search, String query) {
        List<String> ids = new ArrayList<>();
        String after = null;
        do {
            SearchResult page = search.search(new SearchRequest(
                    SearchQuery.parse(query, true),
                    Filters.NONE,
                    new Page(Page.Sort.RELEVANCE, Page.MAX_SIZE, after),
                    FacetRequest.NONE,
                    new Highlighting(Highlighting.Extent.NONE, 0)));
            page.hits().forEach(hit -> ids.add(hit.card().id()));
            after = page.next();
        } while (after != null && ids.size() < DEPTH);
        return ids;
    }

    private void print(long count, Map<String, Scores> scores) {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        ObjectNode figures = JsonNodeFactory.instance.objectNode().put("documents", count);
        if (!json) {
            out.println("%-34s %8s %8s %8s %8s".formatted(count + " documents", "queries", "MAP", "nDCG@10", "recall"));
        }
        scores.forEach((name, score) -> {
            figures.putObject(name)
                    .put("queries", score.queries())
                    .put("map", score.precision())
                    .put("ndcg_at_10", score.gain())
                    .put("recall", score.recall());
            if (!json) {
                out.println(String.format(
                        Locale.ROOT,
                        "%-34s %8d %8.4f %8.4f %8.4f",
                        name,
                        score.queries(),
                        score.precision(),
                        score.gain(),
                        score.recall()));
            }
        });
        if (json) {
            out.println(figures);
        }
        out.flush();
    }

    /** Makes queries of the words of a topic, in which nothing is meant as an operator. Pure functions. */
    private static final class PlainWords {
        private PlainWords() {}

        /** A query that requires all of the words. */
        static String all(String topic) {
            return String.join(" ", words(topic));
        }

        /** A query that any of the words satisfies. */
        static String any(String topic) {
            return String.join(" OR ", words(topic));
        }

        private static List<String> words(String topic) {
            return Arrays.stream(
                            topic.replaceAll("[^\\p{L}\\p{M}\\p{N}'’.-]+", " ").split(" ", -1))
                    .map(word -> word.replaceAll("^[-.'’]+|[-.'’]+$", ""))
                    .filter(word -> !word.isEmpty())
                    .map(word -> List.of("OR", "AND", "NOT").contains(word) ? word.toLowerCase(Locale.ROOT) : word)
                    .limit(QueryLimits.CLAUSES)
                    .toList();
        }
    }
}
