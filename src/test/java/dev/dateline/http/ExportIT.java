package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.ArchiveServices;
import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What an export holds, over the sample archive. */
@Order(1)
@ParameterizedClass(name = "{0} shards")
@ValueSource(ints = {1, 3})
class ExportIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    @Parameter
    int shards;

    private static TestServer server;

    @BeforeParameterizedClassInvocation
    static void start(int shards) throws IOException {
        server = TestServer.ofSamples(elasticsearch, shards);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }

    @Test
    void csvHoldsEveryHitInTheOrderOfTheSearch() {
        HttpResponse<String> response = server.get("/api/export?q=ceasefire&fields=id,published");

        List<String> lines = response.body().lines().toList();
        assertThat(response.headers().firstValue("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"dateline-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/csv; charset=utf-8; header=present");
        assertThat(lines.getFirst())
                .matches("\"# Dateline export of \\S+Z: 20 articles of the search /api/search\\?q=ceasefire\"");
        assertThat(lines.get(1)).isEqualTo("\"id\",\"published\"");
        assertThat(lines.getLast()).isEqualTo("\"# End of the export: 20 articles.\"");
        assertThat(lines.subList(2, 22))
                .extracting(line -> line.split("\"", -1)[1])
                .isEqualTo(server.ids("/api/search?q=ceasefire&size=100"));
    }

    @Test
    void jsonLinesWithoutNotesAreTheArticlesThatWereIndexed() throws IOException {
        Map<String, JsonNode> given = new HashMap<>();
        for (String line : Files.readAllLines(TestServer.SAMPLES)) {
            JsonNode article = TestServer.JSON.readTree(line);
            given.put(article.get("id").asString(), article);
        }

        List<String> lines = server.get("/api/export?format=jsonl&notes=off&sort=oldest")
                .body()
                .lines()
                .toList();

        assertThat(lines).hasSize(92);
        for (String line : lines) {
            JsonNode exported = TestServer.JSON.readTree(line);
            JsonNode article =
                    Objects.requireNonNull(given.remove(exported.get("id").asString()));
            for (String key : List.of("title", "text", "published", "source", "url", "language", "authors", "topics")) {
                assertThat(exported.path(key)).as(key).isEqualTo(article.path(key));
            }
            assertThat(exported.path("mentions").size())
                    .isEqualTo(article.path("mentions").size());
            assertThat(exported.path("quotes").size())
                    .isEqualTo(article.path("quotes").size());
        }
        assertThat(given).isEmpty();
    }

    @Test
    void anExportCanBeIndexedAgainWithoutAnyChange() throws IOException {
        Aliases aliases = Aliases.prefixed(elasticsearch.indexPrefix() + "-again-" + UUID.randomUUID());
        Services services = ArchiveServices.of(elasticsearch.cluster(), aliases, null);
        byte[] exported = server.get("/api/export?format=jsonl&notes=off")
                .body()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);

        var first = services.writing().intake().take(new java.io.ByteArrayInputStream(exported));
        var second = services.writing().intake().take(new java.io.ByteArrayInputStream(exported));

        assertThat(first.rejected()).isEmpty();
        assertThat(first.summary().indexed()).isEqualTo(92);
        assertThat(second.summary().unchanged()).isEqualTo(92);
    }

    @Test
    void anArchiveComesBackEqualFromItsExport() throws IOException {
        Aliases aliases = Aliases.prefixed(elasticsearch.indexPrefix() + "-back-" + UUID.randomUUID());
        Services services = ArchiveServices.of(elasticsearch.cluster(), aliases, null);
        String exported =
                server.get("/api/export?format=jsonl&notes=off&sort=oldest").body();

        services.writing()
                .intake()
                .take(new java.io.ByteArrayInputStream(exported.getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        try (TestServer again = new TestServer(services)) {
            assertThat(again.get("/api/export?format=jsonl&notes=off&sort=oldest")
                            .body())
                    .isEqualTo(exported);
        }
    }

    @Test
    void tablesHaveARowForEachMentionQuoteAndActor() {
        int mentions = 0;
        int quotes = 0;
        int actors = 0;
        for (String line : server.get("/api/export?format=jsonl&notes=off&fields=mentions,quotes,actors")
                .body()
                .lines()
                .toList()) {
            JsonNode article = TestServer.JSON.readTree(line);
            mentions += article.path("mentions").size();
            quotes += article.path("quotes").size();
            actors += article.path("actors").size();
        }

        assertThat(rows("mentions")).isEqualTo(mentions).isPositive();
        assertThat(rows("quotes")).isEqualTo(quotes).isPositive();
        assertThat(rows("actors")).isEqualTo(actors).isPositive();
        assertThat(server.get("/api/export?q=ceasefire&rows=quotes&fields=article,label,text&excel=on")
                        .body())
                .startsWith("\uFEFF\"article\",\"label\",\"text\",\"longer_than_a_cell\"\r\n");
    }

    private static long rows(String rows) {
        return server.get("/api/export?format=jsonl&notes=off&rows=" + rows)
                .body()
                .lines()
                .count();
    }

    @Test
    void resultsAreTables() {
        JsonNode quotes = server.json("/api/quotes?q=ceasefire&size=0");
        JsonNode dates = server.json("/api/timeline?q=ceasefire&interval=month");

        assertThat(server.get("/api/quotes?q=ceasefire&format=csv")
                        .body()
                        .lines()
                        .count())
                .isEqualTo(quotes.at("/total/value").asLong() + 1);
        assertThat(server.get("/api/timeline?q=ceasefire&interval=month&format=csv")
                        .body()
                        .lines()
                        .count())
                .isEqualTo(dates.get("buckets").size() + 1);
        assertThat(dates)
                .isEqualTo(server.json("/api/search?q=ceasefire&interval=month&size=0&facets=date")
                        .at("/facets/date"));
        assertThat(server.get("/api/facets/source?format=csv").body().lines().count())
                .isEqualTo(server.json("/api/facets/source?size=1")
                                .at("/total/value")
                                .asInt()
                        + 1);
        HttpResponse<String> batch = server.post("/api/batch?format=csv&from=2025", "ceasefire\n\"truce\n");
        assertThat(batch.body().lines().skip(1))
                .containsExactly(
                        "\"1\",\"ceasefire\",\"17\",\"\",\"\",\"http://127.0.0.1:" + server.port()
                                + "/?q=ceasefire&from=2025\"",
                        "\"2\",\"\"\"truce\",\"\",\"This phrase is never closed.\",\"0\",\"\"");
    }

    @Test
    void citationsAndAnnotationsHaveEveryHit() {
        assertThat(server.get("/api/export?q=ceasefire&format=ris").body().split("TY  - NEWS\r\n", -1))
                .hasSize(21);
        assertThat(server.get("/api/export?q=ceasefire&format=bibtex").body().split("@article\\{", -1))
                .hasSize(21);
        JsonNode page = server.json("/api/export?q=ceasefire&format=w3c");
        int expected = 0;
        for (String line : server.get("/api/export?q=ceasefire&format=jsonl&notes=off")
                .body()
                .lines()
                .toList()) {
            JsonNode article = TestServer.JSON.readTree(line);
            expected += article.path("mentions").size()
                    + article.path("quotes").size()
                    + article.path("entities").size();
        }
        assertThat(page.get("items").size()).isEqualTo(expected);
    }

    @Test
    void anExportKnowsFiltersAndTakesTheWholeAddressOfASearch() {
        String filters = "actor=volodymyr-zelensky&from=2025&actor.not=iran&source.any=Harbour%20Wire&facets=actor";

        List<String> lines = server.get("/api/export?format=jsonl&fields=id&size=1&highlight=full&" + filters)
                .body()
                .lines()
                .toList();

        assertThat(lines.subList(1, lines.size() - 1))
                .extracting(line -> TestServer.JSON.readTree(line).get("id").asString())
                .isNotEmpty()
                .isEqualTo(server.ids("/api/search?size=100&" + filters));
        assertThat(lines.getFirst()).contains("\"search\":\"/api/search?size=1&highlight=full&" + filters + "\"");
    }

    @Test
    void anEmptyExportIsWhole() {
        assertThat(server.get("/api/export?q=nothingatall&notes=off&fields=id").body())
                .isEqualTo("\"id\"\r\n");
        assertThat(server.get("/api/export?q=nothingatall&bom=on&fields=id").body())
                .startsWith("\uFEFF\"# Dateline")
                .endsWith("\"# End of the export: 0 articles.\"\r\n");
    }
}
