package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.article.EntityKind;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.document.StoredArticle;
import dev.dateline.elastic.names.Entities;
import dev.dateline.search.export.ExportField;
import dev.dateline.search.result.ArticleHit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns stored documents into the articles of an export. Safe for many threads. */
final class ExportedArticle {
    private final List<ExportField> fields;

    ExportedArticle(List<ExportField> fields) {
        this.fields = fields;
    }

    /** The parts of a document that these fields are made from. */
    static List<String> sources(List<ExportField> fields) {
        return Stream.concat(Stream.of(Fields.ID), fields.stream().map(ExportedArticle::source))
                .distinct()
                .toList();
    }

    private static String source(ExportField field) {
        return switch (field) {
            case PUBLISHED -> Fields.PUBLISHED_AS_GIVEN;
            case ACTORS, PLACES -> Fields.NAMED;
            // The others have the same name.
            default -> field.key();
        };
    }

    /** About how many characters of a document are in memory. */
    static long length(JsonNode source) {
        long length = 0;
        for (JsonNode value : source) {
            length += value.isString() ? value.asString().length() : 100L * value.size();
        }
        return length;
    }

    /** The entities whose names are wanted. */
    Set<String> entityIds(List<Hit<ObjectNode>> hits) {
        Set<String> ids = new HashSet<>();
        if (fields.stream().anyMatch(ExportField::isNamed)) {
            for (Hit<ObjectNode> hit : hits) {
                ids.addAll(HitReader.entityIds(hit));
                if (hit.source() != null) {
                    hit.source().path(Fields.SPEAKERS).forEach(speaker -> ids.add(speaker.asString()));
                }
            }
        }
        return ids;
    }

    /** One article: the wanted fields that it has, in their order. */
    ObjectNode read(ObjectNode source, Entities.Found known) {
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        List<ArticleHit.Named> named = HitReader.named(source, known);
        for (ExportField field : fields) {
            JsonNode value = switch (field) {
                case ACTORS -> named(named, EntityKind::isActor);
                case PLACES -> named(named, EntityKind::isPlace);
                case SPEAKERS -> speakers(source, known);
                case QUOTES -> StoredArticle.quotes(source);
                default -> source.path(source(field));
            };
            if (!value.isMissingNode() && !(value.isArray() && value.isEmpty())) {
                article.set(field.key(), value);
            }
        }
        return article;
    }

    private static ArrayNode named(List<ArticleHit.Named> named, Predicate<EntityKind> kinds) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        named.stream()
                .filter(entity -> kinds.test(entity.kind()))
                .forEach(entity -> list.addObject()
                        .put("value", entity.value())
                        .put("label", entity.label())
                        .put("kind", entity.kind().json())
                        .put("count", entity.count()));
        return list;
    }

    private static ArrayNode speakers(ObjectNode source, Entities.Found known) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (JsonNode speaker : source.path(Fields.SPEAKERS)) {
            String id = speaker.asString();
            list.addObject().put("value", id).put("label", known.label(id, EntityKind::isActor));
        }
        return list;
    }
}
