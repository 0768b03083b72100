package dev.dateline.search.export;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes CSV as RFC 4180 describes it: commas, CR LF, quotation marks around every cell and doubled inside. The notes are
 * records of a single cell that begins with {@code #}, so that a spreadsheet shows them as the first and the last row.
 * Lists are joined with semicolons. A cell that a spreadsheet would take for a formula gets an apostrophe before it. One
 * thread.
 */
final class CsvExport implements ExportWriter {
    /** What begins a formula in one spreadsheet or another, full-width forms included; tab and CR lead to one. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Writer out;
    private final ExportNotes notes;
    private final List<ExportField> fields;
    private long written;

    CsvExport(Writer out, ExportNotes notes, List<ExportField> fields) {
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

    /** The cell, not to be taken for a formula; blanks before one do not hide it from every spreadsheet. */
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
        if (value.isArray() && value.valueStream().allMatch(CsvExport::isFlat)) {
            return value.valueStream().map(CsvExport::cell).collect(Collectors.joining("; "));
        }
        return value.has("label")
                ? value.path("label").asString("")
                : value.isString() ? value.asString() : value.toString();
    }

    private static boolean isFlat(JsonNode value) {
        return value.isValueNode() || value.has("label");
    }
}
