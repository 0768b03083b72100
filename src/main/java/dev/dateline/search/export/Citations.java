package dev.dateline.search.export;

import dev.dateline.search.export.ExportFormat.ExportWriter;
import dev.dateline.text.Digests;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes one citation for each article, as RIS or BibTeX. An export that had to stop ends after a whole citation; both
 * formats have no comments that every program skips. One thread.
 */
final class Citations implements ExportWriter {
    static final List<ExportField> FIELDS = List.of(
            ExportField.ID,
            ExportField.TITLE,
            ExportField.AUTHORS,
            ExportField.SOURCE,
            ExportField.PUBLISHED,
            ExportField.SECTION,
            ExportField.URL,
            ExportField.LANGUAGE,
            ExportField.TOPICS,
            ExportField.EXTRA);

    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern NOT_IN_KEYS = Pattern.compile("[^A-Za-z0-9:.+/_-]+");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** What LaTeX and BibTeX would read as something else; BibTeX counts even escaped braces. */
    private static final Map<Integer, String> LATEX = Map.of(
            (int) '\\', "\\textbackslash{}",
            (int) '{', "\\textbraceleft{}",
            (int) '}', "\\textbraceright{}",
            (int) '~', "\\textasciitilde{}",
            (int) '^', "\\textasciicircum{}",
            (int) '#', "\\#",
            (int) '$', "\\$",
            (int) '%', "\\%",
            (int) '&', "\\&",
            (int) '_', "\\_");

    private final Writer out;
    private final Function<ObjectNode, String> citation;

    Citations(Writer out, Function<ObjectNode, String> citation) {
        this.out = out;
        this.citation = citation;
    }

    @Override
    public void begin(long total) {
        // A citation needs nothing before it.
    }

    @Override
    public void article(ObjectNode article) throws IOException {
        out.write(citation.apply(article));
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }

    @Override
    public void incomplete(String reason) throws IOException {
        out.flush();
    }

    /** An article as RIS: lines of a tag of two characters, two spaces, a dash, a space and a value, ended with CR LF. */
    static String ris(ObjectNode article) {
        StringBuilder lines = new StringBuilder();
        tag(lines, "TY", "NEWS");
        tag(lines, "ID", text(article, "id"));
        tag(lines, "TI", text(article, "title"));
        texts(article.path("authors")).forEach(author -> tag(lines, "AU", author));
        tag(lines, "T2", text(article, "source"));
        List<String> date = date(article);
        if (!date.isEmpty()) {
            tag(lines, "PY", date.get(0));
            // Year, month, day and a remark, separated by slashes that are always there.
            tag(lines, "DA", String.join("/", padded(date)) + "/");
        }
        tag(lines, "SE", text(article, "section"));
        tag(lines, "SP", String.join(", ", texts(article.path("extra").path("page"))));
        tag(lines, "UR", text(article, "url"));
        tag(lines, "LA", text(article, "language"));
        texts(article.path("topics")).forEach(topic -> tag(lines, "KW", topic));
        return lines.append("ER  - \r\n\r\n").toString();
    }

    private static void tag(StringBuilder lines, String tag, String value) {
        if (!value.isEmpty()) {
            lines.append(tag).append("  - ").append(value).append("\r\n");
        }
    }

    /** An article as an entry of BibTeX in UTF-8. */
    static String bibtex(ObjectNode article) {
        StringBuilder entry =
                new StringBuilder("@article{").append(key(article)).append(",\n");
        field(
                entry,
                "author",
                texts(article.path("authors")).stream()
                        // In braces a name is not divided into given name and surname, and "and" is part of it.
                        .map(author -> "{" + latex(author) + "}")
                        .collect(Collectors.joining(" and ")));
        String title = latex(text(article, "title"));
        field(entry, "title", title.isEmpty() ? "" : "{" + title + "}");
        field(entry, "journal", latex(text(article, "source")));
        List<String> date = date(article);
        if (!date.isEmpty()) {
            field(entry, "year", date.get(0));
            if (date.size() > 1) {
                entry.append("  month = ")
                        .append(MONTHS.get(Integer.parseInt(date.get(1)) - 1))
                        .append(",\n");
            }
            if (date.size() > 2) {
                field(entry, "day", String.valueOf(Integer.parseInt(date.get(2))));
            }
        }
        field(
                entry,
                "pages",
                latex(String.join(", ", texts(article.path("extra").path("page")))));
        field(entry, "url", address(text(article, "url")));
        field(entry, "language", latex(text(article, "language")));
        field(entry, "keywords", latex(String.join(", ", texts(article.path("topics")))));
        return entry.append("}\n\n").toString();
    }

    private static void field(StringBuilder entry, String name, String value) {
        if (!value.isEmpty()) {
            entry.append("  ").append(name).append(" = {").append(value).append("},\n");
        }
    }

    /** The key of an entry: the id, followed by a part of its hash when characters had to be replaced. */
    private static String key(ObjectNode article) {
        String id = text(article, "id");
        String key = NOT_IN_KEYS.matcher(id).replaceAll("-");
        return key.equals(id) ? key : key + "-" + HexFormat.of().formatHex(Digests.sha256(id), 0, 4);
    }

    private static String latex(String text) {
        StringBuilder latex = new StringBuilder();
        text.codePoints().forEach(character -> {
            String escaped = LATEX.get(character);
            if (escaped == null) {
                latex.appendCodePoint(character);
            } else {
                latex.append(escaped);
            }
        });
        return latex.toString();
    }

    /** An address as a value of BibTeX: braces and the like percent-encoded. */
    private static String address(String url) {
        StringBuilder encoded = new StringBuilder();
        url.codePoints().forEach(character -> {
            if (" {}\\\"<>^`|".indexOf(character) >= 0) {
                encoded.append("%%%02X".formatted(character));
            } else {
                encoded.appendCodePoint(character);
            }
        });
        return encoded.toString();
    }

    /** Year, month and day of publication, as far as they are known; empty for an undated article. */
    private static List<String> date(ObjectNode article) {
        String published = text(article, "published");
        if (published.isEmpty()) {
            return List.of();
        }
        String day = published.length() > 10 ? published.substring(0, 10) : published;
        return List.of(day.split("-", -1));
    }

    private static List<String> padded(List<String> date) {
        List<String> parts = new ArrayList<>(date);
        while (parts.size() < 3) {
            parts.add("");
        }
        return parts;
    }

    private static String text(ObjectNode article, String key) {
        return oneLine(article.path(key));
    }

    /** The texts of a list, or a single one. */
    private static List<String> texts(JsonNode values) {
        List<String> texts = new ArrayList<>();
        for (JsonNode value : values.isArray() ? values : List.of(values)) {
            String text = oneLine(value);
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static String oneLine(JsonNode value) {
        String text = value.isString() || value.isNumber() ? value.asString("") : "";
        return SPACES.matcher(text).replaceAll(" ").strip();
    }
}
