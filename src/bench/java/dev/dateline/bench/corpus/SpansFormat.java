package dev.dateline.bench.corpus;

import dev.dateline.article.DateSpan;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.LineFormat;
import dev.dateline.read.ReadOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Articles with gold spans, as corpora for name finders have them: {@code entities} of {@code start, end, type, text}
 * with an optional {@code core_start, core_end} (the name without title words), {@code times} with an ISO
 * {@code value}, {@code quotes} of {@code source, cue, content}. Only named persons, organisations, places and dates
 * become mentions; kinds that the article format has not (products, weapons, quantities) are left out, and a time that
 * is not a calendar date ({@code P3D}) keeps its span without a value. Keys that are not understood go under
 * {@code extra}.
 */
public final class SpansFormat implements LineFormat {
    private static final About ABOUT = About.of("spans", "").annotated();

    private static final Map<String, String> RENAMED =
            Map.of("id", "id", "title", "title", "text", "text", "source", "source", "url", "url", "lang", "language");
    private static final Map<String, String> KINDS = Map.of(
            "person",
            "person",
            "organisation",
            "organization",
            "organization",
            "organization",
            "place",
            "place",
            "country",
            "country",
            "date",
            "date");
    private static final Set<String> ANNOTATIONS = Set.of("entities", "times", "quotes", "mentions_nominal");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public List<ObjectNode> toArticles(ObjectNode document, ReadOptions options) {
        ObjectNode article = JsonNodeFactory.instance.objectNode();
        ObjectNode extra = JsonNodeFactory.instance.objectNode();
        document.properties().forEach(property -> sort(property, article, extra));
        ArrayNode mentions = article.putArray("mentions");
        Set<List<Integer>> times = addTimes(document.path("times"), mentions);
        for (JsonNode entity : document.path("entities")) {
            addEntity(entity, mentions, times);
        }
        article.set("quotes", Quotes.of(document.path("quotes")));
        if (!extra.isEmpty()) {
            article.set("extra", extra);
        }
        return List.of(article);
    }

    private static void sort(Map.Entry<String, JsonNode> property, ObjectNode article, ObjectNode extra) {
        String key = property.getKey();
        JsonNode value = property.getValue();
        boolean blank = value.isString() && value.stringValue().isBlank();
        if (RENAMED.containsKey(key)) {
            article.set(RENAMED.getOrDefault(key, key), value);
        } else if (key.equals("date") && !blank) {
            article.set("published", value);
        } else if ((key.equals("topic") || key.equals("author")) && !blank) {
            article.putArray(key + "s").add(value);
        } else if (!blank && !ANNOTATIONS.contains(key)) {
            extra.set(key, value);
        }
    }

    private static Set<List<Integer>> addTimes(JsonNode times, ArrayNode mentions) {
        Set<List<Integer>> spans = new HashSet<>();
        for (JsonNode time : times) {
            ObjectNode mention = mention(time, "date");
            String value = time.path("value").asString("");
            if (isDate(value)) {
                mention.put("value", value);
            }
            if (spans.add(spanOf(mention))) {
                mentions.add(mention);
            }
        }
        return spans;
    }

    private static void addEntity(JsonNode entity, ArrayNode mentions, Set<List<Integer>> times) {
        String kind = KINDS.get(entity.path("type").asString("").toLowerCase(Locale.ROOT));
        if (kind == null || !entity.path("named").asBoolean(true)) {
            return;
        }
        ObjectNode mention = mention(entity, kind);
        if (kind.equals("date")) {
            if (!times.contains(spanOf(mention))) {
                mentions.add(mention);
            }
            return;
        }
        if (entity.has("core_start") && entity.has("core_end")) {
            mention.set("start", entity.get("core_start"));
            mention.set("end", entity.get("core_end"));
            mention.set("text", entity.get("core"));
        }
        String link = entity.path("link").asString("");
        if (!link.isBlank()) {
            mention.put("name", pageTitle(link));
        }
        if (!entity.path("entity").asString("").isBlank()) {
            mention.set("id", entity.get("entity"));
        }
        mentions.add(mention);
    }

    /** The title of a page from its address, in which other characters than letters may be percent-encoded. */
    private static String pageTitle(String link) {
        String title = link.replace('_', ' ');
        try {
            return URLDecoder.decode(title.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return title;
        }
    }

    private static ObjectNode mention(JsonNode annotation, String kind) {
        ObjectNode mention = JsonNodeFactory.instance.objectNode();
        for (String key : List.of("start", "end", "text")) {
            if (annotation.has(key)) {
                mention.set(key, annotation.get(key));
            }
        }
        return mention.put("kind", kind);
    }

    private static List<Integer> spanOf(ObjectNode mention) {
        return List.of(mention.path("start").asInt(-1), mention.path("end").asInt(-1));
    }

    private static boolean isDate(String value) {
        try {
            DateSpan.parse(value);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /**
     * Attributions of {@code source, cue, content}, each a list of spans with their words, as quotes of the article
     * format. Only direct speech is one. Each stretch of content is a quote of its own, without the quotation marks at
     * its ends.
     */
    static final class Quotes {
        private static final String MARKS = "\"“”„«»‘’'`";

        /** Pronouns: they refer to a speaker and are not a name. */
        private static final Set<String> PRONOUNS =
                Set.of("he", "she", "they", "it", "i", "we", "you", "who", "that", "which", "him", "her", "them");

        private Quotes() {}

        static ArrayNode of(JsonNode attributions) {
            ArrayNode quotes = JsonNodeFactory.instance.arrayNode();
            for (JsonNode attribution : attributions) {
                if (attribution.path("direct").asBoolean(false)) {
                    for (JsonNode content : attribution.path("content")) {
                        addQuote(quotes, attribution, content);
                    }
                }
            }
            return quotes;
        }

        private static void addQuote(ArrayNode quotes, JsonNode attribution, JsonNode content) {
            String words = content.path("text").asString("");
            int front = marks(words, 0, 1);
            int back = front == words.length() ? 0 : marks(words, words.length() - 1, -1);
            if (front + back >= words.length()) {
                return;
            }
            // All marks are in the basic plane, so they count one in code points too.
            ObjectNode quote = quotes.addObject();
            quote.put("start", content.path("start").asInt(-1) + front);
            quote.put("end", content.path("end").asInt(-1) - back);
            quote.put("text", words.substring(front, words.length() - back));
            String speaker = joined(attribution.path("source"));
            if (!speaker.isBlank() && !PRONOUNS.contains(speaker.toLowerCase(Locale.ROOT))) {
                quote.put("speaker", speaker);
            }
            String cue = joined(attribution.path("cue"));
            if (!cue.isBlank()) {
                quote.put("cue", cue);
            }
        }

        private static int marks(String words, int from, int step) {
            int count = 0;
            for (int i = from; i >= 0 && i < words.length() && MARKS.indexOf(words.charAt(i)) >= 0; i += step) {
                count++;
            }
            return count;
        }

        private static String joined(JsonNode spans) {
            StringJoiner words = new StringJoiner(" ");
            for (JsonNode span : spans) {
                words.add(span.path("text").asString("").strip());
            }
            return words.toString().strip();
        }
    }
}
