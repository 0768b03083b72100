package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.elastic.TestElasticsearch;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Batches, feeds, the examples of the description and wrong parameters, over the sample archive. */
class RoutesIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    private static final OpenApi OPEN_API = new OpenApi();

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.ofSamples(elasticsearch);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aBatchCountsEachQueryAndReportsWrongOnesByLine() {
        HttpResponse<String> response = server.post("/api/batch?from=2025", "ceasefire\n\n  actor:putin  \n\"truce\n");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(OPEN_API.errors("Batch", response.body())).isEmpty();
        JsonNode rows = TestServer.parse(response).get("results");
        assertThat(rows.size()).isEqualTo(3);
        assertThat(rows.get(0).get("articles").asInt())
                .isEqualTo(server.json("/api/search?q=ceasefire&from=2025&size=0")
                        .at("/total/value")
                        .asInt());
        assertThat(rows.get(1).get("line").asInt()).isEqualTo(3);
        assertThat(rows.get(1).get("query").asString()).isEqualTo("actor:putin");
        assertThat(rows.get(2).toString())
                .isEqualTo(
                        "{\"line\":4,\"query\":\"\\\"truce\",\"error\":\"This phrase is never closed.\",\"position\":0}");
        assertThat(server.post("/api/batch", "a\n".repeat(501)).statusCode()).isEqualTo(400);
        assertThat(server.post("/api/batch?colour=red", "a").statusCode()).isEqualTo(400);
    }

    @Test
    void quotesHaveTheirSentence() {
        JsonNode quote = server.json("/api/quotes?q=ceasefire&speaker=donald-trump&size=1")
                .at("/quotes/0");

        assertThat(quote.get("before").asString())
                .isEqualTo("Trump had proclaimed on Monday night, Washington time, that there would be a \"");
        assertThat(quote.get("text").asString()).isEqualTo("Complete and Total CEASEFIRE");
        assertThat(quote.get("after").asString()).isEqualTo("\" and called the conflict the \"12 DAY WAR\".");
    }

    @Test
    void aSearchIsAFeed() {
        JsonNode feed = server.json("/api/search?q=ceasefire&format=jsonfeed&size=2");
        HttpResponse<String> rss = server.get("/api/search?q=ceasefire&format=rss&size=2");
        List<String> newest = server.ids("/api/search?q=ceasefire&sort=newest&size=2");

        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.at("/items/0/id").asString()).isEqualTo(newest.get(0));
        assertThat(feed.at("/items/1/id").asString()).isEqualTo(newest.get(1));
        assertThat(rss.headers().firstValue("Content-Type")).hasValue("application/rss+xml; charset=utf-8");
        assertThat(rss.body())
                .contains("<guid isPermaLink=\"false\">" + newest.get(0) + "</guid>")
                .contains("<title>Dateline: ceasefire</title>")
                .contains("<pubDate>Tue, 23 Sep 2025 00:00:00 GMT</pubDate>");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "author:okafor | 9",
                "author:(okafor) | 9",
                "author:\"Okafor, Sam\" | 9",
                "author:oka* | 9",
                "author:\"Okafor Ellerby\" | 0",
                "section:europe | 23",
                "section:\"middle east\" | 12",
                "url:harbour-wire | 11",
                "date:none | 1",
                "source:none | 0",
                "-source:none | 92",
                "speaker:none | 17",
                "page:none | 92",
                "added:[2020 TO *] | 92",
                "added:2020 | 0",
            })
    void metadataIsSearched(String query, int articles) {
        JsonNode found = server.json("/api/search?size=0&q=" + TestServer.encode(query));

        assertThat(found.at("/total/value").asInt()).isEqualTo(articles);
        assertThat(found.at("/query/understood").asString()).isNotBlank();
    }

    @Test
    void metadataIsAFilterAndAFacet() {
        JsonNode facets = server.json("/api/search?size=0&facets=author,section,url,page&facet.size=1000")
                .get("facets");

        assertThat(facets.at("/page/missing").asInt()).isEqualTo(92);
        for (String facet : List.of("author", "section", "url")) {
            int sum = 0;
            for (JsonNode bucket : facets.at("/" + facet + "/buckets")) {
                String value = bucket.get("value").asString();
                sum += bucket.get("count").asInt();
                assertThat(server.json("/api/search?size=0&facets=&" + facet + "=" + TestServer.encode(value))
                                .at("/total/value"))
                        .as(value)
                        .isEqualTo(bucket.get("count"));
            }
            assertThat(sum).isGreaterThanOrEqualTo(92);
            assertThat(facets.at("/" + facet + "/missing").asInt()).isZero();
        }
        assertThat(server.json("/api/facets/author?prefix=okafor+s")
                        .get("buckets")
                        .toString())
                .isEqualTo("[{\"value\":\"Sam Okafor\",\"label\":\"Sam Okafor\",\"count\":9}]");
        assertThat(server.json("/api/facets/url?prefix=harb")
                        .at("/buckets/0/value")
                        .asString())
                .isEqualTo("harbour-wire.example");
    }

    static List<String> examples() {
        return OPEN_API.examples();
    }

    @ParameterizedTest
    @MethodSource
    void examples(String example) {
        HttpResponse<String> response = server.get(example);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        String type =
                response.headers().firstValue("Content-Type").orElseThrow().replaceAll(";.*", "");
        OPEN_API.schema(OPEN_API.pathOf(example), type)
                .ifPresent(schema ->
                        assertThat(OPEN_API.errors(schema, response.body())).isEmpty());
        if (type.equals("text/csv")) {
            assertThat(response.body().lines().count())
                    .as("an example has rows")
                    .isGreaterThan(1);
        }
        if (type.equals("application/json")) {
            JsonNode answer = TestServer.parse(response);
            assertThat(answer.path("hits").size()
                            + answer.path("quotes").size()
                            + answer.path("buckets").size()
                            + answer.path("actors").size()
                            + answer.path("families").size()
                            + answer.path("articles").asInt(0)
                            + answer.path("text").asString("").length())
                    .as("an example finds something")
                    .isPositive();
        }
    }

    @Test
    void theDescriptionHasEveryParameter() {
        assertThat(OPEN_API.parameters("/api/search")).isEqualTo(server.parameters("/api/search"));
        assertThat(OPEN_API.parameters("/api/export")).isEqualTo(server.parameters("/api/export"));
        assertThat(OPEN_API.parameters("/api/network")).isEqualTo(server.parameters("/api/network"));
        assertThat(OPEN_API.parameters("/api/families")).isEqualTo(server.parameters("/api/families"));
        assertThat(OPEN_API.parameters("/api/suggest")).isEqualTo(server.parameters("/api/suggest"));
        assertThat(OPEN_API.parameters("/api/facets/{facet}"))
                .containsAll(server.parameters("/api/facets/actor"))
                .hasSize(server.parameters("/api/facets/actor").size() + 1);
        assertThat(OPEN_API.parameters("/api/articles/{id}/similar")).containsExactly("id", "size");
        assertThat(OPEN_API.parameters("/api/timeline")).isEqualTo(server.parameters("/api/timeline"));
        assertThat(OPEN_API.parameters("/api/quotes")).isEqualTo(server.parameters("/api/quotes"));
        assertThat(OPEN_API.parameters("/api/entities")).isEqualTo(server.parameters("/api/entities"));
        assertThat(OPEN_API.parameters("/api/articles/{id}"))
                .containsAll(server.parameters("/api/articles/x"))
                .hasSize(server.parameters("/api/articles/x").size() + 1);
        assertThat(OPEN_API.parameters("/api/batch", "post"))
                .isEqualTo(TestServer.known(server.post("/api/batch?no.such.parameter=1", "a")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/export?format=xml",
                "/api/export?fields=colour",
                "/api/export?fields=",
                "/api/export?notes=maybe",
                "/api/export?bom=1",
                "/api/export?colour=red",
                "/api/export?format=ris&fields=id",
                "/api/export?format=w3c&rows=quotes",
                "/api/export?format=jsonl&excel=on",
                "/api/export?rows=quotes&fields=title",
                "/api/export?excel=yes",
                "/api/network?format=gml",
                "/api/quotes?format=xml",
                "/api/timeline?dates=added",
                "/api/export?q=%22war",
                "/api/export?format=csv&format=jsonl",
                "/api/facets/colour",
                "/api/facets/date",
                "/api/facets/actor?size=0",
                "/api/facets/actor?size=1001",
                "/api/facets/actor?after=-1",
                "/api/facets/actor?after=x",
                "/api/facets/actor?order=best",
                "/api/facets/actor?prefix=a&prefix=b",
                "/api/facets/actor?format=rss",
                "/api/suggest?q=a&q=b",
                "/api/suggest?size=21",
                "/api/suggest?prefix=a",
                "/api/network?actors=0",
                "/api/network?actors=101",
                "/api/network?n=5",
                "/api/articles/x/similar?size=51",
                "/api/articles/x/similar?q=a",
                "/api/search?format=atom",
                "/api/search?format=rss&sort=oldest",
                "/api/search?format=rss&after=x",
                "/api/search?group=copies",
                "/api/search?without=colour",
                "/api/search?without=title",
                "/api/search?without=",
            })
    void whatIsWrongIsRefusedByName(String path) {
        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(TestServer.parse(response).get("parameter").asString()).isNotBlank();
        assertThat(TestServer.parse(response).get("detail").asString()).isNotBlank();
    }
}
