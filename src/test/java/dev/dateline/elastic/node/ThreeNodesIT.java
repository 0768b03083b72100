package dev.dateline.elastic.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.elastic.write.IndexRun;
import dev.dateline.index.IndexSummary;
import dev.dateline.search.NotReady;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Three nodes, of which one is killed while articles are indexed and searched: the master, then another one, and so on
 * in turns. {@code -Ddateline.test.nodes.rounds=20} makes it longer.
 */
@Isolated
class ThreeNodesIT {
    private static final int ROUNDS = Integer.getInteger("dateline.test.nodes.rounds", 2);
    private static final int EDITIONS = 12;

    @TempDir
    Path folder;

    @Test
    void searchesAndRunsGoOnWhileANodeIsAway() throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        List<String> lines = articles();
        Path all = Files.write(folder.resolve("all.jsonl"), lines);
        Path some = Files.write(folder.resolve("some.jsonl"), lines.subList(0, lines.size() / 2));
        Aliases aliases = Aliases.prefixed("three");
        try (ThreeNodes three = new ThreeNodes(folder)) {
            three.awaitDiscovery();
            ArticleSearch search = new ArticleSearch(new SearchedArchive(three.cluster(), aliases));
            for (int round = 0; round < ROUNDS; round++) {
                assertThat(run(three, aliases, true, some).indexed()).isEqualTo(lines.size() / 2);
                three.awaitGreen();
                long expected = total(search, "talks");
                boolean full = round % 2 == 0;
                int killed = full ? three.master() : (three.master() + 1) % 3;
                CompletableFuture<IndexSummary> run =
                        CompletableFuture.supplyAsync(() -> run(three, aliases, full, all));
                AtomicBoolean killing = new AtomicBoolean(true);
                CompletableFuture<Searches> searches =
                        CompletableFuture.supplyAsync(() -> searches(search, full ? expected : -1, run, killing));
                if (full) {
                    three.awaitBuilding();
                } else {
                    Thread.sleep(500);
                }
                three.kill(killed);
                IndexSummary summary = run.join();
                killing.set(false);
                Searches answers = searches.join();
                System.err.printf("round %d, full %s: %s%n", round + 1, full, answers);

                assertThat(summary.rejected()).isZero();
                assertThat(summary.read()).isEqualTo(lines.size());
                assertThat(count(three, aliases)).isEqualTo(lines.size());
                assertThat(answers.wrong()).isEmpty();
                assertThat(answers.answered()).isGreaterThan(2 * answers.refused());
                assertThat(total(search, "talks")).isEqualTo(2 * expected);

                three.restart(killed);
            }
        }
    }

    /**
     * What searches saw while a node was killed.
     *
     * @param answered with the right number
     * @param refused with a failure that says to try again
     * @param wrong other numbers
     */
    private record Searches(int answered, int refused, List<Long> wrong) {}

    private static Searches searches(
            ArticleSearch search, long expected, CompletableFuture<?> run, AtomicBoolean killing) {
        int answered = 0;
        int refused = 0;
        List<Long> wrong = new ArrayList<>();
        while (!run.isDone() || killing.get()) {
            try {
                long found = total(search, "talks");
                // The new index may come into service before the run's last answer has been read.
                if (expected < 0 || found == expected || found == 2 * expected) {
                    answered++;
                } else {
                    wrong.add(found);
                }
            } catch (NotReady away) {
                refused++;
            }
        }
        return new Searches(answered, refused, wrong);
    }

    private static long total(ArticleSearch search, String words) {
        SearchResult found = search.search(SearchRequest.of(SearchQuery.parse(words, /* variants= */ false)));
        assertThat(found.total().exact()).isTrue();
        return found.total().value();
    }

    private static long count(ThreeNodes three, Aliases aliases) throws IOException {
        three.cluster().client().indices().refresh(request -> request.index(aliases.articles()));
        return three.cluster()
                .client()
                .count(request -> request.index(aliases.articles()))
                .count();
    }

    private IndexSummary run(ThreeNodes three, Aliases aliases, boolean full, Path file) {
        return new IndexRun(three.cluster(), aliases, folder.resolve("rejects.jsonl"))
                .shards(3)
                .pausing(Collections.nCopies(60, Duration.ofSeconds(1)))
                .run(full, file);
    }

    /** The sample archive in several editions; the second half has the same words as the first. */
    private static List<String> articles() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int edition = 0; edition < EDITIONS; edition++) {
            for (String line : Files.readAllLines(Path.of("samples/articles.jsonl"))) {
                ObjectNode article = (ObjectNode) JsonMapper.shared().readTree(line);
                article.put("id", article.path("id").asString("") + "-" + edition);
                lines.add(article.toString());
            }
        }
        return lines;
    }
}
