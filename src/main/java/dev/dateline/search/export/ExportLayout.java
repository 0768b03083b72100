package dev.dateline.search.export;

import java.util.List;

/**
 * What an export holds and how it is written.
 *
 * @param format of the file
 * @param rows what a row is; articles unless the format is CSV or JSON lines
 * @param fields of each article that are read
 * @param columns the keys that are written, in this order; for formats other than CSV and JSON lines without effect
 * @param target the program that reads a table
 */
public record ExportLayout(
        ExportFormat format, ExportRows rows, List<ExportField> fields, List<String> columns, Target target) {
    /** The programs that read CSV. */
    public enum Target {
        /** Any: notes are allowed, and cells that look like formulas are made harmless. */
        ANY,
        /** A spreadsheet: harmless cells, and a column that names cells that are too long. */
        SPREADSHEET,
        /** A program: cells are as they are. */
        PROGRAM
    }

    /** Copies the lists. */
    public ExportLayout {
        fields = List.copyOf(fields);
        columns = List.copyOf(columns);
    }

    /** Articles with these fields. */
    public static ExportLayout articles(ExportFormat format, List<ExportField> fields, Target target) {
        return new ExportLayout(
                format,
                ExportRows.ARTICLES,
                fields,
                fields.stream().map(ExportField::key).toList(),
                target);
    }

    /** A table of other rows, with some of their columns. */
    public static ExportLayout rows(ExportFormat format, ExportRows rows, List<String> columns, Target target) {
        return new ExportLayout(format, rows, rows.fields(), columns, target);
    }
}
