package dev.dateline.bench.relevance;

import dev.dateline.cli.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code dateline bench english}: ranks a collection by Lucene's own {@code EnglishAnalyzer}, which is Elasticsearch's
 * {@code english}, and BM25 in memory: title and text in one field, any word. The local node has no such analyzer, so
 * {@code dateline bench relevance} is compared with this there.
 */
@Command(
        name = "english",
        description = "Rank a collection by Lucene's English analyzer and BM25 in memory, as a baseline for relevance.",
        mixinStandardHelpOptions = true)
public final class BenchEnglishCommand implements Callable<Integer> {
    private static final String WORDS = "words";

    @Parameters(index = "0", paramLabel = "DOCS", description = "JSON lines of id, title, text, or TREC's <DOC>s.")
    private Path documents = Path.of("");

    @Parameters(index = "1", paramLabel = "QUERIES", description = "Lines of id, tab, words, or TREC topics.")
    private Path queries = Path.of("");

    @Parameters(index = "2", paramLabel = "QRELS", description = "Lines of query, 0, document, grade.")
    private Path judgements = Path.of("");

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Topics topics = Topics.read(queries);
        Judgements judged = Judgements.read(judgements);
        try (EnglishAnalyzer english = new EnglishAnalyzer();
                ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            index(documents, english, directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                List<Scores> each = new ArrayList<>();
                for (Map.Entry<String, String> topic : topics.queries().entrySet()) {
                    Map<String, Integer> grades = judged.of(topic.getKey());
                    if (grades.values().stream().anyMatch(grade -> grade > 0)) {
                        each.add(Scores.of(rank(topic.getValue(), english, searcher), grades));
                    }
                }
                out.println(Scores.mean(each));
                out.flush();
            }
        }
        return ExitCode.DONE;
    }

    private static void index(Path documents, EnglishAnalyzer english, ByteBuffersDirectory directory)
            throws IOException {
        Path articles = Files.createTempFile("english-ranking", ".jsonl");
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(english))) {
            Collection.writeAsArticles(documents, articles);
            for (String line : Files.readAllLines(articles)) {
                JsonNode article = JsonMapper.shared().readTree(line);
                Document document = new Document();
                document.add(new StringField("id", article.get("id").asString(), Field.Store.YES));
                String words = article.get("title").asString() + "\n"
                        + article.get("text").asString();
                document.add(new TextField(WORDS, words, Field.Store.NO));
                writer.addDocument(document);
            }
        } finally {
            Files.deleteIfExists(articles);
        }
    }

    private static List<String> rank(String topic, EnglishAnalyzer english, IndexSearcher searcher) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        try (TokenStream tokens = english.tokenStream(WORDS, topic)) {
            CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                any.add(new TermQuery(new Term(WORDS, term.toString())), BooleanClause.Occur.SHOULD);
            }
            tokens.end();
        }
        List<String> ids = new ArrayList<>();
        for (ScoreDoc hit : searcher.search(any.build(), 1_000).scoreDocs) {
            ids.add(searcher.storedFields().document(hit.doc).get("id"));
        }
        return ids;
    }
}
