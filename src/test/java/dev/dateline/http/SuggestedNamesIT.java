package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.cli.ArchiveServices;
import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.search.suggest.Suggestion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Suggestions and search in a facet, over an archive whose names collide. */
class SuggestedNamesIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    /** Kind, articles, name; the id is the name. */
    private static final List<List<String>> NAMES = List.of(
            List.of("organization", "4", "Organization of the Petroleum Exporting Countries"),
            List.of("organization", "6", "Organization of Arab Petroleum Exporting Countries"),
            List.of("organization", "9", "Home Office"),
            List.of("organization", "3", "Islamic State"),
            List.of("organization", "2", "Ministry of Defence of Ukraine"),
            List.of("person", "8", "Suella Braverman"),
            List.of("person", "5", "Ruhollah Khomeini"),
            List.of("person", "2", "Ali Khomenkov"),
            List.of("person", "7", "Martin Schulz"),
            List.of("person", "3", "Muammar Gaddafi"),
            List.of("person", "1", "Gustav Hamann"),
            List.of("place", "3", "Calais"));

    private static TestServer server;

    @BeforeAll
    static void start() throws IOException {
        List<String> articles = new ArrayList<>();
        for (List<String> name : NAMES) {
            for (int i = 0; i < Integer.parseInt(name.get(1)); i++) {
                articles.add("""
                        {"id": "%1$s %4$d", "title": "News %4$d", "text": "x", "entities": [{"kind": "%2$s", "name": "%1$s",\
                         "id": "%1$s"}]}""".formatted(name.get(2), name.get(0), name.get(1), i));
            }
        }
        for (String title : List.of(
                "A note on grain and on ships",
                "Brokers fear a shortage of grain this winter",
                "Grain deal",
                "Grainger retires",
                "Wheat and other grain")) {
            articles.add("{\"id\": \"%1$s\", \"title\": \"%1$s\", \"text\": \"x\"}".formatted(title));
        }
        var services = ArchiveServices.of(
                elasticsearch.cluster(), Aliases.prefixed(elasticsearch.indexPrefix()), /* writeKey= */ null);
        services.writing()
                .intake()
                .take(new ByteArrayInputStream(String.join("\n", articles).getBytes(StandardCharsets.UTF_8)));
        services.suggestions().prepare();
        server = new TestServer(services);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The first request starts the reading of the names, and does not wait for it. */
    @ParameterizedTest
    @CsvSource({
        "khom, Ruhollah Khomeini|Ali Khomenkov",
        "khom ruh, Ruhollah Khomeini",
        "Qaddafi, Muammar Gaddafi",
        "k, ''",
        "humana, ''",
    })
    void beforeTheNamesHaveBeenReadTheEntitiesIndexIsAsked(String typed, String labels) {
        var services = ArchiveServices.of(
                elasticsearch.cluster(), Aliases.prefixed(elasticsearch.indexPrefix()), /* writeKey= */ null);

        assertThat(services.suggestions().suggest(typed, 20).getOrDefault(Suggestion.Group.ACTORS, List.of()).stream()
                        .map(Suggestion::label)
                        .collect(Collectors.joining("|")))
                .isEqualTo(labels);
    }

    @ParameterizedTest
    @CsvSource({
        "opec, Organization of the Petroleum Exporting Countries",
        "OPEC, Organization of the Petroleum Exporting Countries",
        "oapec, Organization of Arab Petroleum Exporting Countries",
        "petrol, Organization of Arab Petroleum Exporting Countries|Organization of the Petroleum Exporting Countries",
        "khom, Ruhollah Khomeini|Ali Khomenkov",
        "khomeini, Ruhollah Khomeini",
        "ruhollah khom, Ruhollah Khomeini",
        "khom ruh, Ruhollah Khomeini",
        "Qaddafi, Muammar Gaddafi",
        "القذافي, Muammar Gaddafi",
        "daesh, Islamic State",
        "schul, Martin Schulz",
        "Scholz, Martin Schulz (similar)",
        "gadadfi, Muammar Gaddafi",
        "hoem office, Home Office (similar)",
        "Verteidigungsministerium der Ukraine, Ministry of Defence of Ukraine",
        "Khomenkov ruh, ''",
        "humana, ''",
        "grain, ''",
    })
    void actorsAreSuggestedInThisOrder(String typed, String labels) {
        assertThat(labels(typed, "actors")).isEqualTo(labels);
    }

    @Test
    void titlesComeByRelevance() {
        assertThat(labels("grain", "titles"))
                .isEqualTo("Grain deal|Wheat and other grain|A note on grain and on ships"
                        + "|Brokers fear a shortage of grain this winter|Grainger retires");
    }

    @ParameterizedTest
    @CsvSource({
        "Scholz, ''",
        "Schulz, Martin Schulz",
        "Qaddafi, Muammar Gaddafi",
        "Kadhafi, Muammar Gaddafi",
        "opec, Organization of the Petroleum Exporting Countries",
        "humana, ''",
    })
    void aFacetIsSearchedForTheSameNamesOnly(String typed, String values) {
        JsonNode page = server.json("/api/facets/actor?prefix=" + TestServer.encode(typed));

        assertThat(String.join("|", TestServer.values(page))).isEqualTo(values);
    }

    @Test
    void whatBeginsSoIsAlwaysAmongTheFirst() {
        Random random = new Random(20261129);
        for (int round = 0; round < 100; round++) {
            String name = NAMES.get(random.nextInt(NAMES.size())).get(2);
            String typed = name.substring(0, 2 + random.nextInt(name.length() - 1));
            JsonNode suggested = server.json("/api/suggest?size=20&q=" + TestServer.encode(typed));
            List<String> labels = new ArrayList<>();
            for (String group : List.of("actors", "places")) {
                suggested.get(group).forEach(one -> {
                    assertThat(one.has("similar")).as(typed).isFalse();
                    labels.add(one.get("label").asString());
                });
            }

            assertThat(labels).as(typed).contains(name);
        }
    }

    private static String labels(String typed, String group) {
        List<String> labels = new ArrayList<>();
        server.json("/api/suggest?q=" + TestServer.encode(typed))
                .get(group)
                .forEach(one -> labels.add(one.get("label").asString() + (one.has("similar") ? " (similar)" : "")));
        return String.join("|", labels);
    }
}
