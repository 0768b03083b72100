package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.elastic.TestElasticsearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Searching inside facets, and suggestions, over the sample archive. */
class FacetAndSuggestIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.ofSamples(elasticsearch);
    }

    @AfterAll
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
    void anEntityTellsItsSpellings() {
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
}
