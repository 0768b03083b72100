package dev.dateline.article;

import dev.dateline.article.ArticleJson.Keys;
import dev.dateline.article.JsonObject.Refusal;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the annotations of one article: mentions, quotes and document-level entities. One thread, one article. */
final class AnnotationParser {
    /** An annotation with the span that it claims, read once. */
    private record Claimed(JsonObject keys, SpanReader.Claim claim) {}

    /** Replaces a span that cannot be used, so that the rest of its annotation is still checked. */
    private static final Span ANYWHERE = new Span(0, 1);

    private final List<Claimed> mentions;
    private final List<Claimed> quotes;
    private final List<JsonObject> entities;
    private final SpanReader spans;

    AnnotationParser(JsonObject article, String text) {
        mentions = article.objects(Keys.MENTIONS).stream()
                .map(mention -> claimed(mention, Keys.OF_MENTION))
                .toList();
        quotes = article.objects(Keys.QUOTES).stream()
                .map(quote -> claimed(quote, Keys.OF_QUOTE))
                .toList();
        entities = article.objects(Keys.ENTITIES);
        entities.forEach(entity -> entity.refuseUnknownKeys(Keys.OF_ENTITY));
        List<SpanReader.Claim> claims = Stream.concat(mentions.stream(), quotes.stream())
                .map(Claimed::claim)
                .toList();
        spans = new SpanReader(CodePoints.of(text), unit(article), claims);
    }

    /**
     * Everything marked, in the order given, without the annotations that cannot be used.
     *
     * @throws Refusal when a key is missing, unknown or has a wrong value
     */
    Annotations read() {
        return new Annotations(readMentions(), readQuotes(), readEntities());
    }

    /** What {@link #read()} repaired and left out. */
    SpanReader spans() {
        return spans;
    }

    private List<Mention> readMentions() {
        Set<Mention> read = new LinkedHashSet<>();
        for (Claimed mention : mentions) {
            Span span = spans.read(mention.claim());
            Mention checked = mention(mention, span == null ? ANYWHERE : span);
            if (span != null && !read.add(checked)) {
                spans.drop(mention.claim().path() + " is the same as one before it");
            }
        }
        return new ArrayList<>(read);
    }

    private static Mention mention(Claimed mention, Span span) {
        JsonObject keys = mention.keys();
        EntityKind kind = kind(keys);
        String name = mention.claim().name();
        String id = keys.id(Keys.ID);
        String value = keys.label(Keys.VALUE);
        if (kind == EntityKind.DATE) {
            refuse(name != null, keys, Keys.NAME, "a date has a value instead");
            refuse(id != null, keys, Keys.ID, "a date has a value instead");
            checkDate(value, keys.pathTo(Keys.VALUE));
        } else {
            refuse(value != null, keys, Keys.VALUE, "only a date has one");
        }
        return new Mention(span, kind, name, id, value, confidence(keys), keys.label(Keys.TOOL));
    }

    private List<Quote> readQuotes() {
        Set<Quote> read = new LinkedHashSet<>();
        for (Claimed quote : quotes) {
            Span span = spans.read(quote.claim());
            JsonObject keys = quote.keys();
            Quote checked = new Quote(
                    span == null ? ANYWHERE : span,
                    keys.label(Keys.SPEAKER),
                    keys.id(Keys.SPEAKER_ID),
                    keys.label(Keys.CUE));
            if (span != null && !read.add(checked)) {
                spans.drop(quote.claim().path() + " is the same as one before it");
            }
        }
        return new ArrayList<>(read);
    }

    private List<NamedEntity> readEntities() {
        Set<NamedEntity> read = new LinkedHashSet<>();
        for (JsonObject entity : entities) {
            EntityKind kind = kind(entity);
            refuse(kind == EntityKind.DATE, entity, Keys.KIND, "a date is marked as a mention");
            entity.required(Keys.NAME);
            read.add(new NamedEntity(kind, String.valueOf(entity.label(Keys.NAME)), entity.id(Keys.ID)));
        }
        return new ArrayList<>(read);
    }

    private static Claimed claimed(JsonObject annotation, List<String> known) {
        annotation.refuseUnknownKeys(known);
        SpanReader.Claim claim = new SpanReader.Claim(
                annotation.path(),
                annotation.wholeNumber(Keys.START),
                annotation.wholeNumber(Keys.END),
                annotation.text(Keys.TEXT),
                known.contains(Keys.NAME) ? annotation.label(Keys.NAME) : null);
        return new Claimed(annotation, claim);
    }

    private static EntityKind kind(JsonObject annotation) {
        JsonNode kind = annotation.required(Keys.KIND);
        return EntityKind.ofJson(kind.isString() ? kind.stringValue() : "")
                .orElseThrow(() -> new Refusal(annotation.pathTo(Keys.KIND)
                        + " must be person, organization, country, place or date, not " + JsonObject.shown(kind)));
    }

    private static @Nullable Double confidence(JsonObject mention) {
        JsonNode value = mention.value(Keys.CONFIDENCE);
        if (value == null) {
            return null;
        }
        double confidence = value.isNumber() ? value.asDouble(Double.NaN) : Double.NaN;
        boolean inRange = confidence >= 0 && confidence <= 1;
        refuse(!inRange, mention, Keys.CONFIDENCE, "it must be a number from 0 to 1");
        return confidence;
    }

    private static void checkDate(@Nullable String value, String path) {
        if (value == null) {
            return;
        }
        try {
            DateSpan.parse(value);
        } catch (DateTimeException impossible) {
            throw new Refusal(path + " \"" + value + "\" is not a day, month, year or interval of the calendar");
        }
    }

    private static SpanReader.OffsetUnit unit(JsonObject article) {
        String given = article.label(Keys.OFFSETS);
        return given == null
                ? SpanReader.OffsetUnit.CODEPOINT
                : SpanReader.OffsetUnit.ofJson(given)
                        .orElseThrow(
                                () -> new Refusal(Keys.OFFSETS + " must be codepoint or utf16, not \"" + given + "\""));
    }

    private static void refuse(boolean wrong, JsonObject annotation, String key, String why) {
        if (wrong) {
            throw new Refusal(annotation.pathTo(key) + " cannot be used here: " + why);
        }
    }
}
