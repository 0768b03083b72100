package dev.dateline.read.annotation;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.LineFormat;
import dev.dateline.read.ReadOptions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Output of Stanford CoreNLP in JSON: the text is joined from the tokens, mentions and dates come from
 * {@code entitymentions}, quotes with their speakers from {@code quotes}. Safe for many threads.
 */
public final class CoreNlpJson implements LineFormat {
    private static final About ABOUT = About.of("corenlp", "output of Stanford CoreNLP in JSON")
            .annotated()
            .withExample(
                    "{\"docId\": \"a\", \"sentences\": [{\"tokens\": [{\"originalText\": \"Ann\", \"characterOffsetBegin\": 0, ...}],"
                            + " \"entitymentions\": [...]}], \"quotes\": [...]}");

    private static final Pattern DAY = Pattern.compile("\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(ObjectNode object) {
        return object.path("sentences").path(0).path("tokens").path(0).has("characterOffsetBegin");
    }

    @Override
    public List<ObjectNode> toArticles(ObjectNode object, ReadOptions options) {
        return List.of(article(object, options.labels()));
    }

    private static ObjectNode article(ObjectNode object, Map<String, String> said) {
        StringBuilder joined = new StringBuilder();
        for (JsonNode sentence : object.path("sentences")) {
            for (JsonNode token : sentence.path("tokens")) {
                int start = token.path("characterOffsetBegin").asInt(joined.length());
                if (joined.isEmpty()) {
                    joined.append(token.path("before").asString(""));
                }
                while (joined.length() < start && start - joined.length() < 10_000) {
                    joined.append(' ');
                }
                joined.setLength(Math.min(joined.length(), Math.max(0, start)));
                joined.append(
                        token.path("originalText").asString(token.path("word").asString("")));
                joined.append(token.path("after").asString(""));
            }
        }
        String text = joined.toString();
        ArticleDraft draft = new ArticleDraft()
                .id(object.path("docId").asString("").replaceFirst("\\.(?:txt|xml|json)$", ""))
                .published(object.path("docDate").asString(""))
                .exactText(text);
        Labels labels = new Labels(draft, text, said);
        for (JsonNode sentence : object.path("sentences")) {
            for (JsonNode mention : sentence.path("entitymentions")) {
                labels.utf16(
                        mention.path("characterOffsetBegin").asInt(-1),
                        mention.path("characterOffsetEnd").asInt(-1),
                        mention.path("ner").asString(""),
                        null);
            }
        }
        labels.finish();
        ObjectNode article = draft.json();
        dates(object, article);
        quotes(object, article, text);
        return article;
    }

    /** The values of dates, which are those of the mentions in the same order. */
    private static void dates(ObjectNode object, ObjectNode article) {
        List<String> values = object.path("sentences")
                .valueStream()
                .flatMap(sentence -> sentence.path("entitymentions").valueStream())
                .filter(mention -> mention.path("ner").asString("").equals("DATE"))
                .map(mention -> mention.path("normalizedNER").asString(""))
                .toList();
        int next = 0;
        for (JsonNode mention : article.path("mentions")) {
            if (mention.path("kind").asString("").equals("date")
                    && next < values.size()
                    && mention instanceof ObjectNode date) {
                Matcher day = DAY.matcher(values.get(next));
                if (day.matches()) {
                    date.put("value", values.get(next));
                }
                next++;
            }
        }
    }

    private static void quotes(ObjectNode object, ObjectNode article, String text) {
        for (JsonNode quote : object.path("quotes")) {
            int start = quote.path("beginIndex").asInt(-1);
            int end = quote.path("endIndex").asInt(-1);
            if (start < 0 || end > text.length() || start >= end) {
                continue;
            }
            // The words without their quotation marks.
            while (start < end && isMark(text.charAt(start))) {
                start++;
            }
            while (end > start && isMark(text.charAt(end - 1))) {
                end--;
            }
            String named = quote.path("canonicalSpeaker").asString("");
            String speaker = named.isEmpty() || named.equals("Unknown")
                    ? quote.path("speaker").asString("")
                    : named;
            ObjectNode added = (article.path("quotes").isArray()
                            ? article.withArray("quotes")
                            : article.putArray("quotes"))
                    .addObject()
                    .put("start", text.codePointCount(0, start))
                    .put("end", text.codePointCount(0, end));
            if (!speaker.isBlank() && !speaker.equals("Unknown")) {
                added.put("speaker", speaker);
            }
        }
    }

    private static boolean isMark(char unit) {
        return "\"'“”‘’«»„‟`".indexOf(unit) >= 0;
    }
}
