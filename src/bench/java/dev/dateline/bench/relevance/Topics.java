package dev.dateline.bench.relevance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The queries of a collection.
 *
 * @param queries words by id, in their order
 */
public record Topics(Map<String, String> queries) {
    private static final Pattern TOPIC = Pattern.compile(
            "<num>\\s*(?:Number:)?\\s*(\\S+).*?<title>\\s*(?:Topic:)?\\s*(.*?)\\s*(?=<|$)", Pattern.DOTALL);

    /** What the words of a query file may be called in its first line. */
    private static final List<String> WORDS = List.of("query", "title", "text");

    private static final List<String> IDS = List.of("qid", "query-id", "id", "_id");

    /**
     * Reads TREC topics ({@code <num>}, {@code <title>}) or lines of id and words with a tab between; when the first
     * line names columns, the words are in {@code query}.
     *
     * @throws IOException when the file cannot be read or has none
     */
    public static Topics read(Path file) throws IOException {
        String text = Files.readString(file);
        Map<String, String> queries =
                text.contains("<num>") ? topics(text) : lines(file, text.lines().toList());
        if (queries.isEmpty()) {
            throw new IOException(file + " holds no queries");
        }
        return new Topics(queries);
    }

    private static Map<String, String> topics(String text) {
        Map<String, String> queries = new LinkedHashMap<>();
        Matcher topic = TOPIC.matcher(text);
        while (topic.find()) {
            queries.put(topic.group(1), topic.group(2).replaceAll("\\s+", " "));
        }
        return queries;
    }

    private static Map<String, String> lines(Path file, List<String> lines) throws IOException {
        List<String> names =
                lines.isEmpty() ? List.of() : List.of(lines.getFirst().split("\t", -1));
        int id = column(names, IDS);
        int words = column(names, WORDS);
        boolean named = id >= 0 && words >= 0;
        Map<String, String> queries = new LinkedHashMap<>();
        for (String line : named ? lines.subList(1, lines.size()) : lines) {
            List<String> columns = new ArrayList<>(List.of(line.split("\t", -1)));
            int last = named ? Math.max(id, words) : 1;
            if (!line.isBlank() && columns.size() <= last) {
                throw new IOException(file + ": \"" + line + "\" has no tab between id and words");
            }
            if (!line.isBlank()) {
                queries.put(columns.get(named ? id : 0), columns.get(named ? words : 1));
            }
        }
        return queries;
    }

    private static int column(List<String> names, List<String> wanted) {
        return wanted.stream()
                .mapToInt(names::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(-1);
    }
}
