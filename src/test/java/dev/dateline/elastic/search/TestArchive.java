package dev.dateline.elastic.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.DateSpan;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.write.IndexRun;
import dev.dateline.index.IndexSummary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Articles for a test of searching: {@link #index} puts them into Elasticsearch through the whole pipeline, without
 * annotating them, and {@link #documents} derives from the article format, by plain loops, what the index should hold, so
 * that a test can count for itself. Nothing here comes from the indexer. One thread.
 */
public final class TestArchive {
    private static final JsonMapper JSON = new JsonMapper();

    /** What a document takes from its article as it is. */
    private static final List<String> AS_GIVEN =
            List.of("id", "title", "text", "source", "language", "authors", "section", "topics");

    private static final List<String> ACTORS = List.of("person", "organization", "country");

    /** The fields that count an entity, by its kind. */
    private static final Map<String, List<String>> FIELDS = Map.of(
            "person", List.of("actors", "persons"),
            "organization", List.of("actors", "organizations"),
            "country", List.of("actors", "countries", "places"),
            "place", List.of("places"));

    private final List<ObjectNode> articles = new ArrayList<>();

    /** The sample archive. */
    public static TestArchive samples() {
        try {
            TestArchive archive = new TestArchive();
            Files.readAllLines(Path.of("samples/articles.jsonl")).forEach(archive::add);
            return archive;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Adds an article in the article format. */
    public TestArchive add(String json) {
        articles.add((ObjectNode) JSON.readTree(json));
        return this;
    }

    /** Indexes the articles under these aliases, as the index command does without annotating. */
    public void index(Cluster cluster, Aliases aliases) {
        index(cluster, aliases, 1);
    }

    /** The same into an index with that many shards. */
    public void index(Cluster cluster, Aliases aliases, int shards) {
        try {
            Path folder = Files.createTempDirectory("archive");
            Path file = folder.resolve("articles.jsonl");
            Files.write(file, articles.stream().map(ObjectNode::toString).toList());
            IndexSummary summary = new IndexRun(cluster, aliases, folder.resolve("rejects.jsonl"))
                    .shards(shards)
                    .run(true, file);
            assertThat(summary.indexed()).isEqualTo(articles.size());
            Files.delete(file);
            Files.deleteIfExists(folder.resolve("rejects.jsonl"));
            Files.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the index should hold of each article, as far as tests count it; offsets of quotes in code points. */
    public List<ObjectNode> documents() {
        return articles.stream().map(TestArchive::document).toList();
    }

    private static ObjectNode document(ObjectNode article) {
        ObjectNode document = JSON.createObjectNode();
        AS_GIVEN.stream().filter(article::has).forEach(key -> document.set(key, article.get(key)));
        if (article.has("url")) {
            String host = URI.create(article.get("url").asString()).getHost();
            document.put("site", host.startsWith("www.") ? host.substring(4) : host);
        }
        if (article.has("published")) {
            document.set("published_as_given", article.get("published"));
        }
        for (String list : List.of("mentions", "entities")) {
            for (JsonNode named : article.path(list)) {
                addNamed(document, named);
            }
        }
        article.path("quotes").forEach(quote -> addQuote(document, quote, article));
        return document;
    }

    private static void addNamed(ObjectNode document, JsonNode named) {
        if (named.has("id")) {
            List<String> fields = FIELDS.getOrDefault(named.get("kind").asString(), List.of());
            fields.forEach(field -> addOnce(document, field, named.get("id").asString()));
        }
        if (named.has("value")) {
            DateSpan days = DateSpan.parse(named.get("value").asString());
            document.withArray("mentioned_days")
                    .addObject()
                    .put("gte", days.first().toString())
                    .put("lte", days.last().toString());
        }
    }

    private static void addQuote(ObjectNode document, JsonNode quote, ObjectNode article) {
        ObjectNode words = (ObjectNode) quote.deepCopy();
        for (JsonNode mention : article.path("mentions")) {
            boolean inside = mention.get("start").asInt() >= quote.get("start").asInt()
                    && mention.get("end").asInt() <= quote.get("end").asInt();
            if (inside
                    && mention.has("id")
                    && ACTORS.contains(mention.get("kind").asString())) {
                addOnce(words, "about", mention.get("id").asString());
            }
        }
        if (article.path("offsets").asString("").equals("utf16")) {
            String text = article.get("text").asString();
            for (String edge : List.of("start", "end")) {
                words.put(edge, text.codePointCount(0, quote.get(edge).asInt()));
            }
        }
        document.withArray("quotes").add(words);
        if (quote.has("speaker_id")) {
            addOnce(document, "speakers", quote.get("speaker_id").asString());
        }
    }

    private static void addOnce(ObjectNode document, String field, String value) {
        boolean known = document.path(field)
                .valueStream()
                .anyMatch(other -> other.asString().equals(value));
        if (!known) {
            document.withArray(field).add(value);
        }
    }
}
