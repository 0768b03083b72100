package dev.dateline.search.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The formats of an export, and how each is written. */
public enum ExportFormat {
    /** A table, as RFC 4180 describes it. */
    CSV("csv", "text/csv; charset=utf-8; header=present"),
    /** One JSON object a line. */
    JSONL("jsonl", "application/jsonl; charset=utf-8");

    private final String parameter;
    private final String contentType;

    ExportFormat(String parameter, String contentType) {
        this.parameter = parameter;
        this.contentType = contentType;
    }

    /** The format's name in the API, and the extension of its files. */
    public String parameter() {
        return parameter;
    }

    /** The media type. */
    public String contentType() {
        return contentType;
    }

    /** The default fields of each article. */
    public List<ExportField> defaultFields() {
        return this == CSV ? ExportField.TABLE : ExportField.ARTICLE;
    }

    /** Writes an export in this format; the caller closes {@code out}. */
    public ExportWriter to(Writer out, ExportWriter.Notes notes, List<ExportField> fields) {
        return this == CSV ? new Csv(out, notes, fields) : new JsonLines(out, notes);
    }

    /**
     * Writes CSV as RFC 4180 describes it: commas, CR LF, quotation marks around every cell and doubled inside. The notes
     * are records of a single cell that starts with {@code #}, so that a spreadsheet shows them as the first and the last
     * row. Lists are joined with semicolons. A cell that a spreadsheet would take for a formula gets a leading
     * apostrophe. One thread.
     */
    static final class Csv implements ExportWriter {
        /** The first characters of a formula in spreadsheets, including full-width forms; tab and CR lead to one. */
        private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

        private final Writer out;
        private final Notes notes;
        private final List<ExportField> fields;
        private long written;

        Csv(Writer out, Notes notes, List<ExportField> fields) {
            this.out = out;
            this.notes = notes;
            this.fields = fields;
        }

        @Override
        public void begin(long total) throws IOException {
            note("# Dateline export of " + notes.begun() + ": " + total + " articles of the search " + notes.search());
            record(fields.stream().map(ExportField::key).toList());
        }

        @Override
        public void article(ObjectNode article) throws IOException {
            written++;
            record(fields.stream().map(field -> cell(article.path(field.key()))).toList());
        }

        @Override
        public void end() throws IOException {
            note("# End of the export: " + written + " articles.");
            out.flush();
        }

        @Override
        public void incomplete(String reason) throws IOException {
            note("# INCOMPLETE: the export stopped after " + written + " articles. " + reason);
            out.flush();
        }

        private void note(String text) throws IOException {
            if (notes.wanted()) {
                record(List.of(text));
            }
        }

        private void record(List<String> cells) throws IOException {
            boolean first = true;
            for (String cell : cells) {
                if (!first) {
                    out.write(',');
                }
                first = false;
                out.write('"');
                out.write(defused(cell).replace("\"", "\"\""));
                out.write('"');
            }
            out.write("\r\n");
        }

        /** The cell, protected from being read as a formula; some spreadsheets skip blanks before one. */
        static String defused(String cell) {
            String bare = cell.stripLeading();
            boolean formula = (!bare.isEmpty() && FORMULA.indexOf(bare.charAt(0)) >= 0)
                    || (!cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0);
            return formula ? "'" + cell : cell;
        }

        /** Names of entities, plain values, lists of either; anything deeper as JSON. */
        private static String cell(JsonNode value) {
            if (value.isMissingNode() || value.isNull()) {
                return "";
            }
            if (value.isArray() && value.valueStream().allMatch(Csv::isFlat)) {
                return value.valueStream().map(Csv::cell).collect(Collectors.joining("; "));
            }
            return value.has("label")
                    ? value.path("label").asString("")
                    : value.isString() ? value.asString() : value.toString();
        }

        private static boolean isFlat(JsonNode value) {
            return value.isValueNode() || value.has("label");
        }
    }

    /**
     * Writes JSON lines: {@code {"export": ...}}, one article a line, {@code {"end": ...}} or
     * {@code {"incomplete": ...}}. One thread.
     */
    private static final class JsonLines implements ExportWriter {
        private final Writer out;
        private final Notes notes;
        private long written;

        JsonLines(Writer out, Notes notes) {
            this.out = out;
            this.notes = notes;
        }

        @Override
        public void begin(long total) throws IOException {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.putObject("export")
                    .put("search", notes.search())
                    .put("date", notes.begun().toString())
                    .put("articles", total);
            note(json);
        }

        @Override
        public void article(ObjectNode article) throws IOException {
            written++;
            line(article);
        }

        @Override
        public void end() throws IOException {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.putObject("end").put("articles", written);
            note(json);
            out.flush();
        }

        @Override
        public void incomplete(String reason) throws IOException {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.putObject("incomplete").put("articles", written).put("reason", reason);
            note(json);
            out.flush();
        }

        private void note(ObjectNode json) throws IOException {
            if (notes.wanted()) {
                line(json);
            }
        }

        private void line(ObjectNode json) throws IOException {
            out.write(json.toString());
            out.write('\n');
        }
    }
}
