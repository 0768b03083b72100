package dev.dateline.elastic;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns an indexed document back into the article format. Pure functions. */
final class StoredArticle {
    /** Keys of the article format that are stored as they are, in the order of the format's description. */
    private static final List<String> KEPT = List.of(
            Fields.SOURCE, Fields.URL, Fields.LANGUAGE, Fields.AUTHORS, Fields.SECTION, Fields.TOPICS, Fields.MENTIONS);

    private static final List<String> QUOTE = List.of("start", "end", "speaker", "speaker_id", "cue");

    private StoredArticle() {}

    /** The article as it was given; keys without a value are left out. */
    static ObjectNode json(JsonNode source) {
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        copy(source, Fields.ID, article, Fields.ID);
        copy(source, Fields.TITLE, article, Fields.TITLE);
        copy(source, Fields.TEXT, article, Fields.TEXT);
        copy(source, Fields.PUBLISHED_AS_GIVEN, article, Fields.PUBLISHED);
        KEPT.forEach(key -> copy(source, key, article, key));
        if (!source.path(Fields.QUOTES).isEmpty()) {
            var quotes = article.putArray(Fields.QUOTES);
            source.path(Fields.QUOTES).forEach(quote -> {
                ObjectNode given = quotes.addObject();
                QUOTE.forEach(key -> copy(quote, key, given, key));
            });
        }
        copy(source, Fields.ENTITIES, article, Fields.ENTITIES);
        copy(source, Fields.EXTRA, article, Fields.EXTRA);
        return article;
    }

    private static void copy(JsonNode from, String key, ObjectNode to, String as) {
        JsonNode value = from.get(key);
        boolean empty = value == null || value.isNull() || (value.isContainer() && value.isEmpty());
        if (!empty) {
            to.set(as, value);
        }
    }
}
