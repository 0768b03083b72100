package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.elastic.search.TestArchive;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class HttpApiIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    private static final OpenApi OPEN_API = new OpenApi();

    private static TestServer server;

    @BeforeAll
    static void start() {
        Aliases aliases = Aliases.prefixed(elasticsearch.indexPrefix());
        TestArchive.samples().index(elasticsearch.cluster(), aliases);
        server = new TestServer(new ArticleSearch(new SearchedArchive(elasticsearch.cluster(), aliases)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void articlesWithoutAValueAreAFilter() {
        JsonNode undated = server.json("/api/search?without=date&facets=date,speaker");

        assertThat(undated.at("/total/value").asInt()).isEqualTo(1);
        assertThat(undated.at("/facets/date/missing").asInt()).isEqualTo(1);
        assertThat(server.json("/api/search?size=0&without=speaker")
                        .at("/total/value")
                        .asInt())
                .isEqualTo(17);
        assertThat(server.json("/api/search?size=0&without=speaker&without=date")
                        .at("/total/value")
                        .asInt())
                .isEqualTo(server.json("/api/search?size=0&q=speaker:none+date:none")
                        .at("/total/value")
                        .asInt());
    }

    @Test
    void articlesAreSortedByWhenTheyWereAdded() {
        JsonNode added = server.json("/api/search?sort=added&size=100");
        JsonNode feed = server.json("/api/search?sort=added&size=2&format=jsonfeed");

        // One run has added all of them, so that the newest come first.
        assertThat(added.get("hits").get(0).get("added").asString()).matches("20\\d\\d-.*Z");
        assertThat(server.ids("/api/search?sort=added&size=100"))
                .isEqualTo(server.ids("/api/search?sort=newest&size=100"));
        assertThat(feed.at("/items/0/date_published").asString())
                .isEqualTo(added.at("/hits/0/added").asString());
    }

    @Test
    void theDescriptionHasEveryRouteAndParameterAndNoOther() {
        assertThat(OPEN_API.paths()).containsExactlyInAnyOrderElementsOf(server.routes());
        assertThat(OPEN_API.parameters("/api/search")).isEqualTo(server.parameters("/api/search"));
        assertThat(OPEN_API.parameters("/api/quotes")).isEqualTo(server.parameters("/api/quotes"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/search",
                "/api/search?q=ceasefire",
                "/api/search?q=%22ceasefire%22+-Gaza&sort=oldest&size=100&highlight=full",
                "/api/search?q=ceasefire&interval=week&highlight=none&passages=0",
                "/api/search?source.any=nobody&actor.not=x&facets=actor,person,organization,country,place,speaker,"
                        + "source,topic,language,date",
                "/api/search?from=2025&to=2025-03&facets=&size=0",
                "/api/entities",
                "/api/entities?id=kyiv&id=volodymyr-zelensky&id=nobody",
                "/api/search?q=said:ceasefire+speaker:trump&facets=actor,mentioned,date&facet.order=unusual",
                "/api/search?q=ceasfire&facets=actor,source&facet.order=alpha",
                "/api/search?q=ceasefire+qqqqqq+-Gaza",
                "/api/quotes",
                "/api/quotes?q=ceasefire&sort=oldest&size=3&facet.size=2&about.any=hamas&speaker=donald-trump",
                "/api/status",
                "/health/live",
                "/health/ready"
            })
    void answersAreAsDescribed(String path) {
        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
        String schema = OPEN_API.schemaOfPath().get(path.replaceAll("\\?.*", ""));
        assertThat(OPEN_API.errors(String.valueOf(schema), response.body())).isEmpty();
    }

    @Test
    void everyArticleIsShownWithWhatTheQueryHits() {
        for (JsonNode hit :
                server.json("/api/search?q=ceasefire&size=100&highlight=full").get("hits")) {
            String body = server.get("/api/articles/" + hit.get("id").asString() + "?q=ceasefire")
                    .body();
            JsonNode article = TestServer.JSON.readTree(body);

            assertThat(OPEN_API.errors("ArticleView", body)).isEmpty();
            for (JsonNode passage : hit.get("passages")) {
                String field = passage.get("field").asString();
                assertThat(article.get("hits").get(field)).isEqualTo(passage.get("marks"));
                assertMarked(passage, "ceasefire");
            }
        }
    }

    @Test
    void everyPassageIsInItsArticleAtItsStart() {
        for (JsonNode hit : server.json("/api/search?q=talks&size=100").get("hits")) {
            JsonNode article = server.json("/api/articles/" + hit.get("id").asString());
            for (JsonNode passage : hit.get("passages")) {
                String text = article.get(passage.get("field").asString()).asString();
                int start = text.offsetByCodePoints(0, passage.get("start").asInt());
                assertThat(text.substring(start)).startsWith(passage.get("text").asString());
                assertMarked(passage, "talk");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "////",
                "%00",
                "bm90IGEgY3Vyc29y",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void aForgedCursorIsRefused(String cursor) {
        for (String path : List.of("/api/search?q=talks&after=", "/api/quotes?after=")) {
            HttpResponse<String> response = server.get(path + cursor);

            assertThat(response.statusCode()).as(path).isEqualTo(400);
            assertThat(TestServer.parse(response).get("parameter").asString()).isEqualTo("after");
        }
    }

    @Test
    void aCursorOfAnotherSearchIsRefused() {
        String cursor = server.json("/api/search?size=5").get("next").asString();
        String ofQuotes = server.json("/api/quotes?size=5").get("next").asString();

        for (String path : List.of(
                "/api/search?q=talks&size=5&after=" + cursor,
                "/api/search?sort=oldest&after=" + cursor,
                "/api/search?actor.any=hamas&after=" + cursor,
                "/api/search?from=2025&after=" + cursor,
                "/api/quotes?after=" + cursor,
                "/api/search?after=" + ofQuotes,
                "/api/quotes?about=hamas&after=" + ofQuotes)) {
            HttpResponse<String> response = server.get(path);

            assertThat(response.statusCode()).as(path).isEqualTo(400);
            assertThat(TestServer.parse(response).get("detail").asString()).contains("another search");
        }
    }

    private static void assertMarked(JsonNode passage, String stem) {
        int[] text = passage.get("text").asString().codePoints().toArray();
        for (JsonNode mark : passage.get("marks")) {
            int from = mark.get(0).asInt();
            String marked = new String(text, from, mark.get(1).asInt() - from);
            assertThat(marked.replace("-", "")).startsWithIgnoringCase(stem);
        }
    }

    @Test
    void pagesFollowEachOtherToTheEnd() {
        List<String> ids = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = server.json("/api/search?size=7" + next);
            page.get("hits").forEach(hit -> ids.add(hit.get("id").asString()));
            assertThat(page.get("facets").isEmpty()).isEqualTo(!next.isEmpty());
            next = page.has("next") ? "&after=" + page.get("next").asString() : null;
        }
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(ids)
                .hasSize(server.json("/api/search?size=0")
                        .get("total")
                        .get("value")
                        .asInt());
    }

    @Test
    void labelsAreTheNamesOfTheEntities() {
        JsonNode first = server.json("/api/search?facets=person").at("/facets/person/buckets/0");

        assertThat(first.get("kind").asString()).isEqualTo("person");
        assertThat(first.get("label").asString())
                .isNotEqualTo(first.get("value").asString())
                .contains(" ");
    }

    @Test
    void thePageComesWithAStrictPolicyAndItsLibraries() {
        HttpResponse<String> page = server.get("/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self' 'sha256-")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("ETag")).isPresent();
        assertThat(page.body()).contains("<dateline-app>");
        HttpResponse<String> library = server.get("/webjars/lit/3.3.2/index.js");
        assertThat(library.statusCode()).isEqualTo(200);
        assertThat(library.headers().firstValue("Content-Type").orElseThrow()).contains("javascript");
        assertThat(library.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    @Test
    void metricsAreLabelledByRoute() {
        server.get("/api/articles/none");

        assertThat(server.get("/metrics").body())
                .contains(
                        "http_server_requests_seconds_count{method=\"GET\",route=\"/api/articles/{id}\",status=\"404\"}");
        assertThat(server.get("/openapi.yaml").body()).startsWith("openapi: 3.1.0");
    }

    @Test
    void elasticsearchAwayIsReportedUntilItIsBack() throws Exception {
        Aliases aliases = Aliases.prefixed(elasticsearch.indexPrefix());
        try (Gate gate = new Gate(elasticsearch.address().url());
                Cluster cluster = Cluster.connect(elasticsearch.addressAt(gate.address()));
                TestServer gated = new TestServer(new ArticleSearch(new SearchedArchive(cluster, aliases)))) {
            assertThat(gated.get("/api/search?q=talks").statusCode()).isEqualTo(200);
            gate.shut();
            for (String path : List.of("/api/search?q=talks", "/api/articles/x", "/api/status", "/health/ready")) {
                HttpResponse<String> away = gated.get(path);
                assertThat(away.statusCode()).as(away.body()).isEqualTo(503);
                assertThat(away.headers().firstValue("Retry-After")).hasValue("5");
                assertThat(OPEN_API.errors("Problem", away.body())).isEmpty();
            }
            assertThat(gated.get("/health/live").statusCode()).isEqualTo(200);
            gate.reopen();
            assertThat(gated.get("/api/search?q=talks").statusCode()).isEqualTo(200);
        }
    }
}
