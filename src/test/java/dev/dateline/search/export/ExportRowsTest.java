package dev.dateline.search.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.export.ExportFormat.ExportWriter;
import dev.dateline.search.export.ExportLayout.Target;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tables of mentions, quotes and actors, tables for spreadsheets and programs, and annotations. */
class ExportRowsTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String ARTICLE = """
            {"id": "a/1", "published": "2025-08-15", "source": "The Courier", "url": "https://courier.example/1",
             "text": "😀 Putin met Xi. “Good,” he said in May.",
             "mentions": [{"start": 2, "end": 7, "kind": "person", "name": "Putin", "id": "vladimir-putin", "confidence": 0.9},
                          {"start": 35, "end": 38, "kind": "date", "value": "2025-05"}],
             "quotes": [{"start": 17, "end": 22, "speaker": "he", "speaker_id": "vladimir-putin", "cue": "said"}],
             "entities": [{"kind": "organization", "name": "United Nations", "id": "un"}],
             "actors": [{"value": "vladimir-putin", "label": "Vladimir Putin", "kind": "person", "count": 1},
                        {"value": "un", "label": "UN", "kind": "organization", "count": 0}],
             "speakers": [{"value": "vladimir-putin", "label": "Vladimir Putin"}]}""";

    private final StringWriter out = new StringWriter();

    @Test
    void aRowIsAMention() throws IOException {
        assertThat(table(ExportRows.MENTIONS, Target.PROGRAM)).isEqualTo("""
                "article","published","source","start","end","text","kind","value","label","name","date","confidence","tool"
                "a/1","2025-08-15","The Courier","2","7","Putin","person","vladimir-putin","Vladimir Putin","Putin","","0.9",""
                "a/1","2025-08-15","The Courier","35","38","May","date","","","","2025-05","",""
                """.replace("\n", "\r\n"));
    }

    @Test
    void aRowIsAQuote() throws IOException {
        assertThat(table(ExportRows.QUOTES, Target.PROGRAM)).isEqualTo("""
                "article","published","source","start","end","text","speaker","speaker_id","label","cue"
                "a/1","2025-08-15","The Courier","17","22","Good,","he","vladimir-putin","Vladimir Putin","said"
                """.replace("\n", "\r\n"));
    }

    @Test
    void aRowIsAnActorOfAnArticle() throws IOException {
        ExportLayout layout = ExportLayout.rows(
                ExportFormat.JSONL, ExportRows.ACTORS, List.of("article", "label", "count"), Target.ANY);

        write(layout, false, ARTICLE);

        assertThat(out.toString()).isEqualTo("""
                {"article":"a/1","label":"Vladimir Putin","count":1}
                {"article":"a/1","label":"UN","count":0}
                """);
        assertThat(layout.fields())
                .containsExactly(ExportField.ID, ExportField.PUBLISHED, ExportField.SOURCE, ExportField.ACTORS);
    }

    @Test
    void theEndCountsRowsAndArticles() throws IOException {
        write(
                ExportLayout.rows(ExportFormat.CSV, ExportRows.MENTIONS, List.of("text"), Target.ANY),
                true,
                ARTICLE,
                "{\"id\": \"b\"}");

        assertThat(out.toString()).endsWith("\"May\"\r\n\"# End of the export: 2 rows of 2 articles.\"\r\n");
    }

    @Test
    void onlyAProgramGetsCellsThatLookLikeFormulas() throws IOException {
        String article = "{\"title\": \"-5 degrees\", \"id\": \"=1\"}";
        write(articles(Target.PROGRAM, ExportField.TITLE), false, article);
        write(articles(Target.SPREADSHEET, ExportField.TITLE), false, article);

        assertThat(out.toString()).isEqualTo("\"title\"\r\n\"-5 degrees\"\r\n\"title\"\r\n\"'-5 degrees\"\r\n");
    }

    @Test
    void negativeNumbersAreNoFormulas() throws IOException {
        new Csv(out, true).row(List.of(-5, "-5"));

        assertThat(out.toString()).isEqualTo("\"-5\",\"'-5\"\r\n");
    }

    @Test
    void aCellThatSpreadsheetsCutOffIsReported() throws IOException {
        String fits = "{\"id\": \"a\", \"text\": \"" + "x".repeat(Csv.LONGEST_CELL) + "\"}";
        String longer = "{\"id\": \"b\", \"text\": \"" + "x".repeat(Csv.LONGEST_CELL + 1) + "\"}";
        ExportWriter writer =
                write(articles(Target.SPREADSHEET, ExportField.ID, ExportField.TEXT), false, fits, longer);

        List<String> lines = out.toString().lines().toList();
        assertThat(lines.get(0)).isEqualTo("\"id\",\"text\",\"longer_than_a_cell\"");
        assertThat(lines.get(1)).startsWith("\"a\",\"xxx").endsWith("x\",\"\"");
        assertThat(lines.get(2)).startsWith("\"b\",\"xxx").endsWith("x\",\"text\"");
        assertThat(writer.remark())
                .isEqualTo("1 cell is longer than 32,767 characters, which spreadsheets cut off: text of b.");
    }

    @Test
    void theNotesReportCellsThatSpreadsheetsCutOff() throws IOException {
        String[] longer = new String[7];
        for (int i = 0; i < longer.length; i++) {
            longer[i] = "{\"id\": \"" + i + "\", \"text\": \"" + "x".repeat(Csv.LONGEST_CELL + 1) + "\"}";
        }
        write(articles(Target.ANY, ExportField.TEXT), true, longer);

        assertThat(out.toString())
                .endsWith(
                        "\"# End of the export: 7 articles. 7 cells are longer than 32,767 characters, which spreadsheets"
                                + " cut off: text of 0, text of 1, text of 2, text of 3, text of 4 and 2 more.\"\r\n");
    }

    @Test
    void annotationsSelectByPositionAndByWords() throws IOException {
        write(
                ExportLayout.articles(ExportFormat.W3C, WebAnnotations.FIELDS, Target.ANY),
                true,
                ARTICLE,
                "{\"id\": \"b\"}");

        JsonNode page = JSON.readTree(out.toString());
        assertThat(page.path("@context").asString()).isEqualTo("http://www.w3.org/ns/anno.jsonld");
        assertThat(page.path("items").size()).isEqualTo(4);
        assertThat(page.at("/items/0").toString())
                .isEqualTo(
                        "{\"id\":\"urn:dateline:article:a%2F1:mention:0\",\"type\":\"Annotation\","
                                + "\"motivation\":\"identifying\",\"body\":["
                                + "{\"type\":\"TextualBody\",\"purpose\":\"classifying\",\"value\":\"person\"},"
                                + "{\"type\":\"SpecificResource\",\"purpose\":\"identifying\",\"source\":\"urn:dateline:person:vladimir-putin\"},"
                                + "{\"type\":\"TextualBody\",\"purpose\":\"identifying\",\"value\":\"Vladimir Putin\"}],"
                                + "\"target\":{\"source\":\"https://courier.example/1\",\"selector\":["
                                + "{\"type\":\"TextPositionSelector\",\"start\":2,\"end\":7},"
                                + "{\"type\":\"TextQuoteSelector\",\"exact\":\"Putin\",\"prefix\":\"😀 \",\"suffix\":\" met Xi. “Good,” he said in May.\"}]}}");
        assertThat(page.at("/items/1/body/1").toString())
                .isEqualTo("{\"type\":\"TextualBody\",\"purpose\":\"tagging\",\"value\":\"2025-05\"}");
        assertThat(page.at("/items/2/id").asString()).isEqualTo("urn:dateline:article:a%2F1:quote:0");
        assertThat(page.at("/items/2/body/0/value").asString()).isEqualTo("quote");
        assertThat(page.at("/items/2/target/selector/1/exact").asString()).isEqualTo("Good,");
        assertThat(page.at("/items/3/body/2/value").asString()).isEqualTo("UN");
        assertThat(page.at("/items/3/target").asString()).isEqualTo("https://courier.example/1");
    }

    @Test
    void aSpanOfTheWholeTextHasNoContext() throws IOException {
        write(ExportLayout.articles(ExportFormat.W3C, WebAnnotations.FIELDS, Target.ANY), true, """
                {"id": "a", "text": "Putin", "mentions": [{"start": 0, "end": 5, "kind": "person"}]}""");

        assertThat(JSON.readTree(out.toString()).at("/items/0/target").toString())
                .isEqualTo("{\"source\":\"urn:dateline:article:a\",\"selector\":["
                        + "{\"type\":\"TextPositionSelector\",\"start\":0,\"end\":5},"
                        + "{\"type\":\"TextQuoteSelector\",\"exact\":\"Putin\",\"prefix\":\"\",\"suffix\":\"\"}]}");
    }

    @Test
    void withoutArticlesTheAnnotationsAreAnEmptyPage() throws IOException {
        write(ExportLayout.articles(ExportFormat.W3C, WebAnnotations.FIELDS, Target.ANY), true);

        assertThat(JSON.readTree(out.toString()).path("items").size()).isZero();
    }

    private String table(ExportRows rows, Target target) throws IOException {
        write(ExportLayout.rows(ExportFormat.CSV, rows, rows.columns(), target), false, ARTICLE);
        return out.toString();
    }

    private static ExportLayout articles(Target target, ExportField... fields) {
        return ExportLayout.articles(ExportFormat.CSV, List.of(fields), target);
    }

    private ExportWriter write(ExportLayout layout, boolean notes, String... articles) throws IOException {
        ExportWriter writer = ExportFormat.writer(
                out, new ExportWriter.Notes(notes, "/api/search?q=a", Instant.parse("2026-01-07T10:15:30Z")), layout);
        writer.begin(articles.length);
        for (String article : articles) {
            writer.article((ObjectNode) JSON.readTree(article));
        }
        writer.end();
        return writer;
    }
}
