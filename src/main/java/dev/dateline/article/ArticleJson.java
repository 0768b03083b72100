package dev.dateline.article;

import dev.dateline.text.word.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes articles in the article format; {@link ArticleParser} reads them back as they were. Keys without a value are
 * left out, offsets are code points. Safe for many threads.
 */
public final class ArticleJson {
    private ArticleJson() {}

    /** The article as a JSON object; it shares {@code extra} with the article. */
    public static ObjectNode of(Article article) {
        Metadata metadata = article.metadata();
        Annotations annotations = article.annotations();
        ObjectNode json = object();
        json.put(Keys.ID, article.id());
        put(json, Keys.TITLE, article.title().isEmpty() ? null : article.title());
        put(json, Keys.TEXT, article.text().isEmpty() ? null : article.text());
        put(json, Keys.PUBLISHED, metadata.published());
        put(json, Keys.SOURCE, metadata.source());
        put(json, Keys.URL, metadata.url());
        put(json, Keys.LANGUAGE, metadata.language());
        put(json, Keys.AUTHORS, metadata.authors());
        put(json, Keys.SECTION, metadata.section());
        put(json, Keys.TOPICS, metadata.topics());
        set(
                json,
                Keys.MENTIONS,
                annotations.mentions().stream().map(ArticleJson::of).toList());
        set(
                json,
                Keys.QUOTES,
                annotations.quotes().stream().map(ArticleJson::of).toList());
        set(
                json,
                Keys.ENTITIES,
                annotations.entities().stream().map(ArticleJson::of).toList());
        if (article.extra() != null) {
            json.set(Keys.EXTRA, article.extra());
        }
        return json;
    }

    /** One mention. */
    public static ObjectNode of(Mention mention) {
        ObjectNode json = span(mention.span()).put(Keys.KIND, mention.kind().json());
        put(json, Keys.NAME, mention.name());
        put(json, Keys.ID, mention.id());
        put(json, Keys.VALUE, mention.value());
        if (mention.confidence() != null) {
            json.put(Keys.CONFIDENCE, mention.confidence());
        }
        put(json, Keys.TOOL, mention.tool());
        return json;
    }

    /** One quote. */
    public static ObjectNode of(Quote quote) {
        ObjectNode json = span(quote.span());
        put(json, Keys.SPEAKER, quote.speaker());
        put(json, Keys.SPEAKER_ID, quote.speakerId());
        put(json, Keys.CUE, quote.cue());
        return json;
    }

    /** One document-level entity. */
    public static ObjectNode of(NamedEntity entity) {
        ObjectNode json = object().put(Keys.KIND, entity.kind().json()).put(Keys.NAME, entity.name());
        put(json, Keys.ID, entity.id());
        return json;
    }

    private static ObjectNode span(Span span) {
        return object().put(Keys.START, span.start()).put(Keys.END, span.end());
    }

    private static void put(ObjectNode json, String key, @Nullable String value) {
        if (value != null) {
            json.put(key, value);
        }
    }

    private static void put(ObjectNode json, String key, List<String> values) {
        if (!values.isEmpty()) {
            ArrayNode array = json.putArray(key);
            values.forEach(array::add);
        }
    }

    private static void set(ObjectNode json, String key, List<ObjectNode> values) {
        if (!values.isEmpty()) {
            json.putArray(key).addAll(values);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The keys of the article format, as article.schema.json describes them. */
    static final class Keys {
        static final String ID = "id";
        static final String TITLE = "title";
        static final String TEXT = "text";
        static final String PUBLISHED = "published";
        static final String SOURCE = "source";
        static final String URL = "url";
        static final String LANGUAGE = "language";
        static final String AUTHORS = "authors";
        static final String SECTION = "section";
        static final String TOPICS = "topics";
        static final String MENTIONS = "mentions";
        static final String QUOTES = "quotes";
        static final String ENTITIES = "entities";
        static final String OFFSETS = "offsets";
        static final String EXTRA = "extra";

        static final String START = "start";
        static final String END = "end";
        static final String KIND = "kind";
        static final String NAME = "name";
        static final String VALUE = "value";
        static final String CONFIDENCE = "confidence";
        static final String TOOL = "tool";
        static final String SPEAKER = "speaker";
        static final String SPEAKER_ID = "speaker_id";
        static final String CUE = "cue";

        static final List<String> OF_ARTICLE = List.of(
                ID, TITLE, TEXT, PUBLISHED, SOURCE, URL, LANGUAGE, AUTHORS, SECTION, TOPICS, MENTIONS, QUOTES, ENTITIES,
                OFFSETS, EXTRA);
        static final List<String> OF_MENTION = List.of(START, END, KIND, NAME, ID, VALUE, CONFIDENCE, TOOL, TEXT);
        static final List<String> OF_QUOTE = List.of(START, END, SPEAKER, SPEAKER_ID, CUE, TEXT);
        static final List<String> OF_ENTITY = List.of(KIND, NAME, ID);

        private Keys() {}
    }
}
