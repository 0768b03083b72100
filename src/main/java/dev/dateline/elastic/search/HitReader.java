package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import dev.dateline.article.EntityKind;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.names.Entities;
import dev.dateline.elastic.query.Highlights;
import dev.dateline.search.passage.PassagePicker;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.Passage;
import dev.dateline.search.spelling.FoundSpellings;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads hits. Pure functions. */
final class HitReader {
    private HitReader() {}

    /** One hit with its passages and the names of its entities. */
    static ArticleHit hit(
            Hit<ObjectNode> hit, Highlighting highlighting, FoundSpellings spellings, Entities.Found entities) {
        JsonNode source = source(hit);
        return new ArticleHit(
                card(source),
                score(hit.score()),
                passages(Objects.requireNonNullElse(text(source, Fields.TITLE), ""), hit.highlight(), highlighting)
                        .stream()
                        .map(passage -> onPage(passage, source.path(Fields.EXTRA)))
                        .toList(),
                named(source, entities),
                matched(hit.highlight(), spellings),
                QuoteHits.read(hit, QuoteHits.SHOWN),
                null);
    }

    /** The metadata of an article. */
    static ArticleHit.Card card(JsonNode source) {
        return new ArticleHit.Card(
                Objects.requireNonNullElse(text(source, Fields.ID), ""),
                Objects.requireNonNullElse(text(source, Fields.TITLE), ""),
                text(source, Fields.PUBLISHED_AS_GIVEN),
                text(source, Fields.SOURCE),
                text(source, Fields.URL),
                text(source, Fields.LANGUAGE),
                text(source, Fields.ADDED));
    }

    /** The ids of the entities that a hit names. */
    static List<String> entityIds(Hit<ObjectNode> hit) {
        List<String> ids = new ArrayList<>();
        source(hit)
                .path(Fields.NAMED)
                .forEach(entity -> ids.add(entity.path("id").asString("")));
        return ids;
    }

    /** The entities that an article names, most often named first, then by name. */
    static List<ArticleHit.Named> named(JsonNode source, Entities.Found entities) {
        List<ArticleHit.Named> named = new ArrayList<>();
        for (JsonNode entity : source.path(Fields.NAMED)) {
            EntityKind.ofJson(entity.path("kind").asString("")).ifPresent(kind -> {
                String id = entity.path("id").asString("");
                EntityDocument known = entities.find(id, kind::equals);
                String label = known == null ? entity.path("label").asString(id) : known.name();
                named.add(new ArticleHit.Named(
                        id, label, kind, entity.path("count").asInt(0)));
            });
        }
        named.sort(Comparator.comparingInt(ArticleHit.Named::count).reversed().thenComparing(ArticleHit.Named::label));
        return named;
    }

    /** The sort values of a hit, for the cursor after it; numbers and strings. */
    static List<Object> sortValues(Hit<ObjectNode> hit) {
        return hit.sort().stream().map(HitReader::value).toList();
    }

    private static Object value(FieldValue value) {
        return switch (value._kind()) {
            case Long -> value.longValue();
            case Double -> value.doubleValue();
            default -> value.stringValue();
        };
    }

    static List<Passage> passages(String title, Map<String, List<String>> highlight, Highlighting highlighting) {
        List<Passage> passages = new ArrayList<>();
        for (String marked : highlight.getOrDefault(Fields.TITLE, List.of())) {
            passages.add(whole(Fields.TITLE, Highlights.read(marked)));
        }
        for (String text : highlight.getOrDefault(Fields.TEXT, List.of())) {
            Passage.MarkedText marked = Highlights.read(text);
            if (highlighting.extent() == Highlighting.Extent.FULL) {
                passages.add(whole(Fields.TEXT, marked));
            } else if (marked.marks().isEmpty()) {
                passages.addAll(PassagePicker.lead(title, marked.text()));
            } else {
                passages.addAll(PassagePicker.pick(title, marked, highlighting.passages()));
            }
        }
        return passages;
    }

    /** A passage of the text with its page: the last one that begins before it, or the only one of the article. */
    private static Passage onPage(Passage passage, JsonNode extra) {
        String page = extra.path("page").asString("");
        for (JsonNode begun : extra.path("pages")) {
            if (begun.path("start").asInt(Integer.MAX_VALUE) <= passage.start()) {
                page = begun.path("page").asString(page);
            }
        }
        return page.isEmpty() || !passage.field().equals(Fields.TEXT)
                ? passage
                : new Passage(passage.field(), passage.text(), passage.start(), passage.marks(), page);
    }

    /** The spellings that are marked, and those among the names of the article's entities. */
    private static List<ArticleHit.Spelling> matched(Map<String, List<String>> highlight, FoundSpellings spellings) {
        List<String> marked = new ArrayList<>();
        addMarked(highlight, Fields.TITLE, marked);
        addMarked(highlight, Fields.TEXT, marked);
        List<String> annotated = new ArrayList<>();
        addMarked(highlight, Fields.NAMES, annotated);
        return spellings.among(marked, annotated);
    }

    private static void addMarked(Map<String, List<String>> highlight, String field, List<String> to) {
        for (String highlighted : highlight.getOrDefault(field, List.of())) {
            Passage.MarkedText text = Highlights.read(highlighted);
            CodePoints offsets = CodePoints.of(text.text());
            text.marks().forEach(mark -> to.add(offsets.cut(new Span(mark.from(), mark.to()))));
        }
    }

    private static Passage whole(String field, Passage.MarkedText marked) {
        return new Passage(field, marked.text(), 0, marked.marks());
    }

    private static @Nullable Double score(@Nullable Double score) {
        return score == null || score.isNaN() ? null : score;
    }

    /** The document of a copy inside an aggregation. */
    static ObjectNode copy(Hit<JsonData> hit) {
        return Objects.requireNonNull(hit.source(), "a copy without its source").to(ObjectNode.class);
    }

    static JsonNode source(Hit<ObjectNode> hit) {
        return Objects.requireNonNull(hit.source(), "a hit without its source");
    }

    private static @Nullable String text(JsonNode source, String field) {
        JsonNode value = source.path(field);
        return value.isString() ? value.asString() : null;
    }
}
