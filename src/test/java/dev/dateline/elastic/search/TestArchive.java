package dev.dateline.elastic.search;

import dev.dateline.article.DateSpan;
import dev.dateline.article.PartialDate;
import dev.dateline.text.name.NameForms;
import dev.dateline.text.spelling.SpellingKeys;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An archive for tests of searching, indexed in the plainest way: one document after the other, made here from the
 * article format as mappings/README.md says, so that tests of the search do not rest on the indexer.
 */
public final class TestArchive {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SpellingKeys KEYS = SpellingKeys.standard();

    private final List<ObjectNode> documents = new ArrayList<>();
    private final Map<String, ObjectNode> entities = new LinkedHashMap<>();
    private final Map<String, ObjectNode> forms = new LinkedHashMap<>();

    /** The sample archive. */
    public static TestArchive samples() {
        try {
            TestArchive archive = new TestArchive();
            Files.readAllLines(Path.of("samples/articles.jsonl"))
                    .forEach(line -> archive.add((ObjectNode) JSON.readTree(line)));
            return archive;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Adds an article in the article format. */
    public TestArchive add(String json) {
        add((ObjectNode) JSON.readTree(json));
        return this;
    }

    /** The indexed documents, for naive counts. */
    public List<ObjectNode> documents() {
        return documents;
    }

    private void add(ObjectNode article) {
        ObjectNode document = JSON.createObjectNode();
        for (String key : List.of(
                "id",
                "title",
                "text",
                "source",
                "url",
                "language",
                "authors",
                "section",
                "topics",
                "mentions",
                "entities",
                "extra")) {
            if (article.has(key)) {
                document.set(key, article.get(key));
            }
        }
        if (article.has("published")) {
            date(document, article.get("published").asString());
        }
        // Each its own: copies are for tests of the indexer.
        document.put("family", article.get("id").asString());
        name(document, article);
        quote(document, article);
        forms(document);
        documents.add(document);
    }

    private static void date(ObjectNode document, String published) {
        PartialDate date = PartialDate.parse(published);
        document.put("published_as_given", published);
        document.put("published_precision", date.precision().name().toLowerCase(Locale.ROOT));
        document.put(
                "published", published.length() > 10 ? published : date.first().toString());
        document.putObject("published_days")
                .put("gte", date.first().toString())
                .put("lte", date.last().toString());
    }

    private void name(ObjectNode document, ObjectNode article) {
        Map<String, ObjectNode> named = new LinkedHashMap<>();
        for (String list : List.of("mentions", "entities")) {
            for (JsonNode mention : article.path(list)) {
                if (mention.has("id")) {
                    String kind = mention.get("kind").asString();
                    ObjectNode entity = named.computeIfAbsent(
                            kind + ":" + mention.get("id").asString(), key -> entity(mention, kind));
                    entity.put("count", entity.get("count").asInt() + ("mentions".equals(list) ? 1 : 0));
                    document.withArray("names").add(mention.path("name").asString(""));
                }
            }
        }
        Map<String, List<String>> fields = Map.of(
                "person", List.of("actors", "persons"),
                "organization", List.of("actors", "organizations"),
                "country", List.of("actors", "countries", "places"),
                "place", List.of("places"));
        named.forEach((key, entity) -> {
            document.withArray("named").add(entity);
            ObjectNode known = entities.computeIfAbsent(
                    key,
                    id -> JSON.createObjectNode()
                            .put("id", entity.get("id").asString())
                            .put("kind", entity.get("kind").asString())
                            .put("name", entity.get("label").asString())
                            .put("articles", 0));
            known.put("articles", known.get("articles").asInt() + 1);
            for (String field : fields.getOrDefault(entity.get("kind").asString(), List.of())) {
                addOnce(document, field, entity.get("id").asString());
            }
        });
    }

    private static ObjectNode entity(JsonNode mention, String kind) {
        String id = mention.get("id").asString();
        return JSON.createObjectNode()
                .put("id", id)
                .put("kind", kind)
                .put("label", mention.path("name").asString(id))
                .put("count", 0);
    }

    private static void quote(ObjectNode document, ObjectNode article) {
        String text = article.get("text").asString();
        for (JsonNode quote : article.path("quotes")) {
            int from = quote.get("start").asInt();
            int to = quote.get("end").asInt();
            ObjectNode words = (ObjectNode) quote.deepCopy();
            words.put("text", text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to)));
            for (JsonNode mention : article.path("mentions")) {
                boolean inside = mention.get("start").asInt() >= from
                        && mention.get("end").asInt() <= to;
                String kind = mention.get("kind").asString();
                if (inside
                        && mention.has("id")
                        && List.of("person", "organization", "country").contains(kind)) {
                    addOnce(words, "about", mention.get("id").asString());
                }
            }
            document.withArray("quotes").add(words);
            if (quote.has("speaker_id")) {
                addOnce(document, "speakers", quote.get("speaker_id").asString());
            }
        }
        for (JsonNode mention : article.path("mentions")) {
            if (mention.has("value")) {
                DateSpan days = DateSpan.parse(mention.get("value").asString());
                document.withArray("mentioned_days")
                        .addObject()
                        .put("gte", days.first().toString())
                        .put("lte", days.last().toString());
            }
        }
    }

    private void forms(ObjectNode document) {
        List<NameForms.Form> found = new ArrayList<>();
        found.addAll(NameForms.inText(document.path("title").asString("")));
        found.addAll(NameForms.inText(document.path("text").asString("")));
        document.path("names").forEach(name -> found.addAll(NameForms.inName(name.asString())));
        document.path("quotes").forEach(quote -> found.addAll(NameForms.inName(quote.path("speaker").asString(""))));
        for (NameForms.Form form : found) {
            addOnce(document, "forms", form.folded());
            forms.computeIfAbsent(form.folded(), folded -> {
                ObjectNode entry = JSON.createObjectNode().put("id", folded).put("form", form.written());
                KEYS.stored(form.written()).forEach(entry.putArray("keys")::add);
                return entry;
            });
        }
        for (JsonNode form : document.path("forms")) {
            if (found.stream()
                    .filter(one -> one.folded().equals(form.asString()))
                    .allMatch(NameForms.Form::isCapitals)) {
                document.withArray("forms_capitals").add(form.asString());
            }
        }
    }

    private static void addOnce(ObjectNode document, String field, String value) {
        TreeSet<String> values = new TreeSet<>();
        document.path(field).forEach(known -> values.add(known.asString()));
        if (values.add(value)) {
            document.withArray(field).add(value);
        }
    }

    /** Makes the three indices and fills them; the indices bear the names of the aliases. */
    public void index(Cluster cluster, Aliases names) {
        try {
            for (String[] index : new String[][] {
                {names.articles(), "articles"}, {names.entities(), "entities"}, {names.forms(), "forms"}
            }) {
                String mapping = Files.readString(Path.of("mappings/" + index[1] + ".json"));
                cluster.client()
                        .indices()
                        .create(create -> create.withJson(new java.io.StringReader(mapping))
                                .index(index[0] + "-1")
                                .aliases(index[0], alias -> alias));
            }
            bulk(cluster, names.articles(), documents);
            bulk(cluster, names.entities(), List.copyOf(entities.values()));
            bulk(cluster, names.forms(), List.copyOf(forms.values()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void bulk(Cluster cluster, String index, List<ObjectNode> documents) throws IOException {
        for (int start = 0; start < documents.size(); start += 500) {
            List<ObjectNode> some = documents.subList(start, Math.min(documents.size(), start + 500));
            var response = cluster.client().bulk(bulk -> {
                bulk.index(index).refresh(co.elastic.clients.elasticsearch._types.Refresh.True);
                some.forEach(document -> bulk.operations(operation ->
                        operation.index(write -> write.id(id(document)).document(body(document)))));
                return bulk;
            });
            if (response.errors()) {
                throw new IllegalStateException(response.toString());
            }
        }
    }

    /** What is written: of a form its id is not in the document. */
    private static ObjectNode body(ObjectNode document) {
        ObjectNode body = document.deepCopy();
        if (body.has("keys")) {
            body.remove("id");
        }
        return body;
    }

    private static String id(ObjectNode document) {
        String id = document.get("id").asString();
        return document.has("kind") ? document.get("kind").asString() + ":" + id : id;
    }
}
