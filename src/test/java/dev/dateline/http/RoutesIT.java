package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.ArchiveServices;
import dev.dateline.elastic.Aliases;
import dev.dateline.elastic.TestElasticsearch;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The routes beside the search, over the sample archive as the pipeline indexes it. */
class RoutesIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    private static final Path SAMPLES = Path.of("samples/articles.jsonl");

    private static final OpenApi OPEN_API = new OpenApi();

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        Aliases aliases = Aliases.prefixed(elasticsearch.indexPrefix());
        Services services = ArchiveServices.of(elasticsearch.cluster(), aliases, null);
        try (InputStream samples = Files.newInputStream(SAMPLES)) {
            services.writing().intake().take(samples);
        }
        server = new TestServer(services);
    }

    @AfterAll
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
                .matches("\"# Dateline export of \\S+Z: 17 articles of the search /api/search\\?q=ceasefire\"");
        assertThat(lines.get(1)).isEqualTo("\"id\",\"published\"");
        assertThat(lines.getLast()).isEqualTo("\"# End of the export: 17 articles.\"");
        assertThat(lines.subList(2, 19))
                .extracting(line -> line.split("\"")[1])
                .isEqualTo(ids("/api/search?q=ceasefire&size=100"));
    }

    @Test
    void jsonLinesWithoutNotesAreTheArticlesThatWereIndexed() throws IOException {
        Map<String, JsonNode> given = new HashMap<>();
        for (String line : Files.readAllLines(SAMPLES)) {
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
            JsonNode article = given.remove(exported.get("id").asString());
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
        Aliases aliases = Aliases.prefixed(elasticsearch.indexPrefix() + "-again");
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
    void anExportKnowsFiltersAndTakesTheWholeAddressOfASearch() {
        String filters = "actor=volodymyr-zelensky&from=2025&actor.not=iran&source.any=Harbour%20Wire&facets=actor";

        List<String> lines = server.get("/api/export?format=jsonl&fields=id&size=1&highlight=full&" + filters)
                .body()
                .lines()
                .toList();

        assertThat(lines.subList(1, lines.size() - 1))
                .extracting(line -> TestServer.JSON.readTree(line).get("id").asString())
                .isNotEmpty()
                .isEqualTo(ids("/api/search?size=100&" + filters));
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

    @ParameterizedTest
    @CsvSource({
        "actor, zelenskiy, volodymyr-zelensky",
        "actor, Зеленский, volodymyr-zelensky",
        "person, vlad put, vladimir-putin",
        "speaker, trump, donald-trump",
        "organization, trump, ''",
        "country, ukr, ukraine",
        "place, kiev, kyiv",
        "source, wire, Harbour Wire",
        "topic, cease, ceasefire",
        "language, engl, en",
        "actor, Нетаньяху, benjamin-netanyahu",
        "actor, نتنياهو, benjamin-netanyahu",
        "actor, qqqq, ''",
    })
    void facetsAreSearchedByAnySpelling(String facet, String prefix, String values) {
        JsonNode page = server.json("/api/facets/" + facet + "?prefix=" + TestServer.encode(prefix));

        assertThat(values(page)).isEqualTo(values.isEmpty() ? List.of() : List.of(values));
    }

    @Test
    void aFacetIsTurnedPageByPageToItsEnd() {
        JsonNode whole = server.json("/api/facets/actor?size=1000&q=ceasefire");
        List<String> turned = new ArrayList<>();
        String next = "0";
        while (next != null) {
            JsonNode page = server.json("/api/facets/actor?size=7&q=ceasefire&after=" + next);
            turned.addAll(values(page));
            next = page.has("next") ? page.get("next").asString() : null;
        }

        assertThat(turned)
                .isEqualTo(values(whole))
                .hasSize(whole.at("/total/value").asInt());
        JsonNode facet = server.json("/api/search?q=ceasefire&size=0&facets=actor&facet.size=1000");
        assertThat(whole.get("buckets")).isEqualTo(facet.at("/facets/actor/buckets"));
        assertThat(whole.get("missing")).isEqualTo(facet.at("/facets/actor/missing"));
    }

    @Test
    void aFacetByNameGoesFromAToZAndCountsTheSame() {
        JsonNode byName = server.json("/api/facets/place?order=name&size=1000");
        List<String> labels = new ArrayList<>();
        byName.get("buckets").forEach(bucket -> labels.add(bucket.get("label").asString()));

        assertThat(labels).isSortedAccordingTo(String::compareToIgnoreCase);
        assertThat(new TreeSet<>(values(byName)))
                .isEqualTo(new TreeSet<>(values(server.json("/api/facets/place?size=1000"))));
    }

    @Test
    void aFacetLeavesOutItsOwnAlternativesOnly() {
        JsonNode open = server.json("/api/facets/source?source.any=Harbour%20Wire");
        JsonNode narrowed = server.json("/api/facets/topic?source.any=Harbour%20Wire&topic.any=ceasefire&size=1000");

        assertThat(open.at("/total/value").asInt()).isEqualTo(7);
        assertThat(narrowed.get("buckets"))
                .isEqualTo(server.json("/api/search?size=0&source=Harbour%20Wire&topic.any=ceasefire&facets=topic"
                                + "&facet.size=1000")
                        .at("/facets/topic/buckets"));
    }

    @Test
    void suggestionsComeInGroups() {
        JsonNode suggested = server.json("/api/suggest?q=zelens");

        assertThat(suggested.propertyNames()).containsExactly("q", "actors", "places", "sources", "topics", "titles");
        assertThat(suggested.at("/actors/0").toString())
                .isEqualTo("{\"value\":\"volodymyr-zelensky\",\"label\":\"Volodymyr Zelensky\",\"kind\":\"person\","
                        + "\"count\":33}");
        assertThat(server.json("/api/suggest?q=z").at("/actors").size()).isZero();
        assertThat(server.json("/api/suggest?q=a&size=1").at("/actors").size()).isZero();
        assertThat(server.json("/api/suggest?q=al&size=1").at("/actors").size()).isEqualTo(1);
    }

    @Test
    void spellingsThatStandInNoArticleAreSuggestedToo() {
        assertThat(server.json("/api/suggest?q=" + TestServer.encode("نتنياهو"))
                        .at("/actors/0/value")
                        .asString())
                .isEqualTo("benjamin-netanyahu");
    }

    @Test
    void copiesAreFoldedUnderTheFirstVersion() {
        JsonNode folded = server.json("/api/search?q=ceasefire&group=families&size=100");
        JsonNode flat = server.json("/api/search?q=ceasefire&size=100");

        assertThat(folded.at("/total/value")).isEqualTo(flat.at("/total/value"));
        assertThat(folded.at("/families/exact").asBoolean()).isTrue();
        assertThat(folded.get("hits").size())
                .isEqualTo(folded.at("/families/value").asInt());
        assertThat(folded.get("facets")).isEqualTo(flat.get("facets"));
        int articles = 0;
        for (JsonNode hit : folded.get("hits")) {
            articles += hit.at("/family/count").asInt();
            for (JsonNode other : hit.at("/family/others")) {
                assertThat(other.get("published").asString())
                        .isGreaterThanOrEqualTo(hit.get("published").asString());
            }
        }
        assertThat(articles).isEqualTo(17);
    }

    @Test
    void foldedPagesFollowEachOtherToTheEnd() {
        List<String> ids = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = server.json("/api/search?group=families&size=9" + next);
            page.get("hits").forEach(hit -> ids.add(hit.get("id").asString()));
            next = page.has("next") ? "&after=" + page.get("next").asString() : null;
        }

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids)
                .hasSize(server.json("/api/search?group=families&size=0")
                        .at("/families/value")
                        .asInt());
    }

    @Test
    void similarArticlesShareNamesAndAreNoCopies() {
        for (String id : ids("/api/search?q=ceasefire&size=100")) {
            JsonNode similar = server.json("/api/articles/" + id + "/similar?size=4");
            TreeMap<String, Integer> families = new TreeMap<>();
            for (JsonNode hit : similar.get("hits")) {
                families.merge(family(hit.get("id").asString()), 1, Integer::sum);
                assertThat(hit.get("shared").size()).isPositive();
            }

            assertThat(similar.get("hits").size()).isEqualTo(4);
            assertThat(families).doesNotContainKey(family(id)).hasSize(4);
        }
        assertThat(server.get("/api/articles/none/similar").statusCode()).isEqualTo(404);
    }

    private static String family(String id) {
        for (String line : server.get("/api/export?format=jsonl&fields=id,family&notes=off")
                .body()
                .lines()
                .toList()) {
            JsonNode article = TestServer.JSON.readTree(line);
            if (article.get("id").asString().equals(id)) {
                return article.get("family").asString();
            }
        }
        throw new IllegalArgumentException(id);
    }

    @Test
    void networksCountArticles() {
        JsonNode network = server.json("/api/network?q=ceasefire&actors=4");

        assertThat(network.get("articles").asInt()).isEqualTo(17);
        assertThat(network.get("actors"))
                .isEqualTo(server.json("/api/search?q=ceasefire&size=0&facets=actor&facet.size=4")
                        .at("/facets/actor/buckets"));
        assertThat(network.get("together").toString())
                .isEqualTo("[{\"from\":\"donald-trump\",\"to\":\"vladimir-putin\",\"count\":7},"
                        + "{\"from\":\"donald-trump\",\"to\":\"ukraine\",\"count\":3},"
                        + "{\"from\":\"ukraine\",\"to\":\"united-states\",\"count\":3},"
                        + "{\"from\":\"ukraine\",\"to\":\"vladimir-putin\",\"count\":3},"
                        + "{\"from\":\"united-states\",\"to\":\"vladimir-putin\",\"count\":3}]");
        assertThat(network.get("speaking").toString())
                .isEqualTo("[{\"from\":\"donald-trump\",\"to\":\"vladimir-putin\",\"count\":1}]");
    }

    @Test
    void aSearchIsAFeed() {
        JsonNode feed = server.json("/api/search?q=ceasefire&format=jsonfeed&size=2");
        HttpResponse<String> rss = server.get("/api/search?q=ceasefire&format=rss&size=2");
        List<String> newest = ids("/api/search?q=ceasefire&sort=newest&size=2");

        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.at("/items/0/id").asString()).isEqualTo(newest.get(0));
        assertThat(feed.at("/items/1/id").asString()).isEqualTo(newest.get(1));
        assertThat(rss.headers().firstValue("Content-Type")).hasValue("application/rss+xml; charset=utf-8");
        assertThat(rss.body())
                .contains("<guid isPermaLink=\"false\">" + newest.get(0) + "</guid>")
                .contains("<title>Dateline: ceasefire</title>")
                .contains("<pubDate>Tue, 23 Sep 2025 00:00:00 GMT</pubDate>");
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
        if (type.equals("application/json")) {
            JsonNode answer = TestServer.parse(response);
            assertThat(answer.path("hits").size()
                            + answer.path("buckets").size()
                            + answer.path("actors").size()
                            + answer.path("articles").asInt(0)
                            + answer.path("text").asString("").length())
                    .as("an example finds something")
                    .isPositive();
        }
    }

    @Test
    void theDescriptionHasEveryParameter() {
        assertThat(OPEN_API.parameters("/api/search")).isEqualTo(SearchRoute.KNOWN);
        assertThat(OPEN_API.parameters("/api/export")).isEqualTo(ExportRoute.KNOWN);
        assertThat(OPEN_API.parameters("/api/network")).isEqualTo(NetworkRoute.KNOWN);
        assertThat(OPEN_API.parameters("/api/suggest")).isEqualTo(SuggestRoute.KNOWN);
        assertThat(OPEN_API.parameters("/api/facets/{facet}"))
                .containsAll(FacetRoute.KNOWN)
                .hasSize(FacetRoute.KNOWN.size() + 1);
        assertThat(OPEN_API.parameters("/api/articles/{id}/similar")).containsExactly("id", "size");
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
            })
    void whatIsWrongIsRefusedByName(String path) {
        HttpResponse<String> response = server.get(path);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(TestServer.parse(response).get("parameter").asString()).isNotBlank();
        assertThat(TestServer.parse(response).get("detail").asString()).isNotBlank();
    }

    private static List<String> ids(String search) {
        List<String> ids = new ArrayList<>();
        server.json(search).get("hits").forEach(hit -> ids.add(hit.get("id").asString()));
        return ids;
    }

    private static List<String> values(JsonNode page) {
        List<String> values = new ArrayList<>();
        page.get("buckets").forEach(bucket -> values.add(bucket.get("value").asString()));
        return values;
    }
}
