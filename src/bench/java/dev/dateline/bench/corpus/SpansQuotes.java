package dev.dateline.bench.corpus;

import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Attributions of {@code source, cue, content}, each a list of spans with their words, as quotes of the article format.
 * Only direct speech is one. Each stretch of content is a quote of its own, without the quotation marks at its ends.
 */
final class SpansQuotes {
    private static final String MARKS = "\"“”„«»‘’'`";

    /** Words that stand for a speaker and name nobody. */
    private static final Set<String> PRONOUNS =
            Set.of("he", "she", "they", "it", "i", "we", "you", "who", "that", "which", "him", "her", "them");

    private SpansQuotes() {}

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
