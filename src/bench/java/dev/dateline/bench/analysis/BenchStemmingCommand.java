package dev.dateline.bench.analysis;

import dev.dateline.cli.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code dateline bench stemming}: what stemming does to ranking. BM25 over the texts of a corpus with the light stem,
 * Porter's, and none, all else equal, and with Elasticsearch's own {@code english} analyzer. Known items: the title of each
 * article is the query, and the article is the answer. Topics: the names of topics are the queries, and the articles
 * marked with them are the answers.
 */
@Command(
        name = "stemming",
        description = "Compare rankings with several stemmers, by titles and topics of a corpus.",
        mixinStandardHelpOptions = true)
public final class BenchStemmingCommand implements Callable<Integer> {
    /** trec_eval ignores hits after the 1,000th, and nobody reads them. */
    private static final int DEPTH = 1000;

    /** Topics with fewer articles are too small for a figure. */
    private static final int LEAST_ARTICLES = 5;

    /** Titles per corpus, evenly spread: the mean is then exact to a hundredth, and a run takes minutes. */
    private static final int MOST_TITLES = 2000;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Corpora with title, text and topics, .jsonl or .jsonl.gz.")
    private List<Path> files = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Map<String, Analyzer> analyzers = new LinkedHashMap<>();
        analyzers.put("none", Chains.analyzer(Chains::folded));
        analyzers.put("light", Chains.stemmed());
        analyzers.put("porter", Chains.analyzer(words -> new PorterStemFilter(Chains.folded(words))));
        analyzers.put("english", new EnglishAnalyzer());
        for (Path file : files) {
            List<JsonNode> articles = read(file);
            for (Map.Entry<String, Analyzer> analyzer : analyzers.entrySet()) {
                Figures figures = measure(articles, analyzer.getValue());
                out.printf(
                        "%-40s %-8s titles %d MRR %.4f   topics %d MAP %.4f%n",
                        file.getFileName(),
                        analyzer.getKey(),
                        figures.titles(),
                        figures.reciprocalRank(),
                        figures.topics(),
                        figures.averagePrecision());
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    /** Means over the queries of each kind. */
    private record Figures(int titles, double reciprocalRank, int topics, double averagePrecision) {}

    private static Figures measure(List<JsonNode> articles, Analyzer analyzer) throws IOException {
        try (ByteBuffersDirectory index = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(index, new IndexWriterConfig(analyzer))) {
                for (JsonNode article : articles) {
                    Document document = new Document();
                    document.add(new TextField("text", text(article), Store.NO));
                    writer.addDocument(document);
                }
                writer.forceMerge(1);
            }
            try (DirectoryReader reader = DirectoryReader.open(index)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(new BM25Similarity());
                return figures(articles, searcher, analyzer);
            }
        }
    }

    private static Figures figures(List<JsonNode> articles, IndexSearcher searcher, Analyzer analyzer)
            throws IOException {
        int step = Math.ceilDiv(articles.size(), MOST_TITLES);
        double ranks = 0;
        int titles = 0;
        Map<String, Set<Integer>> topics = new LinkedHashMap<>();
        for (int i = 0; i < articles.size(); i++) {
            JsonNode article = articles.get(i);
            String title = article.path("title").asString("");
            if (i % step == 0 && !title.isBlank() && text(article).length() > title.length()) {
                titles++;
                ranks += averagePrecision(search(title, searcher, analyzer), Set.of(i));
            }
            for (JsonNode topic : article.path("topics")) {
                topics.computeIfAbsent(topic.asString(), key -> new HashSet<>()).add(i);
            }
        }
        topics.entrySet().removeIf(topic -> topic.getValue().size() < LEAST_ARTICLES);
        double precision = 0;
        for (Map.Entry<String, Set<Integer>> topic : topics.entrySet()) {
            precision += averagePrecision(search(topic.getKey(), searcher, analyzer), topic.getValue());
        }
        return new Figures(titles, ranks / Math.max(1, titles), topics.size(), precision / Math.max(1, topics.size()));
    }

    /** With one article to find this is the reciprocal of its rank. */
    private static double averagePrecision(ScoreDoc[] hits, Set<Integer> relevant) {
        double sum = 0;
        int found = 0;
        for (int rank = 0; rank < hits.length; rank++) {
            if (relevant.contains(hits[rank].doc)) {
                found++;
                sum += (double) found / (rank + 1);
            }
        }
        return sum / relevant.size();
    }

    private static ScoreDoc[] search(String query, IndexSearcher searcher, Analyzer analyzer) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        Set<String> words = new HashSet<>();
        try (TokenStream tokens = analyzer.tokenStream("text", query)) {
            CharTermAttribute term = tokens.getAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                if (words.add(term.toString())) {
                    any.add(new TermQuery(new Term("text", term.toString())), Occur.SHOULD);
                }
            }
            tokens.end();
        }
        return searcher.search(any.build(), DEPTH).scoreDocs;
    }

    /** The text without the title, which some corpora repeat as its first line. */
    private static String text(JsonNode article) {
        String text = article.path("text").asString("");
        String title = article.path("title").asString("");
        return !title.isBlank() && text.startsWith(title) ? text.substring(title.length()) : text;
    }

    private static List<JsonNode> read(Path file) throws IOException {
        List<JsonNode> articles = new ArrayList<>();
        try (Stream<String> lines = file.toString().endsWith(".gz")
                ? new String(new GZIPInputStream(Files.newInputStream(file)).readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                : Files.lines(file)) {
            lines.forEach(line -> articles.add(JsonMapper.shared().readTree(line)));
        }
        return articles;
    }
}
