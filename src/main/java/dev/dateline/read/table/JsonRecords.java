package dev.dateline.read.table;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.LineFormat;
import dev.dateline.read.ReadOptions;
import dev.dateline.read.page.Document.NoArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON articles with other keys than those of the article format, by their usual names: one a line, an array, or an
 * array inside of an object, as the answers of news services are. Keys without a usual name go to {@code extra}. Safe for
 * many threads.
 */
public final class JsonRecords implements LineFormat {
    private static final About ABOUT = About.of(
                    "json", "JSON articles with other keys, by their usual names; unknown keys are kept in extra")
            .withExample(
                    "{\"headline\": \"Talks resume\", \"body\": \"Talks resumed in Ankara.\", \"pub_date\": \"2025-08-15\"}");

    /** Keys of objects that hold a list of articles. */
    private static final List<String> LISTS = List.of(
            "articles", "results", "items", "docs", "documents", "stories", "posts", "hits", "records", "news", "data");

    /** Keys of objects between the outermost one and the list. */
    private static final List<String> AROUND = List.of("response", "data", "result", "hits", "payload");

    /** Keys of objects inside of an article that hold its values, in answers of news services and exports of databases. */
    private static final List<String> INNER = List.of("_source", "fields", "attributes", "article");

    /** Keys of values that are objects, the most telling first. */
    private static final List<String> NAMES =
            List.of("name title label text rendered value main content term original full html plain body $oid $date"
                    .split(" ", -1));

    /** Keys of the given name and the family name of an author. */
    private static final List<List<String>> PARTS = List.of(
            List.of("firstName", "lastName"), List.of("first_name", "last_name"), List.of("firstname", "lastname"));

    /** Lists of annotations of the article format, each with the keys by one of which its objects are recognised. */
    private static final Map<String, List<String>> ANNOTATIONS =
            Map.of("mentions", List.of("start", "kind"), "quotes", List.of("start"), "entities", List.of("kind"));

    /** Keys of the article format whose values have other types in foreign JSON. */
    private static final Set<String> KNOWN =
            Set.of(("id title text published source url language authors section topics mentions quotes entities "
                            + "offsets extra")
                    .split(" ", -1));

    @Override
    public About about() {
        return ABOUT;
    }

    /**
     * Objects of the article format are left to its own rules: those with its annotations, and those whose other keys are
     * not usual names, which may be misspelled.
     */
    @Override
    public boolean recognises(ObjectNode object) {
        if (!annotations(object).isEmpty() || object.has("original")) {
            return false;
        }
        if (!list(object).isEmpty()) {
            return true;
        }
        if (isAction(object)) {
            return true;
        }
        if (inner(object).isPresent()) {
            return true;
        }
        List<String> names = new ArrayList<>(object.propertyNames());
        List<String> keys = ColumnNames.standard().keys(names, Map.of());
        boolean article = keys.contains("text") || keys.contains("title") || keys.contains("url");
        boolean foreign = false;
        for (int i = 0; i < names.size(); i++) {
            foreign |= KNOWN.contains(names.get(i))
                    ? isForeign(names.get(i), object.path(names.get(i)))
                    : !keys.get(i).isEmpty();
        }
        return article && foreign;
    }

    /** The keys under which an object has annotations in the form of the article format. */
    private static List<String> annotations(ObjectNode object) {
        return ANNOTATIONS.entrySet().stream()
                .filter(list -> object.path(list.getKey()).isArray()
                        && list.getValue().stream()
                                .anyMatch(object.path(list.getKey()).path(0)::has))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean isForeign(String key, JsonNode value) {
        if (ANNOTATIONS.containsKey(key)) {
            // Objects with other keys may be annotations with a misspelled key.
            return !value.isNull()
                    && !(value.isArray() && (value.isEmpty() || value.get(0).isObject()));
        }
        if (key.equals("extra")) {
            return !value.isNull() && !value.isObject();
        }
        boolean list = key.equals("authors") || key.equals("topics");
        boolean empty =
                value.isString() && value.stringValue().isBlank() && !key.equals("text") && !key.equals("title");
        return empty || (!value.isNull() && (list ? !value.isArray() : !value.isString()));
    }

    @Override
    public List<ObjectNode> toArticles(ObjectNode object, ReadOptions options) {
        List<ObjectNode> list = list(object);
        if (list.isEmpty() && isAction(object)) {
            return List.of();
        }
        if (list.isEmpty()) {
            List<String> names = new ArrayList<>(flat(object).propertyNames());
            List<String> keys = ColumnNames.standard().keys(names, options.mapping());
            if (!keys.contains("text") && !keys.contains("title") && !keys.contains("url")) {
                throw new NoArticle("the object has no key for the text, title or address of an article; its keys are "
                        + String.join(", ", names.stream().limit(20).toList()));
            }
            return List.of(article(object, options.mapping()));
        }
        return list.stream().map(one -> article(one, options.mapping())).toList();
    }

    /** The objects of a list inside of an object; empty when it has none. */
    private static List<ObjectNode> list(ObjectNode object) {
        List<ObjectNode> found = listed(object);
        for (String key : AROUND) {
            if (found.isEmpty() && object.path(key) instanceof ObjectNode inner) {
                found = listed(inner);
            }
        }
        return found;
    }

    private static List<ObjectNode> listed(ObjectNode object) {
        for (String key : LISTS) {
            JsonNode list = object.path(key);
            if (list.isArray() && !list.isEmpty() && list.get(0) instanceof ObjectNode) {
                List<ObjectNode> objects = new ArrayList<>();
                list.forEach(item -> {
                    if (item instanceof ObjectNode one) {
                        objects.add(one);
                    }
                });
                return objects;
            }
        }
        return List.of();
    }

    /** Whether a line is an action of a bulk request of a search engine, which has the article in the next line. */
    private static boolean isAction(ObjectNode object) {
        return object.size() == 1
                && (object.path("index").isObject() || object.path("create").isObject());
    }

    /**
     * The values of an article that are one level deeper, such as the {@code _source} of a search engine, with those around
     * them; the object itself when it has a text.
     */
    private static ObjectNode flat(ObjectNode object) {
        String key = inner(object).orElse("");
        if (!(object.path(key) instanceof ObjectNode inner)) {
            return object;
        }
        ObjectNode flat = inner.deepCopy();
        object.forEachEntry((name, value) -> {
            boolean kept = !name.startsWith("_") || name.equals("_id");
            if (kept && !name.equals(key) && !flat.has(name)) {
                flat.set(name, value);
            }
        });
        return flat;
    }

    /** The key under which the values of an article are; empty when they are not one level deeper. */
    private static Optional<String> inner(ObjectNode object) {
        return isArticle(object, "text")
                ? Optional.empty()
                : INNER.stream()
                        .filter(key ->
                                object.path(key) instanceof ObjectNode inner && isArticle(inner, "text", "title"))
                        .findFirst();
    }

    private static boolean isArticle(ObjectNode object, String... required) {
        List<String> keys = ColumnNames.standard().keys(List.copyOf(object.propertyNames()), Map.of());
        return Stream.of(required).anyMatch(keys::contains);
    }

    private static ObjectNode article(ObjectNode whole, Map<String, String> mapping) {
        ObjectNode object = flat(whole);
        ArticleDraft draft = new ArticleDraft();
        List<String> names = new ArrayList<>(object.propertyNames());
        List<String> keys = ColumnNames.standard().keys(names, mapping);
        List<String> annotations = annotations(object);
        for (int i : TableRows.order(keys, names.size())) {
            JsonNode value = object.path(names.get(i));
            if (names.get(i).equals("extra") && value instanceof ObjectNode extra) {
                extra.forEachEntry(draft::extra);
            } else if (keys.get(i).equals("text") && !annotations.isEmpty() && value.isString()) {
                draft.exactText(value.stringValue());
            } else if (!annotations.contains(names.get(i))) {
                note(draft, keys.get(i), names.get(i), value);
            }
        }
        ObjectNode article = draft.json();
        annotations.forEach(key -> article.set(key, object.path(key)));
        return article;
    }

    private static void note(ArticleDraft draft, String key, String name, JsonNode value) {
        if (key.isEmpty()) {
            draft.extra(name, value);
        } else if (value.isArray()) {
            value.forEach(item -> list(draft, key, name, item));
        } else if (value instanceof ObjectNode object) {
            String found = named(object);
            if (found.isEmpty()) {
                draft.extra(name, object);
            } else {
                TableRows.note(draft, key, name, found);
            }
        } else if (value.isValueNode() && !value.isNull()) {
            TableRows.note(draft, key, name, value.asString(""));
        }
    }

    /** An item of a list: paragraphs of a text, names of authors and topics, or the first of other values. */
    private static void list(ArticleDraft draft, String key, String name, JsonNode item) {
        String value = item instanceof ObjectNode object ? named(object) : item.asString("");
        switch (key) {
            case "authors" -> draft.author(value);
            case "topics" -> draft.topic(item.path("value").asString(value));
            case "text" ->
                draft.text(draft.known("text").map(text -> text + "\n\n").orElse("") + value);
            default -> TableRows.note(draft, key, name, value);
        }
    }

    /** The name in an object such as {@code {"id": 3, "name": "Courier"}}. */
    private static String named(ObjectNode object) {
        for (String key : NAMES) {
            if (object.path(key).isString()) {
                return object.path(key).stringValue();
            }
        }
        for (List<String> parts : PARTS) {
            if (object.path(parts.getLast()).isString()) {
                return object.path(parts.getFirst()).asString("") + " "
                        + object.path(parts.getLast()).stringValue();
            }
        }
        return "";
    }
}
