package dev.dateline.elastic.document;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.ArticleJson;
import dev.dateline.article.ArticleParser;
import dev.dateline.article.Mention;
import dev.dateline.article.ParseResult.ParsedArticle;
import dev.dateline.resolve.NameEvidence;
import dev.dateline.resolve.ResolvedArticle;
import dev.dateline.resolve.ResolvedArticle.KeyOf;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns a document of the articles index back into the article that it was made of. Pure functions. */
public final class StoredArticle {
    /** Fields that hold what the key of the same name in the article format holds. */
    private static final List<String> AS_THEY_ARE = List.of(
            Fields.ID,
            Fields.TITLE,
            Fields.TEXT,
            Fields.SOURCE,
            Fields.URL,
            Fields.LANGUAGE,
            Fields.AUTHORS,
            Fields.SECTION,
            Fields.TOPICS,
            Fields.MENTIONS,
            Fields.ENTITIES,
            Fields.EXTRA);

    /** The key for mentions that name nothing. */
    private static final String NOTHING = "nothing";

    private StoredArticle() {}

    /**
     * The quotes of a document as the article format writes them, without what is only known of them for searching; a
     * missing node when it has none. A copy, the caller's to change.
     */
    public static JsonNode quotes(JsonNode source) {
        JsonNode quotes = source.path(Fields.QUOTES).deepCopy();
        quotes.forEach(quote -> ((ObjectNode) quote).remove("about"));
        return quotes;
    }

    /**
     * The article of a document, as it was when it was indexed, its entities resolved.
     *
     * @param source the document, whole
     * @throws IllegalStateException when it is not a document of an article
     */
    public static Article read(JsonNode source) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (String field : AS_THEY_ARE) {
            if (source.has(field)) {
                json.set(field, source.get(field));
            }
        }
        if (source.has(Fields.QUOTES)) {
            json.set(Fields.QUOTES, quotes(source));
        }
        if (source.has(Fields.PUBLISHED_AS_GIVEN)) {
            json.set("published", source.get(Fields.PUBLISHED_AS_GIVEN));
        }
        if (ArticleParser.lenient().parse(json) instanceof ParsedArticle parsed) {
            return parsed.article();
        }
        throw new IllegalStateException("the document " + source.path(Fields.ID) + " is not an article");
    }

    /**
     * The same with what the archive decides about its names.
     *
     * @param source the document, whole
     * @param evidence the values of {@link Fields#EVIDENCE}, which the document does not hold
     */
    public static ResolvedArticle resolved(JsonNode source, List<String> evidence) {
        JsonNode keys = source.path(Fields.DECIDED);
        Article article = read(keys.has(NOTHING) ? withAll(source, keys.path(NOTHING)) : source);
        Annotations annotations = article.annotations();
        return new ResolvedArticle(
                article,
                new ResolvedArticle.Keys(
                        keys(keys.path(Fields.MENTIONS), annotations.mentions().size()),
                        keys(keys.path(Fields.QUOTES), annotations.quotes().size()),
                        keys(keys.path(Fields.ENTITIES), annotations.entities().size())),
                evidence.stream()
                        .map(NameEvidence::parse)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private static List<@Nullable KeyOf> keys(JsonNode stored, int size) {
        List<@Nullable KeyOf> keys = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            keys.add(KeyOf.parse(stored.path(i).asString("")));
        }
        return keys;
    }

    /** A document with the mentions that name nothing put back where they were. */
    private static JsonNode withAll(JsonNode source, JsonNode nothing) {
        ObjectNode all = (ObjectNode) source.deepCopy();
        ArrayNode mentions = all.withArrayProperty(Fields.MENTIONS);
        nothing.forEach(one -> mentions.insert(one.path("at").asInt(), one.path("mention")));
        return all;
    }

    /** Whether the archive has decided that a mention names nothing: it is kept, but is not shown or searched. */
    static boolean namesNothing(ResolvedArticle article, int mention) {
        return article.keys().mentions().get(mention) != null
                && article.article().annotations().mentions().get(mention).id() == null;
    }

    /**
     * What the document holds about decisions: for each name its key, an empty text where nothing is decided, and the
     * mentions that name nothing.
     */
    static ObjectNode decided(ResolvedArticle article) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        put(json, Fields.MENTIONS, article.keys().mentions());
        put(json, Fields.QUOTES, article.keys().quotes());
        put(json, Fields.ENTITIES, article.keys().entities());
        List<Mention> mentions = article.article().annotations().mentions();
        for (int i = 0; i < mentions.size(); i++) {
            if (namesNothing(article, i)) {
                json.withArrayProperty(NOTHING)
                        .addObject()
                        .put("at", i)
                        .set("mention", ArticleJson.of(mentions.get(i)));
            }
        }
        return json;
    }

    private static void put(ObjectNode json, String field, List<@Nullable KeyOf> keys) {
        if (keys.stream().anyMatch(Objects::nonNull)) {
            ArrayNode array = json.putArray(field);
            keys.forEach(key -> array.add(key == null ? "" : key.text()));
        }
    }
}
