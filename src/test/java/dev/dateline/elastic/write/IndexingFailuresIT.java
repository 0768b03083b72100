package dev.dateline.elastic.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.json.JsonData;
import dev.dateline.bench.faults.FlakyProxy;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.ClusterAddress;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.IndexDefinition;
import dev.dateline.index.IndexEvent;
import dev.dateline.index.IndexFailure;
import dev.dateline.index.IndexSummary;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ObjectNode;

/** What goes wrong on the way to a real node, and that nothing is lost by it. */
class IndexingFailuresIT extends IndexingCase {
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
            assertThat(summary.reasons().getFirst().reason()).contains("larger than Elasticsearch accepts");
        }
    }

    @Test
    void anIncrementalRunThatFailsIsMadeGoodByTheNext() throws IOException {
        run(false, articles("a.jsonl", article("1", "putin", "Putin")));
        Path more = articles("b.jsonl", article("1", "putin", "Putin"), article("2", "xi", "Xi"));
        // The forms and then the article are written, and the count of its entities is lost.
        try (FlakyProxy proxy = proxy(List.of(0, 0, 503, 503, 503, 503, 503, 503, 503, 503));
                Cluster cluster = Cluster.connect(proxy.address())) {
            assertThatThrownBy(() -> new IndexRun(cluster, aliases, rejects).run(false, more))
                    .isInstanceOf(IndexFailure.class);
        }
        assertThat(entity("person:xi")).isNull();

        IndexSummary again = run(false, more);

        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(entity("person:xi")).containsEntry("articles", 1);
    }

    /** Elasticsearch waits for a minute by default, and then once more for each attempt. */
    @Test
    @Timeout(40)
    void aBulkDoesNotWaitLongForAShardThatIsLost() throws IOException {
        client().indices()
                .create(request -> request.index(aliases.articles() + "-lost")
                        .aliases(aliases.articles(), alias -> alias)
                        .settings(settings -> settings.numberOfReplicas("0")
                                .otherSettings("index.routing.allocation.require._name", JsonData.of("nobody")))
                        .waitForActiveShards(active -> active.count(0)));
        BulkSender sender = new BulkSender(elasticsearch.cluster(), Retrying.never());
        List<BulkItem> articles = List.of(BulkItem.index("1", "{}".getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> sender.send(aliases.articles(), articles))
                .isInstanceOf(IndexFailure.class)
                .hasMessageContaining("primary shard is not active");
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
    void whatAKilledProgramLeftBehindIsRemoved() throws IOException {
        run(false, articles("a.jsonl", article("1", "a", "A")));
        String orphan = new IndexName(aliases.articles(), 1, Instant.now()).text();
        ObjectNode definition = IndexDefinition.ARTICLES.read();
        definition.withObject("mappings").putObject("_meta").put("mapping_version", 1);
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
                    .hasMessageContaining("Elasticsearch did not read the lock of the archive: the connection failed");
        }
    }
}
