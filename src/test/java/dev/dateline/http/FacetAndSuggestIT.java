package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.bench.faults.HostileClients;
import dev.dateline.elastic.TestElasticsearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Searching inside facets, and suggestions, over the sample archive. */
@ParameterizedClass(name = "{0} shards")
@ValueSource(ints = {1, 3})
class FacetAndSuggestIT {
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
        "actor, qqqq, ''",
    })
    void facetsAreSearchedByAnySpelling(String facet, String prefix, String values) {
        JsonNode page = server.json("/api/facets/" + facet + "?prefix=" + TestServer.encode(prefix));

        assertThat(TestServer.values(page)).isEqualTo(values.isEmpty() ? List.of() : List.of(values));
    }

    @Test
    void aFacetIsTurnedPageByPageToItsEnd() {
        JsonNode whole = server.json("/api/facets/actor?size=1000&q=ceasefire");
        List<String> turned = new ArrayList<>();
        String next = "0";
        while (next != null) {
            JsonNode page = server.json("/api/facets/actor?size=7&q=ceasefire&after=" + next);
            turned.addAll(TestServer.values(page));
            next = page.has("next") ? page.get("next").asString() : null;
        }

        assertThat(turned)
                .isEqualTo(TestServer.values(whole))
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
        assertThat(new TreeSet<>(TestServer.values(byName)))
                .isEqualTo(new TreeSet<>(TestServer.values(server.json("/api/facets/place?size=1000"))));
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
        assertThat(server.json("/api/suggest?q=" + TestServer.encode("Нетаньяху"))
                        .at("/actors/0/value")
                        .asString())
                .isEqualTo("benjamin-netanyahu");
    }

    @Test
    void anEntityHasItsSpellings() {
        JsonNode entities = server.json("/api/entities?id=kyiv&id=nobody");

        assertThat(entities.get("entities").size()).isEqualTo(1);
        JsonNode kyiv = entities.at("/entities/0");
        assertThat(kyiv.get("label").asString()).isEqualTo("Kyiv");
        assertThat(kyiv.get("kind").asString()).isEqualTo("place");
        assertThat(kyiv.get("spellings").valueStream().map(JsonNode::asString).toList())
                .contains("Kyiv");
        assertThat(kyiv.get("articles").asLong())
                .isEqualTo(server.json("/api/search?place=kyiv&size=0")
                        .at("/total/value")
                        .asLong());
    }

    /** A text some of whose parts have no name keys at all. */
    @Test
    void aTextOfStrangeCharactersIsCompletedLikeAnyOther() {
        String typed = "%3C%C7%87%CB%AD%F3%B1%B2%AF%F1%B2%98%95%E7%B0%80%F1%A8%AA%8Bm%F3%A7%8F%BC%E7%8A%8B%C5%B4Hs"
                + "%F0%AF%AC%A9%5E%F2%81%AB%9C%E3%91%BF%F2%8D%9E%97P%C7%B8%2F%F1%BE%87%B5%CA%8Dz%28%E6%87%97%"
                + "E5%A3%A2%E7%8C%A2%DC%91%25%26%D9%85%D0%9C%F3%8A%92%A5oy%E6%81%AF%EC%95%9D%E3%B2%AE%D5%B4%D"
                + "0%ADz%F2%B9%AF%8F%F2%96%B5%81%D8%8B%F3%8B%A6%83%EB%A4%8EOiL%E4%8C%B0z%F0%BE%84%A2c%F3%9D%B"
                + "5%BB%EA%AD%BB%F4%85%96%A8%C5%BBi%DF%A0%2B%D4%9Eb%D9%B0%E4%9F%BE%CA%A3%C7%A0%E4%A8%92%E4%83"
                + "%95%F3%92%A9%BD%E7%9B%AB";

        assertThat(server.get("/api/suggest?q=" + typed).statusCode()).isEqualTo(200);
    }

    /** A group of their words has no keys, and the query for it was once rejected. */
    @Test
    void unusualCharactersAreSearchedLikeOthers() throws IOException {
        for (String address : Files.readAllLines(Path.of("src/test/resources/suggest/failed-once.txt"))) {
            assertThat(server.get(address).statusCode()).isEqualTo(200);
        }
    }

    /** {@code dateline bench limits} is the long form. */
    @Test
    void clientsThatWearTheServerDownLeaveItWorking() throws IOException, InterruptedException {
        try (HostileClients clients = new HostileClients(server.port(), 20261130)) {
            clients.slowExports(64);
            clients.slowConnections(200);
            Map<Integer, Integer> statuses = clients.randomRequests(500, 8);
            List<Double> live = clients.live();

            assertThat(statuses).containsKeys(200, 400, 404).doesNotContainKey(500);
            assertThat(live.get(live.size() / 2)).as("median of /health/live").isLessThan(1000);
        }
        assertThat(server.get("/api/search?q=ceasefire&size=0").statusCode()).isEqualTo(200);
    }
}
