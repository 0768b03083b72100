package dev.dateline.search.export;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The formats of an export, and how each is written. */
public enum ExportFormat {
    /** A table, as RFC 4180 describes it. */
    CSV("csv", "csv", "text/csv; charset=utf-8; header=present"),
    /** One JSON object a line. */
    JSONL("jsonl", "jsonl", "application/jsonl; charset=utf-8"),
    /** Citations for reference managers. */
    RIS("ris", "ris", "application/x-research-info-systems; charset=utf-8"),
    /** Citations for LaTeX. */
    BIBTEX("bibtex", "bib", "application/x-bibtex; charset=utf-8"),
    /** Mentions, quotes and entities as W3C Web Annotations in JSON-LD. */
    W3C("w3c", "jsonld", "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"; charset=utf-8");

    private final String parameter;
    private final String extension;
    private final String contentType;

    ExportFormat(String parameter, String extension, String contentType) {
        this.parameter = parameter;
        this.extension = extension;
        this.contentType = contentType;
    }

    /** The format's name in the API. */
    public String parameter() {
        return parameter;
    }

    /** The extension of its files, without a dot. */
    public String extension() {
        return extension;
    }

    /** The media type. */
    public String contentType() {
        return contentType;
    }

    /** Whether its rows and fields can be chosen. */
    public boolean isTable() {
        return this == CSV || this == JSONL;
    }

    /** The default fields of each article; the only ones of a format that is not a table. */
    public List<ExportField> defaultFields() {
        return switch (this) {
            case CSV -> ExportField.TABLE;
            case JSONL -> ExportField.ARTICLE;
            case RIS, BIBTEX -> Citations.FIELDS;
            case W3C -> WebAnnotations.FIELDS;
        };
    }

    /** Writes an export in the layout's format; the caller closes {@code out}. */
    public static ExportWriter writer(Writer out, ExportWriter.Notes notes, ExportLayout layout) {
        return switch (layout.format()) {
            case CSV -> new Table(out, notes, layout);
            case JSONL -> new JsonLines(out, notes, layout);
            case RIS -> new Citations(out, Citations::ris);
            case BIBTEX -> new Citations(out, Citations::bibtex);
            case W3C -> new WebAnnotations(out);
        };
    }

    /**
     * Writes CSV. The notes are records of a single cell that starts with {@code #}, so that a spreadsheet shows them as the
     * first and the last row. Lists are joined with semicolons. One thread.
     */
    private static final class Table implements ExportWriter {
        /** The column that names the cells of its row that a spreadsheet cuts off. */
        private static final String TOO_LONG = "longer_than_a_cell";

        /** Cells that the remark names. */
        private static final int NAMED = 5;

        private final Writer out;
        private final Csv csv;
        private final Notes notes;
        private final ExportLayout layout;
        private final List<String> longCells = new ArrayList<>();
        private long manyLong;
        private long written;
        private long rows;

        Table(Writer out, Notes notes, ExportLayout layout) {
            this.out = out;
            this.csv = new Csv(out, layout.target() != ExportLayout.Target.PROGRAM);
            this.notes = notes;
            this.layout = layout;
        }

        @Override
        public void begin(long total) throws IOException {
            note("# Dateline export of " + notes.begun() + ": " + total + " articles of the search " + notes.search());
            List<String> header = new ArrayList<>(layout.columns());
            if (saysLong()) {
                header.add(TOO_LONG);
            }
            csv.row(header);
        }

        /** Only a spreadsheet has such a limit, and only some fields can be that long. */
        private boolean saysLong() {
            boolean canBeLong = layout.rows() == ExportRows.QUOTES
                    || (layout.rows() == ExportRows.ARTICLES
                            && layout.fields().stream().anyMatch(ExportField::isLong));
            return layout.target() == ExportLayout.Target.SPREADSHEET && canBeLong;
        }

        @Override
        public void article(ObjectNode article) throws IOException {
            written++;
            for (ObjectNode row : layout.rows().of(article)) {
                rows++;
                List<Object> cells = new ArrayList<>();
                List<String> tooLong = new ArrayList<>();
                for (String column : layout.columns()) {
                    Object cell = cell(row.path(column));
                    cells.add(cell);
                    if (csv.text(cell).length() > Csv.LONGEST_CELL) {
                        tooLong.add(column);
                    }
                }
                if (!tooLong.isEmpty()) {
                    remember(article, tooLong);
                }
                if (saysLong()) {
                    cells.add(String.join("; ", tooLong));
                }
                csv.row(cells);
            }
        }

        private void remember(ObjectNode article, List<String> tooLong) {
            manyLong += tooLong.size();
            for (String column : tooLong) {
                if (longCells.size() < NAMED) {
                    longCells.add(column + " of " + article.path("id").asString("an article"));
                }
            }
        }

        @Override
        public String remark() {
            if (manyLong == 0) {
                return "";
            }
            String others = manyLong > longCells.size() ? " and " + (manyLong - longCells.size()) + " more" : "";
            return "%d %s longer than %,d characters, which spreadsheets cut off: %s%s."
                    .formatted(
                            manyLong,
                            manyLong == 1 ? "cell is" : "cells are",
                            Csv.LONGEST_CELL,
                            String.join(", ", longCells),
                            others);
        }

        @Override
        public void end() throws IOException {
            String counted = layout.rows() == ExportRows.ARTICLES
                    ? written + " articles."
                    : rows + " rows of " + written + " articles.";
            note(("# End of the export: " + counted + " " + remark()).strip());
            out.flush();
        }

        @Override
        public void incomplete(String reason) throws IOException {
            note("# INCOMPLETE: the export stopped after " + written + " articles. " + reason);
            out.flush();
        }

        private void note(String text) throws IOException {
            if (notes.wanted()) {
                csv.row(List.of(text));
            }
        }

        /** Names of entities, plain values, lists of either; anything deeper as JSON. */
        private static Object cell(JsonNode value) {
            if (value.isMissingNode() || value.isNull()) {
                return "";
            }
            if (value.isNumber()) {
                return value.numberValue();
            }
            if (value.isArray() && value.valueStream().allMatch(Table::isFlat)) {
                return value.valueStream().map(one -> cell(one).toString()).collect(Collectors.joining("; "));
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
     * Writes JSON lines: {@code {"export": ...}}, one row a line, {@code {"end": ...}} or {@code {"incomplete": ...}}. One
     * thread.
     */
    private static final class JsonLines implements ExportWriter {
        private final Writer out;
        private final Notes notes;
        private final ExportLayout layout;
        private long written;

        JsonLines(Writer out, Notes notes, ExportLayout layout) {
            this.out = out;
            this.notes = notes;
            this.layout = layout;
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
            for (ObjectNode row : layout.rows().of(article)) {
                line(layout.rows() == ExportRows.ARTICLES ? row : row.retain(layout.columns()));
            }
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

    /**
     * Writes the articles of one export into a file or an answer. In CSV and JSON lines, unless the notes are turned off, the
     * first line names the search and the date, and the last one says that the export is complete: without it, something is
     * missing. One thread.
     */
    public interface ExportWriter extends ExportService.Sink {
        /**
         * What an export says about itself in its first and its last line.
         *
         * @param wanted false leaves both lines out
         * @param search the query and filters, to repeat the search
         * @param begun when the export began, to the second
         */
        record Notes(boolean wanted, String search, Instant begun) {
            /** Rounds the time down to the second. */
            public Notes {
                begun = begun.truncatedTo(ChronoUnit.SECONDS);
            }
        }

        /** Says that all articles are written, and flushes. */
        void end() throws IOException;

        /** Says that the export had to stop, and why, and flushes. */
        void incomplete(String reason) throws IOException;

        /** A sentence about cells that are too long for spreadsheets; empty when there are none. */
        default String remark() {
            return "";
        }
    }
}
