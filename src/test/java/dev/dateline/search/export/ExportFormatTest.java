package dev.dateline.search.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.export.ExportFormat.ExportWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ExportFormatTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Instant DAY = Instant.parse("2026-01-07T10:15:30.123Z");
    private static final List<ExportField> FIELDS = List.of(ExportField.ID, ExportField.TITLE, ExportField.ACTORS);

    private final StringWriter out = new StringWriter();

    @Test
    void csvNotesTheSearchTheDateAndTheEnd() throws IOException {
        ExportWriter writer = writer(ExportFormat.CSV, true, FIELDS);
        writer.begin(2);
        writer.article(article("""
                {"id": "a", "title": "He said \\"no\\", twice",
                 "actors": [{"value": "x", "label": "X, Y"}, {"value": "z", "label": "Z"}]}"""));
        writer.article(article("{\"id\": \"b\"}"));
        writer.end();

        assertThat(out.toString()).isEqualTo("""
                "# Dateline export of 2026-01-07T10:15:30Z: 2 articles of the search /api/search?q=a"
                "id","title","actors"
                "a","He said ""no"", twice","X, Y; Z"
                "b","",""
                "# End of the export: 2 articles."
                """.replace("\n", "\r\n"));
    }

    @Test
    void anExportThatStoppedSaysSo() throws IOException {
        ExportWriter writer = writer(ExportFormat.CSV, true, List.of(ExportField.ID));
        writer.begin(2);
        writer.article(article("{\"id\": \"a\"}"));
        writer.incomplete("It is away.");

        assertThat(out.toString())
                .endsWith("\"a\"\r\n\"# INCOMPLETE: the export stopped after 1 articles. It is away.\"\r\n");
    }

    @Test
    void withoutNotesThereAreColumnsAndArticlesOnly() throws IOException {
        ExportWriter writer = writer(ExportFormat.CSV, false, List.of(ExportField.ID));
        writer.begin(1);
        writer.article(article("{\"id\": \"a\"}"));
        writer.end();

        assertThat(out.toString()).isEqualTo("\"id\"\r\n\"a\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "＝1", "＋1", "－1", "＠x"})
    void aFormulaIsDefused(String cell) {
        assertThat(Csv.harmless(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Rome", "1", "a=b", "(1)", "– dash", "'=1"})
    void anyOtherCellStaysAsItIs(String cell) {
        assertThat(Csv.harmless(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"a ; b\" | a ; b",
                "[\"a\", \"b\"] | a; b",
                "[] | ''",
                "null | ''",
                "[{\"start\": 1}] | [{\"\"start\"\":1}]",
                "{\"a\": 1} | {\"\"a\"\":1}",
                "3 | 3",
            })
    void valuesOfAllFormsHaveACell(String json, String cell) throws IOException {
        ExportWriter writer = writer(ExportFormat.CSV, false, List.of(ExportField.EXTRA));
        writer.article(article("{\"extra\": " + json + "}"));

        assertThat(out.toString()).isEqualTo("\"" + cell + "\"\r\n");
    }

    @Test
    void jsonLinesTellTheSearchTheDateAndTheEnd() throws IOException {
        ExportWriter writer = writer(ExportFormat.JSONL, true, FIELDS);
        writer.begin(1);
        writer.article(article("{\"id\": \"a\", \"title\": \"=1\"}"));
        writer.end();

        assertThat(out.toString()).isEqualTo("""
                {"export":{"search":"/api/search?q=a","date":"2026-01-07T10:15:30Z","articles":1}}
                {"id":"a","title":"=1"}
                {"end":{"articles":1}}
                """);
    }

    @Test
    void jsonLinesThatStoppedSaySo() throws IOException {
        ExportWriter writer = writer(ExportFormat.JSONL, true, FIELDS);
        writer.incomplete("It is away.");

        assertThat(out.toString()).isEqualTo("{\"incomplete\":{\"articles\":0,\"reason\":\"It is away.\"}}\n");
    }

    private ExportWriter writer(ExportFormat format, boolean notes, List<ExportField> fields) {
        ExportLayout layout = ExportLayout.articles(format, fields, ExportLayout.Target.ANY);
        return ExportFormat.writer(out, notes(notes), layout);
    }

    private static ExportWriter.Notes notes(boolean wanted) {
        return new ExportWriter.Notes(wanted, "/api/search?q=a", DAY);
    }

    private static ObjectNode article(String json) {
        return (ObjectNode) JSON.readTree(json);
    }
}
