package dev.dateline.bench.analysis;

import dev.dateline.bench.relevance.Collection;
import dev.dateline.bench.relevance.Judgements;
import dev.dateline.bench.relevance.Scores;
import dev.dateline.bench.relevance.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ranks a collection by Lucene's own {@code EnglishAnalyzer}, which is Elasticsearch's {@code english}, and BM25 in
 * memory: title and text in one field, any word. The local node has no such analyzer; this is what
 * {@code dateline bench relevance} is to be compared with there. Run {@code main} with the same three files.
 */
final class EnglishRanking {
    private static final String WORDS = "words";

    private EnglishRanking() {}

    /** Prints the mean scores. */
    public static void main(String[] files) throws IOException {
        Topics topics = Topics.read(Path.of(files[1]));
        Judgements judged = Judgements.read(Path.of(files[2]));
        try (EnglishAnalyzer english = new EnglishAnalyzer();
                ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            index(Path.of(files[0]), english, directory);
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                List<Scores> each = new ArrayList<>();
                for (Map.Entry<String, String> topic : topics.queries().entrySet()) {
                    Map<String, Integer> grades = judged.of(topic.getKey());
                    if (grades.values().stream().anyMatch(grade -> grade > 0)) {
                        each.add(Scores.of(rank(topic.getValue(), english, searcher), grades));
                    }
                }
                System.out.println(Scores.mean(each));
            }
        }
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
