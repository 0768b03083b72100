package dev.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.annotate.AnnotationResult;
import dev.dateline.annotate.AnnotationResult.FoundMention;
import dev.dateline.annotate.AnnotationResult.Layer;
import dev.dateline.annotate.Annotator;
import dev.dateline.annotate.Annotator.AnnotationRequest;
import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.annotate.ArticleAnnotator.AnnotationScope;
import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.read.ReadOptions;
import dev.dateline.resolve.ResolvedArticle;
import dev.dateline.text.word.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs with an annotator that is slow on some texts, fails on others, and declines a third kind. */
class AnnotatingRunTest {
    @TempDir
    Path folder;

    private final List<Article> written = new ArrayList<>();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();

    @Test
    void articlesAreWrittenInTheirOrderHoweverLongEachTakes() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            String text = i % 7 == 0 ? "slow " + i : "quick " + i;
            lines.append("{\"id\": \"%d\", \"text\": \"%s\"}\n".formatted(i, text));
        }

        IndexSummary summary = run(lines.toString());

        assertThat(written)
                .extracting(Article::id)
                .hasSize(200)
                .isSortedAccordingTo((one, other) -> Integer.compare(Integer.parseInt(one), Integer.parseInt(other)));
        assertThat(written)
                .allSatisfy(article -> assertThat(
                                article.annotations().mentions().getFirst().name())
                        .isEqualTo("found in " + article.text()));
        assertThat(summary.annotation().annotated()).isEqualTo(200);
        assertThat(mostAtOnce.get()).isLessThanOrEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void anArticleOnWhichTheAnnotatorFailsIsRejectedAndTheOthersAreIndexed() throws IOException {
        IndexSummary summary = run("""
                {"id": "1", "text": "quick"}
                {"id": "2", "text": "fails"}
                {"id": "3", "text": "declined"}
                {"id": "4", "text": "declined, too"}
                {"id": "5", "text": "marked", "entities": [{"kind": "person", "name": "P"}]}
                """);

        assertThat(written).extracting(Article::id).containsExactly("1", "3", "4", "5");
        assertThat(summary.rejected()).isEqualTo(1);
        assertThat(summary.reasons().getFirst().reason())
                .isEqualTo("the annotator failed on it: java.lang.IllegalStateException: broken");
        assertThat(summary.annotation().annotated()).isEqualTo(1);
        assertThat(summary.annotation().unannotated()).isEqualTo(2);
        assertThat(summary.annotation().reasons())
                .containsExactly(
                        new IndexSummary.ReasonCount("not this one", 2, folder.resolve("a.jsonl") + ", line 3"));
        assertThat(Files.readString(folder.resolve("rejects.jsonl"))).contains("\"line\":2", "\"format\":\"dateline\"");
    }

    @Test
    void anErrorInTheAnnotatorDoesNotEndTheRun() throws IOException {
        IndexSummary summary = run("{\"id\": \"1\", \"text\": \"deep\"}\n{\"id\": \"2\", \"text\": \"quick\"}\n");

        assertThat(written).extracting(Article::id).containsExactly("2");
        assertThat(summary.reasons().getFirst().reason()).endsWith("java.lang.StackOverflowError");
    }

    private IndexSummary run(String lines) throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), lines);
        try (RejectsFile rejects = new RejectsFile(folder.resolve("rejects.jsonl"));
                ArticleSource source =
                        new ArticleSource(List.of(new InputFile(file.toString())), ReadOptions.standard())) {
            Indexing indexing =
                    new Indexing(ArticleAnnotator.of(new Moody(), AnnotationScope.MISSING), rejects::add, event -> {});
            IndexSummary summary = indexing.run(source, ResolvedArticle::decided, new ListWriter(indexing.outcomes()));
            rejects.finish();
            return summary;
        }
    }

    private final class Moody implements Annotator {
        @Override
        public String name() {
            return "moody";
        }

        @Override
        public AnnotationResult annotate(AnnotationRequest request) {
            mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
            try {
                return switch (request.text().split("\\W", -1)[0]) {
                    case "fails" -> throw new IllegalStateException("broken");
                    case "deep" -> throw new StackOverflowError();
                    case "declined" -> AnnotationResult.leftOut("not this one");
                    case "slow" -> slowly(request);
                    default -> found(request);
                };
            } finally {
                atOnce.decrementAndGet();
            }
        }

        private AnnotationResult slowly(AnnotationRequest request) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException ended) {
                throw new IllegalStateException(ended);
            }
            return found(request);
        }

        private AnnotationResult found(AnnotationRequest request) {
            Mention mention = new Mention(
                    new Span(0, 1), EntityKind.PERSON, "found in " + request.text(), null, null, null, name());
            return new AnnotationResult(List.of(new FoundMention(mention, null, Layer.MODEL)), List.of(), null);
        }
    }

    private final class ListWriter implements ArticleIndex.Writer {
        private final ArticleIndex.Listener listener;

        ListWriter(ArticleIndex.Listener listener) {
            this.listener = listener;
        }

        @Override
        public void write(IncomingArticle incoming) {
            written.add(incoming.article());
            listener.indexed(1);
        }

        @Override
        public void finish() {}

        @Override
        public void close() {}
    }
}
