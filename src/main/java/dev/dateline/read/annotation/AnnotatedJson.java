package dev.dateline.read.annotation;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.LineFormat;
import dev.dateline.read.ReadOptions;
import dev.dateline.read.page.Document.NoArticle;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Texts with spans as annotation tools write them in JSON: spaCy ({@code ents}), doccano ({@code label}, {@code entities}),
 * Prodigy ({@code spans}) and Label Studio ({@code annotations} with results). Safe for many threads.
 */
public final class AnnotatedJson implements LineFormat {
    private static final About ABOUT = About.of(
                    "annotated", "texts with labelled spans in JSON: spaCy, doccano, Prodigy, Label Studio")
            .annotated()
            .withExample(
                    "{\"text\": \"Ann Marsh spoke.\", \"ents\": [{\"start\": 0, \"end\": 9, \"label\": \"PERSON\"}]}");

    /** Keys whose values are not metadata. */
    private static final Set<String> NOT_META =
            Set.of(("text ents spans label labels entities relations data annotations predictions tokens sents cats "
                            + "answer _input_hash _task_hash _view_id _session_id _timestamp options accept meta Comments "
                            + "comments mentions quotes")
                    .split(" ", -1));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(ObjectNode object) {
        if (studioText(object) != null && (object.has("annotations") || object.has("predictions"))) {
            return true;
        }
        if (!object.path("text").isString()) {
            return false;
        }
        boolean entities = object.path("entities").valueStream().anyMatch(entity -> entity.has("start_offset"));
        boolean pairs =
                isSpans(object.path("label")) || isSpans(object.path("labels")) || isSpans(object.path("entities"));
        return entities
                || pairs
                || object.path("ents").isArray()
                || (object.path("spans").isArray() && !object.has("quotes") && !object.has("times"));
    }

    /** Lists such as {@code [[0, 9, "PER"]]}, or objects with a start, and with labels or a label and an end. */
    private static boolean isSpans(JsonNode list) {
        return list.isArray()
                && !list.isEmpty()
                && list.valueStream()
                        .allMatch(item -> (item.isArray()
                                        && item.size() == 3
                                        && item.get(0).isNumber())
                                || (item.has("start")
                                        && (item.has("labels")
                                                || (item.has("end")
                                                        && !label(item).isEmpty()))));
    }

    /** The label of a span, also as Stanza and Hugging Face call it; empty without one. */
    private static String label(JsonNode span) {
        for (String key : List.of("label", "type", "entity_group")) {
            if (span.path(key).isString()) {
                return span.path(key).stringValue();
            }
        }
        return "";
    }

    @Override
    public List<ObjectNode> toArticles(ObjectNode object, ReadOptions options) {
        String answer = object.path("answer").asString("accept");
        if (!answer.equals("accept")) {
            throw new NoArticle("its annotator answered \"" + answer + "\"");
        }
        return List.of(article(object, options.labels()));
    }

    private static ObjectNode article(ObjectNode object, Map<String, String> said) {
        String studio = studioText(object);
        String text = studio == null ? object.path("text").asString("") : studio;
        ArticleDraft draft = new ArticleDraft().exactText(text);
        Labels labels = new Labels(draft, text, said);
        for (String key : List.of("ents", "spans", "label", "labels", "entities")) {
            object.path(key).forEach(span -> span(span, labels));
        }
        for (JsonNode annotation : annotations(object)) {
            annotation.path("result").forEach(result -> {
                if (result.path("value").has("start")) {
                    span(result.path("value"), labels);
                } else {
                    labels.leaveOut("results without a span");
                }
            });
        }
        object.path("relations").forEach(relation -> labels.leaveOut("relations"));
        labels.finish();
        meta(object, draft);
        meta(object.path("meta"), draft);
        meta(object.path("data"), draft);
        return draft.json();
    }

    /** The annotations by people, or else the predictions. */
    private static JsonNode annotations(ObjectNode object) {
        JsonNode people = object.path("annotations");
        return people.isEmpty() ? object.path("predictions") : people;
    }

    private static @Nullable String studioText(ObjectNode object) {
        JsonNode data = object.path("data");
        if (data.isString()) {
            return data.stringValue();
        }
        for (String key : List.of("text", "content", "article", "body")) {
            if (data.path(key).isString()) {
                return data.path(key).stringValue();
            }
        }
        return null;
    }

    private static void span(JsonNode span, Labels labels) {
        if (span.isArray()) {
            labels.codePoints(
                    span.path(0).asInt(-1), span.path(1).asInt(-1), span.path(2).asString(""), null, null);
            return;
        }
        int start = span.path("start")
                .asInt(span.path("start_offset").asInt(span.path("start_char").asInt(-1)));
        int end = span.path("end")
                .asInt(span.path("end_offset").asInt(span.path("end_char").asInt(-1)));
        JsonNode many = span.path("labels");
        String label = many.isArray() ? many.path(0).asString("") : label(span);
        // Label Studio counts UTF-16 units; the words show it, and the parser converts the spans.
        String words = span.path("text").asString(null);
        String id = span.path("kb_id").asString(null);
        labels.codePoints(start, end, label, words, id == null || id.equals("NIL") ? null : id);
    }

    private static void meta(JsonNode object, ArticleDraft draft) {
        if (!(object instanceof ObjectNode fields)) {
            return;
        }
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            String value = field.getValue().isValueNode() ? field.getValue().asString("") : "";
            switch (field.getKey()) {
                case "id", "doc_id" -> draft.id(value);
                case "title", "headline" -> draft.title(value);
                case "date", "published", "pub_date" -> draft.published(value);
                case "source", "publication" -> draft.source(value);
                case "url" -> draft.url(value);
                case "lang", "language" -> draft.language(value);
                case "author", "authors" -> draft.byline(value);
                case "section" -> draft.section(value);
                default -> {
                    if (!NOT_META.contains(field.getKey())) {
                        draft.extra(field.getKey(), field.getValue());
                    }
                }
            }
        }
    }
}
