package dev.dateline.search.export;

import java.io.Writer;
import java.util.List;

/** The formats of an export. */
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

    /** The format's name in the API, and the ending of its files. */
    public String parameter() {
        return parameter;
    }

    /** What HTTP calls it. */
    public String contentType() {
        return contentType;
    }

    /** What it holds of each article unless asked otherwise. */
    public List<ExportField> defaultFields() {
        return this == CSV ? ExportField.TABLE : ExportField.ARTICLE;
    }

    /** Writes an export in this format; the caller closes {@code out}. */
    public ExportWriter to(Writer out, ExportNotes notes, List<ExportField> fields) {
        return this == CSV ? new CsvExport(out, notes, fields) : new JsonLinesExport(out, notes);
    }
}
