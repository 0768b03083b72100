package dev.dateline.search.export;

import dev.dateline.search.export.ExportFormat.ExportWriter;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.io.IOException;
import java.io.Writer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes mentions, quotes and entities as a page of the W3C Web Annotation Data Model (JSON-LD), one annotation a line. A span
 * is selected by its position in the text of the article, in code points, and by its words with some context. An export that
 * had to stop is not valid JSON. One thread.
 */
final class WebAnnotations implements ExportWriter {
    static final List<ExportField> FIELDS = List.of(
            ExportField.ID,
            ExportField.URL,
            ExportField.TEXT,
            ExportField.MENTIONS,
            ExportField.QUOTES,
            ExportField.ENTITIES,
            ExportField.ACTORS,
            ExportField.PLACES,
            ExportField.SPEAKERS);

    /** Code points of context before and after the words of a span. */
    private static final int CONTEXT = 32;

    private final Writer out;
    private boolean first = true;

    WebAnnotations(Writer out) {
        this.out = out;
    }

    @Override
    public void begin(long total) throws IOException {
        out.write("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"AnnotationPage\",\"items\":[");
    }

    @Override
    public void article(ObjectNode article) throws IOException {
        CodePoints text = CodePoints.of(article.path("text").asString(""));
        Map<String, String> labels = ExportRows.labels(article);
        int number = 0;
        for (JsonNode mention : article.path("mentions")) {
            ObjectNode one = annotation(article, "mention", number++);
            kind(one, mention.path("kind").asString(""));
            String name = mention.path("name").asString("");
            entity(one, mention.path("kind").asString(""), mention.path("id").asString(""), name, labels);
            if (mention.has("value")) {
                tag(one, "tagging", mention.path("value").asString(""));
            }
            select(one, article, text, ExportRows.span(mention));
            write(one);
        }
        number = 0;
        for (JsonNode quote : article.path("quotes")) {
            ObjectNode one = annotation(article, "quote", number++);
            kind(one, "quote");
            String speaker = quote.path("speaker").asString("");
            entity(one, "person", quote.path("speaker_id").asString(""), speaker, labels);
            select(one, article, text, ExportRows.span(quote));
            write(one);
        }
        number = 0;
        for (JsonNode entity : article.path("entities")) {
            ObjectNode one = annotation(article, "entity", number++);
            String kind = entity.path("kind").asString("");
            kind(one, kind);
            entity(
                    one,
                    kind,
                    entity.path("id").asString(""),
                    entity.path("name").asString(""),
                    labels);
            one.put("target", source(article));
            write(one);
        }
    }

    private static ObjectNode annotation(ObjectNode article, String what, int number) {
        ObjectNode one = JsonNodeFactory.instance.objectNode();
        one.put("id", urn("article", article.path("id").asString("")) + ":" + what + ":" + number);
        one.put("type", "Annotation");
        one.put("motivation", "identifying");
        return one;
    }

    private static void kind(ObjectNode one, String kind) {
        tag(one, "classifying", kind);
    }

    /** The entity by its id, and by its preferred name or else the given one. */
    private static void entity(ObjectNode one, String kind, String id, String name, Map<String, String> labels) {
        if (!id.isEmpty()) {
            body(one)
                    .addObject()
                    .put("type", "SpecificResource")
                    .put("purpose", "identifying")
                    .put("source", urn(kind, id));
        }
        String label = labels.getOrDefault(id, name);
        if (!label.isEmpty()) {
            tag(one, "identifying", label);
        }
    }

    private static void tag(ObjectNode one, String purpose, String value) {
        body(one).addObject().put("type", "TextualBody").put("purpose", purpose).put("value", value);
    }

    private static ArrayNode body(ObjectNode one) {
        return one.withArrayProperty("body");
    }

    private static void select(ObjectNode one, ObjectNode article, CodePoints text, Span span) {
        ObjectNode target = one.putObject("target").put("source", source(article));
        ArrayNode selectors = target.putArray("selector");
        selectors
                .addObject()
                .put("type", "TextPositionSelector")
                .put("start", span.start())
                .put("end", span.end());
        selectors
                .addObject()
                .put("type", "TextQuoteSelector")
                .put("exact", text.cut(span))
                .put("prefix", part(text, Math.max(0, span.start() - CONTEXT), span.start()))
                .put("suffix", part(text, span.end(), Math.min(text.length(), span.end() + CONTEXT)));
    }

    /** A part of the text; empty at its beginning and its end. */
    private static String part(CodePoints text, int from, int to) {
        return from < to ? text.cut(new Span(from, to)) : "";
    }

    /** The address of the article; a name for its id when it has none. */
    private static String source(ObjectNode article) {
        String url = article.path("url").asString("");
        return url.isBlank() ? urn("article", article.path("id").asString("")) : url;
    }

    private static String urn(String kind, String id) {
        return "urn:dateline:" + kind + ":"
                + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void write(ObjectNode annotation) throws IOException {
        out.write(first ? "\n" : ",\n");
        first = false;
        out.write(annotation.toString());
    }

    @Override
    public void end() throws IOException {
        out.write("\n]}\n");
        out.flush();
    }

    @Override
    public void incomplete(String reason) throws IOException {
        out.flush();
    }
}
