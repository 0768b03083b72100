package dev.dateline.elastic.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.json.JsonData;
import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.index.Archive;
import dev.dateline.index.ArticleIndex;
import dev.dateline.index.ArticleIntake;
import dev.dateline.index.IncomingArticle;
import dev.dateline.index.IndexFailure;
import dev.dateline.resolve.ArchiveResolver;
import dev.dateline.resolve.Authority;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several that write to one archive: one at a time, and nothing that was acknowledged is lost. */
class WritersIT extends IndexingCase {
    private static final Duration NOT_AT_ALL = Duration.ZERO;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSecondRunIsRefusedWithWhoWrites(boolean full) throws IOException {
        run(false, articles("a.jsonl", article("1", "putin", "Putin")));
        Path more = articles("b.jsonl", article("2", "xi", "Xi"));

        try (ArticleIndex.Writer first =
                index().begin(full, ArchiveResolver.bundled(Authority.none()).decider(), new Silent())) {
            assertThatThrownBy(() -> new IndexRun(elasticsearch.cluster(), aliases, rejects)
                            .waiting(NOT_AT_ALL)
                            .run(true, more))
                    .isInstanceOf(IndexFailure.Busy.class)
                    .hasMessageMatching("Another run is writing to the archive: %s, by process %d on .+, since .+Z\\."
                            .formatted(
                                    full ? "a full run" : "an incremental run",
                                    ProcessHandle.current().pid()));
            first.finish();
        }

        run(false, more);
        assertThat(served()).containsKey("2");
    }

    @Test
    void anArticleThatIsPushedDuringAFullRunIsRefusedAndNotLost() throws IOException {
        run(false, articles("a.jsonl", article("1", "putin", "Putin")));
        ElasticArticleIndex impatient =
                new ElasticArticleIndex(elasticsearch.cluster(), aliases, IndexRun.PAUSES, NOT_AT_ALL);
        ArticleIntake intake = new ArticleIntake(new Archive(impatient, Authority.none()), ArticleAnnotator.none());
        byte[] pushed = article("2", "xi", "Xi").getBytes(StandardCharsets.UTF_8);

        try (ArticleIndex.Writer full =
                index().begin(true, ArchiveResolver.bundled(Authority.none()).decider(), new Silent())) {
            assertThatThrownBy(() -> intake.take(new ByteArrayInputStream(pushed)))
                    .isInstanceOf(IndexFailure.Busy.class);
            assertThatThrownBy(() -> intake.archive().remove("1")).isInstanceOf(IndexFailure.Busy.class);
            full.finish();
        }
        intake.take(new ByteArrayInputStream(pushed));

        assertThat(served()).containsOnlyKeys("2");
    }

    @Test
    void runsAtOnceWriteOneAfterTheOther() throws Exception {
        List<Callable<Long>> runs = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Path file = articles(i + ".jsonl", article("" + i, "putin", "Putin"), article("x" + i, "xi", "Xi"));
            Path rejected = folder.resolve(i + ".rejects");
            runs.add(() -> new IndexRun(elasticsearch.cluster(), aliases, rejected)
                    .waiting(Duration.ofMinutes(5))
                    .run(false, file)
                    .indexed());
        }

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Long> one : threads.invokeAll(runs)) {
                assertThat(one.get()).isEqualTo(2);
            }
        }

        assertThat(served()).hasSize(8);
        assertThat(entity("person:putin")).containsEntry("articles", 4);
        assertThat(indices()).hasSize(2);
    }

    @Test
    void exactlyOneOfManyGetsTheLock() throws Exception {
        List<Callable<WriterLock>> takers = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            takers.add(() -> lock(NOT_AT_ALL, WriterLock.EXPIRY));
        }

        List<WriterLock> taken = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (Future<WriterLock> one : threads.invokeAll(takers)) {
                try {
                    taken.add(one.get());
                } catch (ExecutionException refused) {
                    assertThat(refused).hasCauseInstanceOf(IndexFailure.Busy.class);
                }
            }
        }

        assertThat(taken).hasSize(1);
        taken.getFirst().close();
        try (WriterLock next = lock(NOT_AT_ALL, WriterLock.EXPIRY)) {
            assertThat(next.run()).isEqualTo(taken.getFirst().run() + 1);
        }
    }

    @Test
    void aLockThatIsNotRenewedIsTakenOverAndItsHolderNotices() throws Exception {
        WriterLock stopped = lock(NOT_AT_ALL, Duration.ofMillis(100));
        assertThatCode(stopped::require).doesNotThrowAnyException();
        Thread.sleep(200);

        try (WriterLock next = lock(NOT_AT_ALL, WriterLock.EXPIRY)) {
            assertThatThrownBy(stopped::require)
                    .isInstanceOf(IndexFailure.class)
                    .hasMessageContaining("another one has begun to write");
            stopped.close();
            assertThatCode(next::require)
                    .as("the one that was stopped did not give back the lock of the other")
                    .doesNotThrowAnyException();
            assertThatThrownBy(() -> lock(NOT_AT_ALL, WriterLock.EXPIRY)).isInstanceOf(IndexFailure.Busy.class);
        }
    }

    @Test
    void aLockOfAProcessThatHasEndedIsTakenAtOnce() throws Exception {
        lock(NOT_AT_ALL, WriterLock.EXPIRY).close();
        WriterProcess me = WriterProcess.current();
        write(new WriterProcess("elsewhere", "another machine", 1, 0));
        assertThatThrownBy(() -> lock(NOT_AT_ALL, WriterLock.EXPIRY))
                .isInstanceOf(IndexFailure.Busy.class)
                .hasMessageContaining("by process 1 on elsewhere, since 2026-11-29T10:00:00Z");

        write(new WriterProcess(me.host(), me.machine(), me.pid(), me.started() - 1));
        try (WriterLock taken = lock(NOT_AT_ALL, WriterLock.EXPIRY)) {
            assertThat(taken.run()).isEqualTo(8);
        }
    }

    private void write(WriterProcess holder) throws IOException {
        var document = new WriterLock.LockDocument(
                "token",
                "a full run",
                holder,
                "2026-11-29T10:00:00Z",
                Instant.now().plusSeconds(60).toEpochMilli(),
                7);
        client().index(request ->
                request.index(WriterLock.INDEX).id(aliases.articles()).document(document));
    }

    @Test
    void aBlockedIndexStopsTheRunAndRejectsNothing() throws IOException {
        run(false, articles("a.jsonl", article("1", "putin", "Putin")));
        block(true);

        assertThatThrownBy(() -> run(false, articles("b.jsonl", article("2", "xi", "Xi"))))
                .isInstanceOf(IndexFailure.class)
                .hasMessageContaining("The index is blocked for writing in Elasticsearch")
                .hasMessageContaining("FORBIDDEN/8/index write (api)");
        block(false);

        assertThat(rejects).doesNotExist();
        assertThat(run(false, articles("b.jsonl", article("2", "xi", "Xi"))).indexed())
                .isEqualTo(1);
    }

    private void block(boolean blocked) throws IOException {
        client().indices()
                .putSettings(request -> request.index(aliases.articles())
                        .settings(settings -> settings.blocks(blocks -> blocks.write(blocked))));
    }

    @Test
    void anIndexThatTheOperatorUsesElsewhereIsKept() throws IOException {
        run(false, articles("a.jsonl", article("1", "putin", "Putin")));
        String own = aliases.articles() + "-of-2025";
        String served = client().indices()
                .get(request -> request.index(aliases.articles()))
                .indices()
                .keySet()
                .iterator()
                .next();
        client().indices()
                .updateAliases(request -> request.actions(
                        action -> action.add(to -> to.index(served).alias(own))));

        run(true, articles("b.jsonl", article("2", "xi", "Xi")));
        run(false, articles("b.jsonl", article("2", "xi", "Xi")));

        assertThat(count(own)).isEqualTo(1);
        assertThat(served()).containsOnlyKeys("2");
    }

    @Test
    void anIndexOfAnotherVersionIsReported() throws IOException {
        run(false, articles("a.jsonl", article("1", "putin", "Putin")));
        assertThat(index().otherVersion()).isEmpty();

        client().indices()
                .putMapping(
                        request -> request.index(aliases.articles()).meta(Map.of("mapping_version", JsonData.of(3))));

        assertThat(index().otherVersion()).get().asString().contains("mapping 3, this one has ");
    }

    private ElasticArticleIndex index() {
        return new ElasticArticleIndex(elasticsearch.cluster(), aliases);
    }

    private WriterLock lock(Duration patience, Duration expiry) {
        return WriterLock.take(elasticsearch.cluster(), aliases, "a test", patience, expiry, Retrying.silently());
    }

    private static final class Silent implements ArticleIndex.Listener {
        @Override
        public void indexed(int articles) {}

        @Override
        public void unchanged(int articles) {}

        @Override
        public void refused(IncomingArticle incoming, String reason) {}

        @Override
        public void waiting(String reason, Duration pause) {}

        @Override
        public void step(String what) {}
    }
}
