package dev.dateline.article;

import dev.dateline.article.ArticleJson.Keys;
import dev.dateline.article.JsonObject.CleanText;
import dev.dateline.article.JsonObject.Refusal;
import dev.dateline.article.ParseResult.InvalidArticle;
import dev.dateline.article.ParseResult.ParsedArticle;
import dev.dateline.article.ParseResult.Repairs;
import dev.dateline.text.Digests;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads one article in the article format and checks every rule of it, the same as article.schema.json states and
 * those that a schema cannot say: real dates, spans inside the text, an id of at most 512 bytes. Safe for many
 * threads.
 */
public final class ArticleParser {
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private final boolean strict;

    private ArticleParser(boolean strict) {
        this.strict = strict;
    }

    /** A parser that leaves out mentions and quotes whose span cannot be used, and says so. */
    public static ArticleParser lenient() {
        return new ArticleParser(false);
    }

    /** A parser that refuses an article when one of its spans cannot be used. */
    public static ArticleParser strict() {
        return new ArticleParser(true);
    }

    /** Reads a line of a file: one JSON object. */
    public ParseResult parse(String line) {
        return parseAll(line, List::of).getFirst();
    }

    /**
     * Reads a line whose object may hold several articles.
     *
     * @param before turns the object into objects of the article format
     * @return a result for each of them; one for a line that is not an object
     */
    public List<ParseResult> parseAll(String line, Function<ObjectNode, List<ObjectNode>> before) {
        try {
            return before.apply(JsonObject.parse(line)).stream()
                    .map(this::parse)
                    .toList();
        } catch (Refusal refusal) {
            return List.of(new InvalidArticle(refusal.reason()));
        } catch (JacksonException notJson) {
            return List.of(new InvalidArticle(JsonObject.explain(notJson)));
        }
    }

    /** Reads an object that is in the article format already. */
    public ParseResult parse(ObjectNode object) {
        CleanText cleaner = new CleanText();
        JsonObject keys = new JsonObject(object, "", cleaner);
        try {
            keys.refuseUnknownKeys(Keys.OF_ARTICLE);
            String text = text(keys);
            AnnotationParser annotations = new AnnotationParser(keys, text);
            Article article = article(keys, text, annotations.read());
            SpanReader spans = annotations.spans();
            if (strict && !spans.dropped().isEmpty()) {
                return new InvalidArticle(spans.dropped().getFirst());
            }
            return new ParsedArticle(article, new Repairs(spans.repaired(), spans.dropped(), cleaner.replaced()));
        } catch (Refusal refusal) {
            return new InvalidArticle(refusal.reason());
        }
    }

    private static Article article(JsonObject keys, String text, Annotations annotations) {
        String title = keys.text(Keys.TITLE);
        Metadata metadata = metadata(keys);
        String given = keys.id(Keys.ID);
        String hashed = text.isEmpty() ? String.valueOf(title) : text;
        String id = given == null ? ArticleId.of(metadata.source(), metadata.url(), hashed) : given;
        if (ArticleId.isTooLong(id)) {
            throw new Refusal(Keys.ID + " is longer than " + ArticleId.LONGEST + " bytes");
        }
        return new Article(id, title == null ? "" : title, text, metadata, annotations, extra(keys));
    }

    /** The text; empty for an article that only has a title or an address. */
    private static String text(JsonObject keys) {
        String text = keys.text(Keys.TEXT);
        if (text != null && !text.isBlank()) {
            return text;
        }
        String title = keys.text(Keys.TITLE);
        String url = keys.text(Keys.URL);
        if ((title == null || title.isBlank()) && (url == null || url.isBlank())) {
            keys.required(Keys.TEXT);
            throw new Refusal(Keys.TEXT + " must not be empty");
        }
        return "";
    }

    private static Metadata metadata(JsonObject keys) {
        List<String> authors = keys.labels(Keys.AUTHORS);
        List<String> topics = keys.labels(Keys.TOPICS);
        return new Metadata(
                published(keys),
                keys.label(Keys.SOURCE),
                keys.text(Keys.URL),
                language(keys),
                authors,
                keys.label(Keys.SECTION),
                topics);
    }

    /** The date in ISO form; null when it is absent or empty. Exports of databases write it in other forms. */
    private static @Nullable String published(JsonObject keys) {
        JsonNode value = keys.value(Keys.PUBLISHED);
        if (value == null || (value.isString() && value.stringValue().isBlank())) {
            return null;
        }
        boolean number = value.isNumber() && value.canConvertToExactIntegral();
        String published = number ? value.bigIntegerValue().toString() : keys.label(Keys.PUBLISHED);
        return StatedDate.iso(String.valueOf(published))
                .orElseThrow(() -> new Refusal(Keys.PUBLISHED + " \"" + published
                        + "\" is not a date-time, day, month or year of the calendar, such as 2025-08-15"));
    }

    private static @Nullable String language(JsonObject keys) {
        String language = keys.label(Keys.LANGUAGE);
        if (language != null && !LANGUAGE.matcher(language).matches()) {
            throw new Refusal(
                    Keys.LANGUAGE + " \"" + language + "\" is not a BCP 47 language tag, such as en or pt-BR");
        }
        return language;
    }

    private static @Nullable ObjectNode extra(JsonObject keys) {
        JsonNode extra = keys.value(Keys.EXTRA);
        if (extra == null) {
            return null;
        }
        if (!(extra instanceof ObjectNode object)) {
            throw new Refusal(Keys.EXTRA + " must be an object, not " + JsonObject.shown(extra));
        }
        return JsonObject.withoutBrokenCharacters(object);
    }

    /** Makes ids for articles that have none: the same article gets the same id each time it is read. */
    private static final class ArticleId {
        /** 128 bits: two of ten billion articles share an id with a chance of one in 10^18. */
        private static final int BYTES = 16;

        /** Elasticsearch refuses a longer {@code _id}, in bytes of UTF-8. */
        static final int LONGEST = 512;

        private ArticleId() {}

        /** A hash of source and url when there is a url, of the text otherwise; 32 hexadecimal digits. */
        static String of(@Nullable String source, @Nullable String url, String text) {
            boolean hasUrl = url != null && !url.isBlank();
            String known = hasUrl ? (source == null ? "" : source) + "\n" + url : text;
            return HexFormat.of().formatHex(Digests.sha256(known), 0, BYTES);
        }

        /** Whether an id has more than {@link #LONGEST} bytes. */
        static boolean isTooLong(String id) {
            return id.codePoints().map(ArticleId::bytes).sum() > LONGEST;
        }

        private static int bytes(int codePoint) {
            if (codePoint < 0x80) {
                return 1;
            }
            if (codePoint < 0x800) {
                return 2;
            }
            return codePoint < 0x10000 ? 3 : 4;
        }
    }
}
