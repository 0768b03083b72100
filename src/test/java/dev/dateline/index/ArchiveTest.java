package dev.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.article.Article;
import dev.dateline.read.ArticleFormats;
import dev.dateline.read.ArticleSource;
import dev.dateline.resolve.ArchiveResolver;
import dev.dateline.resolve.Authority;
import dev.dateline.resolve.AuthorityFile;
import dev.dateline.resolve.EntityDecider;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How pushes are received and resolved. */
class ArchiveTest {
    @TempDir
    Path folder;

    private final ListIndex index = new ListIndex();

    @Test
    void aRunThatFailsSaysHowFarItCame() {
        ArticleIntake intake = intake(Authority.none());
        intake.take(line("1", "Putin"));

        index.failing = true;
        assertThatThrownBy(() -> intake.take(line("2", "Xi")))
                .isInstanceOfSatisfying(
                        IndexFailure.class,
                        failure ->
                                assertThat(failure.soFar().orElseThrow().read()).isEqualTo(1));
        index.failing = false;
        intake.take(line("2", "Xi"));

        assertThat(index.ids()).containsExactly("putin", "xi");
    }

    @Test
    void aCorrectionIsAddedToTheFileAndHoldsForTheArchiveAndForLaterArticles() throws IOException {
        Path file = Files.writeString(folder.resolve("authority.jsonl"), "");
        Archive archive = new Archive(index, Authority.none(), new AuthorityFile(file));
        ArticleIntake intake = new ArticleIntake(archive, ArticleAnnotator.none());
        intake.take(line("1", "Thomas Marlow"));

        long changed = archive.correct(
                "{\"id\": \"tom\", \"kind\": \"person\", \"name\": \"Tom Fielding\", \"spellings\": [\"Thomas Marlow\"]}");
        intake.take(line("2", "Thomas Marlow"));

        assertThat(archive.canBeCorrected()).isTrue();
        assertThat(changed).isEqualTo(ListIndex.CHANGED);
        assertThat(index.decided).hasSize(2);
        assertThat(Files.readAllLines(file)).hasSize(1);
        assertThat(index.ids()).containsExactly("thomas-marlow", "tom");
        assertThatThrownBy(() -> archive.correct("{}"))
                .isInstanceOf(Archive.WrongLine.class)
                .hasMessage("The request, line 1: id is missing");
    }

    @Test
    void theOperatorsDecisionsHoldForPushedArticles() throws IOException {
        Authority decided = Authority.read(Files.writeString(
                folder.resolve("authority.jsonl"),
                "{\"id\": \"bn\", \"kind\": \"person\", \"name\": \"Benjamin Netanyahu\", \"spellings\": [\"Bibi\"]}"));

        intake(decided).take(line("1", "Bibi"));

        assertThat(index.ids()).containsExactly("bn");
    }

    @Test
    void aBodyIsReceivedBeforeTheRunBegins() {
        List<Long> runsWhileReceiving = new ArrayList<>();
        String line = "{\"text\": \"" + "x ".repeat(20_000) + "\"}\n";
        byte[] body = line.repeat(100).getBytes(StandardCharsets.UTF_8);
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(body)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                runsWhileReceiving.add(index.run);
                return super.read(into, from, length);
            }
        };

        ArticleIntake.Taken taken = intake(Authority.none()).take(slow);

        assertThat(taken.summary().read()).isEqualTo(100);
        assertThat(runsWhileReceiving).hasSizeGreaterThan(2).containsOnly(0L);
    }

    @Test
    void whatWasReceivedBeforeTheConnectionBrokeIsIndexed() {
        byte[] body = "{\"id\": \"1\", \"text\": \"x\"}\n{\"id\": ".getBytes(StandardCharsets.UTF_8);
        InputStream broken = new FilterInputStream(new ByteArrayInputStream(body)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int read = super.read(into, from, length);
                if (read < 0) {
                    throw new IOException("connection reset");
                }
                return read;
            }
        };

        ArticleIntake.Taken taken = intake(Authority.none()).take(broken);

        assertThat(taken.summary().indexed()).isEqualTo(1);
        assertThat(taken.summary().complete()).isFalse();
    }

    @Test
    void anArticleOnWhichARuleFailsIsRejected() {
        List<String> reasons = new ArrayList<>();
        Indexing run = new Indexing(ArticleAnnotator.none(), rejected -> reasons.add(rejected.reason()), event -> {});
        ListIndex.ListWriter writer =
                index.begin(false, ArchiveResolver.bundled(Authority.none()).decider(), run.outcomes());

        IndexSummary summary = run.run(
                new ArticleSource("test", line("1", "Putin"), ArticleFormats.DATELINE),
                article -> {
                    throw new IllegalStateException("a rule failed");
                },
                writer);

        assertThat(summary.rejected()).isEqualTo(1);
        assertThat(reasons)
                .containsExactly("its entities could not be resolved: java.lang.IllegalStateException: a rule failed");
    }

    private ArticleIntake intake(Authority authority) {
        return new ArticleIntake(new Archive(index, authority), ArticleAnnotator.none());
    }

    private static InputStream line(String id, String person) {
        String line = "{\"id\":\"" + id + "\",\"text\":\"" + person + " spoke.\",\"mentions\":[{\"start\":0,\"end\":"
                + person.length() + ",\"kind\":\"person\"}]}";
        return new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8));
    }

    /** An index that is a list, */
    private static final class ListIndex implements ArticleIndex {
        private static final long CHANGED = 7;

        private final List<Article> articles = new ArrayList<>();

        /** The blocks that were decided again. */
        private final List<String> decided = new ArrayList<>();

        private long run;
        private boolean failing;

        List<String> ids() {
            return articles.stream()
                    .map(article -> String.valueOf(
                            article.annotations().mentions().getFirst().id()))
                    .toList();
        }

        @Override
        public ListWriter begin(boolean full, EntityDecider decider, Listener listener) {
            run++;
            return new ListWriter(listener);
        }

        @Override
        public boolean remove(String id, EntityDecider decider) {
            run++;
            return true;
        }

        @Override
        public long decide(EntityDecider decider) {
            decided.addAll(decider.decidedBlocks());
            return CHANGED;
        }

        private final class ListWriter implements Writer {
            private final Listener listener;

            private ListWriter(Listener listener) {
                this.listener = listener;
            }

            @Override
            public void write(IncomingArticle incoming) {
                if (failing) {
                    throw new IndexFailure("Gone.", null);
                }
                articles.add(incoming.article());
                listener.indexed(1);
            }

            @Override
            public void finish() {}

            @Override
            public void close() {}
        }
    }
}
