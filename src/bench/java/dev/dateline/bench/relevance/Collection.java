package dev.dateline.bench.relevance;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the documents of a collection and writes them as articles. Pure but for the files. */
public final class Collection {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern MARKUP = Pattern.compile("<[^>]*>");
    private static final Pattern DOCNO = Pattern.compile("<DOCNO>\\s*(.*?)\\s*</DOCNO>");
    private static final Pattern HEADLINE = Pattern.compile("<(TITLE|HEADLINE|HEAD|HL|TI)>(.*?)</\\1>", Pattern.DOTALL);

    private Collection() {}

    /**
     * Writes the documents as lines of the article format: from JSON lines with an id, a title and a text, or from
     * TREC's {@code <DOC>} elements; compressed with gzip or not. A document whose id has come before is left out.
     *
     * @return how many were written
     */
    public static long writeAsArticles(Path documents, Path articles) throws IOException {
        Set<String> ids = new HashSet<>();
        try (BufferedReader lines = open(documents);
                BufferedWriter out = Files.newBufferedWriter(articles)) {
            StringBuilder element = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                ObjectNode article = null;
                if (element.isEmpty() && line.startsWith("{")) {
                    article = article(JSON.readTree(line));
                } else {
                    element.append(line).append('\n');
                    if (line.contains("</DOC>")) {
                        article = article(element.toString());
                        element.setLength(0);
                    }
                }
                if (article != null && ids.add(article.get("id").asString())) {
                    out.write(article.toString());
                    out.newLine();
                }
            }
        }
        return ids.size();
    }

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }

    private static ObjectNode article(JsonNode document) {
        return article(
                first(document, List.of("id", "_id", "docno", "docid")),
                first(document, List.of("title", "headline")),
                first(document, List.of("text", "body", "contents")));
    }

    private static ObjectNode article(String element) {
        Matcher number = DOCNO.matcher(element);
        Matcher headline = HEADLINE.matcher(element);
        String id = number.find() ? number.group(1) : "";
        String title = headline.find() ? plain(headline.group(2)) : "";
        return article(id, title, plain(DOCNO.matcher(element).replaceAll("")));
    }

    /** A document without text is its title: an article has a text. */
    private static ObjectNode article(String id, String title, String text) {
        return JSON.createObjectNode().put("id", id).put("title", title).put("text", text.isBlank() ? title : text);
    }

    private static String first(JsonNode document, List<String> keys) {
        return keys.stream()
                .filter(document::has)
                .map(key -> document.get(key).asString(""))
                .findFirst()
                .orElse("");
    }

    private static String plain(String markup) {
        return MARKUP.matcher(markup).replaceAll(" ").strip();
    }
}
