package dev.dateline.search.export;

import dev.dateline.search.ApiName;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a row of an exported table, or a line of JSON lines, is. Pure functions. */
public enum ExportRows implements ApiName {
    /** An article, with the fields that are chosen. */
    ARTICLES,
    /** A mention of an entity or a date in a text. */
    MENTIONS,
    /** A quote. */
    QUOTES,
    /** A person, organization or country of an article, with the number of its mentions. */
    ACTORS,
    /** A place or country of an article, with the number of its mentions. */
    PLACES;

    /** The columns that say which article a row belongs to. */
    private static final List<String> OF_ARTICLE = List.of("article", "published", "source");

    /** All columns, in their order; none for articles, whose columns are fields. */
    public List<String> columns() {
        return this == ARTICLES ? List.of() : joined(OF_ARTICLE, own());
    }

    /** The columns besides those of the article. */
    private List<String> own() {
        return switch (this) {
            case ARTICLES -> List.of();
            case MENTIONS ->
                List.of("start", "end", "text", "kind", "value", "label", "name", "date", "confidence", "tool");
            case QUOTES -> List.of("start", "end", "text", "speaker", "speaker_id", "label", "cue");
            case ACTORS, PLACES -> List.of("value", "label", "kind", "count");
        };
    }

    /** The fields of an article that the rows are made from. */
    List<ExportField> fields() {
        List<ExportField> from = switch (this) {
            case ARTICLES -> List.of();
            case MENTIONS -> List.of(ExportField.TEXT, ExportField.MENTIONS, ExportField.ACTORS, ExportField.PLACES);
            case QUOTES -> List.of(ExportField.TEXT, ExportField.QUOTES, ExportField.SPEAKERS);
            case ACTORS -> List.of(ExportField.ACTORS);
            case PLACES -> List.of(ExportField.PLACES);
        };
        return joined(List.of(ExportField.ID, ExportField.PUBLISHED, ExportField.SOURCE), from);
    }

    private static <T> List<T> joined(List<T> first, List<T> second) {
        List<T> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /** The rows of one article, by {@link #columns()}; the article itself for {@link #ARTICLES}. */
    List<ObjectNode> of(ObjectNode article) {
        return switch (this) {
            case ARTICLES -> List.of(article);
            case MENTIONS -> spans(article, "mentions");
            case QUOTES -> spans(article, "quotes");
            case ACTORS, PLACES -> {
                List<ObjectNode> rows = new ArrayList<>();
                article.path(parameter()).forEach(named -> rows.add(row(article, named)));
                yield rows;
            }
        };
    }

    private List<ObjectNode> spans(ObjectNode article, String key) {
        CodePoints text = CodePoints.of(article.path("text").asString(""));
        Map<String, String> labels = labels(article);
        List<ObjectNode> rows = new ArrayList<>();
        for (JsonNode annotation : article.path(key)) {
            ObjectNode whole = ((ObjectNode) annotation).deepCopy();
            whole.put("text", text.cut(span(annotation)));
            String id = annotation.path(this == QUOTES ? "speaker_id" : "id").asString("");
            if (annotation.has("value")) {
                whole.set("date", annotation.get("value"));
                whole.remove("value");
            } else if (this == MENTIONS && !id.isEmpty()) {
                whole.put("value", id);
            }
            if (labels.containsKey(id)) {
                whole.put("label", labels.get(id));
            }
            rows.add(row(article, whole));
        }
        return rows;
    }

    /** The span of an annotation in code points. */
    static Span span(JsonNode annotation) {
        return new Span(
                annotation.path("start").asInt(0), annotation.path("end").asInt(0));
    }

    /** The preferred names of the entities of an article. */
    static Map<String, String> labels(ObjectNode article) {
        Map<String, String> labels = new HashMap<>();
        for (String list : List.of("actors", "places", "speakers")) {
            article.path(list)
                    .forEach(named -> labels.putIfAbsent(
                            named.path("value").asString(""),
                            named.path("label").asString("")));
        }
        return labels;
    }

    private ObjectNode row(ObjectNode article, JsonNode values) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        row.set("article", article.path("id"));
        for (String key : List.of("published", "source")) {
            if (article.has(key)) {
                row.set(key, article.get(key));
            }
        }
        for (String key : own()) {
            if (values.has(key)) {
                row.set(key, values.get(key));
            }
        }
        return row;
    }
}
