package dev.dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.JsonData;
import dev.dateline.index.IndexEvent;
import dev.dateline.index.IndexFailure;
import dev.dateline.index.IndexSummary;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The way of an article on a real node: written, written again, replaced, and what goes wrong on the way. */
class IndexingIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    @TempDir
    Path folder;

    private Aliases aliases;
    private Path rejects;

    @BeforeEach
    void setUp(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        aliases = Aliases.prefixed(elasticsearch.indexPrefix() + "-" + name);
        rejects = folder.resolve("rejects.jsonl");
    }

    @Test
    void runningTwiceChangesNothing() throws IOException {
        Path file = articles("a.jsonl", article("1", "putin", "Putin"), article("2", "xi", "Xi"));

        IndexSummary first = run(false, file);
        Set<String> indices = indices();
        IndexSummary second = run(false, file);

        assertThat(first)
                .extracting(IndexSummary::indexed, IndexSummary::unchanged)
                .containsExactly(2L, 0L);
        assertThat(second)
                .extracting(IndexSummary::indexed, IndexSummary::unchanged)
                .containsExactly(0L, 2L);
        assertThat(indices()).isEqualTo(indices).hasSize(2);
        assertThat(rejects).doesNotExist();
    }

    @Test
    void aChangedArticleIsWrittenAndItsEntitiesCountedAnew() throws IOException {
        run(false, articles("a.jsonl", article("1", "putin", "Putin"), article("2", "putin", "Poutine")));
        assertThat(entity("person:putin"))
                .containsEntry("articles", 2)
                .containsEntry("name", "Poutine")
                .containsEntry("spellings", List.of("Poutine", "Putin"));

        IndexSummary summary =
                run(false, articles("b.jsonl", article("2", "xi", "Xi"), article("1", "putin", "Putin")));

        assertThat(summary)
                .extracting(IndexSummary::indexed, IndexSummary::unchanged)
                .containsExactly(1L, 1L);
        assertThat(entity("person:putin")).containsEntry("articles", 1).containsEntry("spellings", List.of("Putin"));
        assertThat(entity("person:xi")).containsEntry("articles", 1);
        run(false, articles("c.jsonl", article("2", "biden", "Biden")));
        assertThat(entity("person:xi")).isNull();
    }

    @Test
    void manyTouchedEntitiesAreCountedIntoANewIndex() throws IOException {
        run(false, articles("a.jsonl", article("0", "old", "Old")));
        String[] many = IntStream.range(0, 2 * TouchedEntities.MOST)
                .mapToObj(i -> article("" + i, "person-" + i, "Person"))
                .toArray(String[]::new);

        run(false, articles("b.jsonl", many));

        assertThat(count(aliases.entities())).isEqualTo(many.length);
        assertThat(entity("person:old")).isNull();
        assertThat(indices()).hasSize(2);
    }

    @Test
    void aFullRunTakesThePlaceOfTheServedIndex() throws IOException {
        run(false, articles("a.jsonl", article("1", "putin", "Putin"), article("2", "xi", "Xi")));
        Set<String> before = indices();

        run(true, articles("b.jsonl", article("3", "biden", "Biden")));

        assertThat(count(aliases.articles())).isEqualTo(1);
        assertThat(count(aliases.entities())).isEqualTo(1);
        assertThat(indices()).hasSize(2).doesNotContainAnyElementsOf(before);
    }

    @Test
    void aFullRunThatFailsLeavesTheServedIndex() throws IOException {
        run(false, articles("a.jsonl", article("1", "putin", "Putin")));
        Set<String> before = indices();
        try (FlakyProxy proxy = proxy(Collections.nCopies(50, 503));
                Cluster cluster = Cluster.connect(proxy.address())) {
            IndexRun failing = new IndexRun(cluster, aliases, rejects);

            assertThatThrownBy(() -> failing.run(true, articles("b.jsonl", article("2", "xi", "Xi"))))
                    .isInstanceOf(IndexFailure.class)
                    .hasMessageContaining("it answered 503");
        }

        assertThat(indices()).isEqualTo(before);
        assertThat(count(aliases.articles())).isEqualTo(1);
    }

    @Test
    void busyAndLostAnswersAreMadeGood() throws IOException {
        String[] lines = IntStream.range(0, 6_000)
                .mapToObj(i -> article("" + i, "putin", "Putin"))
                .toArray(String[]::new);
        try (FlakyProxy proxy = proxy(List.of(429, FlakyProxy.LOSE_ANSWER, 503, FlakyProxy.LOSE_ANSWER, 502));
                Cluster cluster = Cluster.connect(proxy.address())) {
            IndexRun run = new IndexRun(cluster, aliases, rejects);

            IndexSummary summary = run.run(false, articles("a.jsonl", lines));

            assertThat(summary.indexed()).isEqualTo(6_000);
            assertThat(summary.rejected()).isZero();
            assertThat(run.events)
                    .filteredOn(IndexEvent.Waiting.class::isInstance)
                    .hasSize(5);
        }
        assertThat(count(aliases.articles())).isEqualTo(6_000);
        assertThat(entity("person:putin")).containsEntry("articles", 6_000);
    }

    @Test
    void aBulkThatIsTooLargeIsCutInHalves() throws IOException {
        try (FlakyProxy proxy = proxy(List.of(413, 413));
                Cluster cluster = Cluster.connect(proxy.address())) {
            IndexSummary summary = new IndexRun(cluster, aliases, rejects)
                    .run(
                            false,
                            articles(
                                    "a.jsonl", article("1", "a", "A"), article("2", "b", "B"), article("3", "c", "C")));

            assertThat(summary)
                    .extracting(IndexSummary::indexed, IndexSummary::rejected)
                    .containsExactly(2L, 1L);
            assertThat(summary.reasons().getFirst().reason()).contains("larger than Elasticsearch takes");
        }
    }

    @Test
    void anIncrementalRunThatFailsIsMadeGoodByTheNext() throws IOException {
        run(false, articles("a.jsonl", article("1", "putin", "Putin")));
        Path more = articles("b.jsonl", article("1", "putin", "Putin"), article("2", "xi", "Xi"));
        // The article is written, and the count of its entities is lost.
        try (FlakyProxy proxy = proxy(List.of(0, 503, 503, 503, 503, 503, 503, 503, 503));
                Cluster cluster = Cluster.connect(proxy.address())) {
            assertThatThrownBy(() -> new IndexRun(cluster, aliases, rejects).run(false, more))
                    .isInstanceOf(IndexFailure.class);
        }
        assertThat(entity("person:xi")).isNull();

        IndexSummary again = run(false, more);

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(entity("person:xi")).containsEntry("articles", 1);
    }

    @Test
    void anArticleThatElasticsearchRefusesIsRejectedAndTheRestIndexed() throws IOException {
        // More quotes than nested documents are allowed in one article.
        StringBuilder quotes = new StringBuilder();
        for (int i = 0; i < 100_001; i++) {
            quotes.append(i == 0 ? "" : ",")
                    .append("{\"start\":")
                    .append(i)
                    .append(",\"end\":")
                    .append(i + 1)
                    .append('}');
        }
        String refused = "{\"id\":\"r\",\"text\":\"" + "x".repeat(100_001) + "\",\"quotes\":[" + quotes + "]}";
        Path file = articles("a.jsonl", article("1", "a", "A"), refused, article("2", "b", "B"));

        IndexSummary summary = run(false, file);

        assertThat(summary)
                .extracting(IndexSummary::indexed, IndexSummary::rejected)
                .containsExactly(2L, 1L);
        assertThat(Files.readString(rejects)).contains("\"line\":2").contains("Elasticsearch refused it");
    }

    @Test
    void rejectsCanBeMendedAndIndexed() throws IOException {
        Path file = articles(
                "a.jsonl",
                article("1", "a", "A"),
                "{\"id\":\"2\",\"text\":\"B\",\"colour\":\"red\"}",
                article("1", "c", "C"));

        IndexSummary first = run(false, file);

        assertThat(first)
                .extracting(IndexSummary::indexed, IndexSummary::rejected)
                .containsExactly(1L, 2L);
        String mended = Files.readString(rejects)
                .replace(",\\\"colour\\\":\\\"red\\\"", "")
                .replace("\\\"id\\\":\\\"1\\\"", "\\\"id\\\":\\\"3\\\"");
        Files.writeString(rejects, mended);
        IndexSummary second = run(false, rejects);
        assertThat(second)
                .extracting(IndexSummary::indexed, IndexSummary::rejected)
                .containsExactly(2L, 0L);
        assertThat(count(aliases.articles())).isEqualTo(3);
        assertThat(rejects).doesNotExist();
    }

    @Test
    void whatAKilledProgramLeftBehindIsRemoved() throws IOException {
        run(false, articles("a.jsonl", article("1", "a", "A")));
        String orphan = new IndexName(aliases.articles(), 1, Instant.now()).text();
        ObjectNode definition = IndexDefinition.ARTICLES.read();
        definition
                .withObject("mappings")
                .putObject("_meta")
                .put("host", BuildMark.current().host())
                .put("pid", 999_999_999);
        client().indices().create(request -> request.index(orphan).withJson(new StringReader(definition.toString())));
        assertThat(indices()).hasSize(3);

        run(false, articles("b.jsonl", article("1", "a", "A")));

        assertThat(indices()).hasSize(2).doesNotContain(orphan);
    }

    @Test
    void anotherMappingAsksForAFullRun() throws IOException {
        run(false, articles("a.jsonl", article("1", "a", "A")));
        client().indices()
                .putMapping(
                        request -> request.index(aliases.articles()).meta(Map.of("mapping_version", JsonData.of(0))));

        assertThatThrownBy(() -> run(false, articles("b.jsonl", article("2", "b", "B"))))
                .isInstanceOf(IndexFailure.class)
                .hasMessageContaining("run again with --full");
        assertThat(run(true, articles("b.jsonl", article("2", "b", "B"))).indexed())
                .isEqualTo(1);
    }

    @Test
    void withoutElasticsearchTheRunFailsWithAReason() {
        try (Cluster nowhere = Cluster.connect(ClusterAddress.of(URI.create("http://127.0.0.1:1")))) {
            assertThatThrownBy(() -> new IndexRun(nowhere, aliases, rejects)
                            .run(false, articles("a.jsonl", article("1", "a", "A"))))
                    .isInstanceOf(IndexFailure.class)
                    .hasMessageContaining("Elasticsearch did not list its indices: the connection failed");
        }
    }

    private IndexSummary run(boolean full, Path... files) {
        return new IndexRun(elasticsearch.cluster(), aliases, rejects).run(full, files);
    }

    private static FlakyProxy proxy(List<Integer> faults) throws IOException {
        return new FlakyProxy(elasticsearch.address().url(), faults);
    }

    private Path articles(String name, String... lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\n", lines));
    }

    private static String article(String id, String person, String spelling) {
        return "{\"id\":\"" + id + "\",\"text\":\"" + spelling + " spoke.\",\"mentions\":[{\"start\":0,\"end\":"
                + spelling.length() + ",\"kind\":\"person\",\"id\":\"" + person + "\"}]}";
    }

    private static ElasticsearchClient client() {
        return elasticsearch.cluster().client();
    }

    private Set<String> indices() throws IOException {
        return client()
                .indices()
                .get(request -> request.index(aliases.articles() + "*", aliases.entities() + "*"))
                .indices()
                .keySet()
                .stream()
                .collect(Collectors.toSet());
    }

    private static long count(String alias) throws IOException {
        return client().count(request -> request.index(alias)).count();
    }

    @SuppressWarnings("unchecked") // The client knows no generic class.
    private Map<Object, Object> entity(String id) throws IOException {
        return client().get(request -> request.index(aliases.entities()).id(id), Map.class)
                .source();
    }
}
