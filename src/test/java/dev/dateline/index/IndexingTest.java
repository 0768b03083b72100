package dev.dateline.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.read.ArticleFormats;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.resolve.Authority;
import dev.dateline.resolve.EntityDecider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexingTest {
    @TempDir
    Path folder;

    private final List<IndexEvent> events = new ArrayList<>();
    private final ListIndex index = new ListIndex();

    @Test
    void everyKindOfBadInputIsReportedAndTheRestIsIndexed() throws IOException {
        byte[] lines = """
                {"id": "1", "text": "Good."}
                {"id": "2", "text": "Bad JSON."
                {"id": "1", "text": "The same id."}
                {"id": "3", "text": "A key.", "colour": "red"}
                {"id": "4", "text": "A date.", "published": "2025-02-30"}
                {"id": "5", "text": "A span.", "mentions": [{"start": 2, "end": 90, "kind": "place"}]}
                {"id": "6", "text": "Two overlap.", "mentions": [{"start": 0, "end": 3, "kind": "place"}, \
                {"start": 0, "end": 11, "kind": "place"}]}
                broken:
                {"id": "7", "text": "Last."}
                """.getBytes(StandardCharsets.UTF_8);
        lines[new String(lines, StandardCharsets.UTF_8).indexOf("broken:")] = (byte) 0xFF;
        Path file = Files.write(folder.resolve("a.jsonl"), lines);

        IndexSummary summary = run(file, folder.resolve("none.zip"), folder.resolve("none.jsonl"));

        assertThat(index.ids).containsExactly("1", "5", "6", "7");
        assertThat(summary.read()).isEqualTo(9);
        assertThat(summary.rejected()).isEqualTo(5);
        assertThat(summary.mentionsDropped()).isEqualTo(1);
        assertThat(summary.filesIncomplete()).isEqualTo(2);
        assertThat(summary.complete()).isFalse();
        assertThat(rejections())
                .satisfiesExactly(
                        text -> assertThat(text)
                                .isEqualTo(file + ", line 2: not valid JSON at character 32: Unexpected end-of-input: "
                                        + "expected close marker for Object"),
                        text -> assertThat(text).isEqualTo(file + ", line 3: the id \"1\" has come before in this run"),
                        text -> assertThat(text)
                                .startsWith(file + ", line 4: colour is not a known key; known are id,"),
                        text -> assertThat(text)
                                .startsWith(file + ", line 5: published \"2025-02-30\" is not a date-time,"),
                        text -> assertThat(text).isEqualTo(file + ", line 8: the line is not valid UTF-8"));
        assertThat(Files.readAllLines(folder.resolve("rejects.jsonl"))).hasSize(5);
    }

    @Test
    void theSameMistakeInManyLinesIsOneReason() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"text\": \"a\", \"published\": \"1\"}\n{\"text\": \"a\", \"published\": \"2\"}\n{}\n");

        IndexSummary summary = run(file);

        assertThat(summary.reasons())
                .extracting(IndexSummary.ReasonCount::count, IndexSummary.ReasonCount::example)
                .containsExactly(tuple(2L, file + ", line 1"), tuple(1L, file + ", line 3"));
    }

    @Test
    void aLaterVersionInTheSameRunReplacesTheEarlierOne() throws IOException {
        Path file = Files.writeString(folder.resolve("a.jsonl"), """
                {"id": "1", "text": "A", "published": "2025-08-15"}
                {"id": "1", "text": "B", "published": "2025-08-16"}
                {"id": "1", "text": "C", "published": "2025-08-14"}
                """);

        run(file);

        assertThat(index.ids).containsExactly("1", "1");
        assertThat(rejections())
                .containsExactly(file + ", line 3: the id \"1\" has come before in this run, in a later version");
        assertThat(events)
                .contains(new IndexEvent.Notice("1 article was replaced by a later version in the same run", false));
    }

    @Test
    void aRejectsFileCanBeIndexedIntoItself() throws IOException {
        Path rejects = folder.resolve("rejects.jsonl");
        run(Files.writeString(folder.resolve("a.jsonl"), "{\"id\": \"1\"}\n{\"id\": \"2\"}\n"));
        Files.writeString(
                rejects,
                Files.readString(rejects)
                        .replace("{\\\"id\\\": \\\"1\\\"", "{\\\"id\\\": \\\"1\\\", \\\"text\\\": \\\"T\\\""));

        run(rejects);

        assertThat(index.ids).containsExactly("1");
        assertThat(Files.readAllLines(rejects))
                .singleElement()
                .asString()
                .contains("a.jsonl\",\"line\":2,\"reason\":\"text is missing\"");
    }

    @Test
    void whatWasRejectedBeforeAFailureIsKeptBesideTheRejectsFile() throws IOException {
        Path rejects = Files.writeString(folder.resolve("rejects.jsonl"), "of another run");
        index.failing = true;

        assertThatThrownBy(() -> run(Files.writeString(folder.resolve("a.jsonl"), "{}\n{\"text\": \"T\"}\n")))
                .isInstanceOf(IndexFailure.class);

        assertThat(rejects).hasContent("of another run");
        assertThat(folder.resolve("rejects.jsonl.part")).content().contains("text is missing");
    }

    private IndexSummary run(Path... files) {
        List<InputFile> inputs =
                Arrays.stream(files).map(file -> new InputFile(file.toString())).toList();
        try (RejectsFile rejects = new RejectsFile(folder.resolve("rejects.jsonl"));
                ArticleSource source = new ArticleSource(inputs, ArticleFormats.ALL.getFirst(), false)) {
            IndexSummary summary = new Archive(index, Authority.none())
                    .index(source, false, ArticleAnnotator.none(), rejects::add, events::add);
            rejects.finish();
            return summary;
        }
    }

    private List<String> rejections() {
        return events.stream()
                .filter(IndexEvent.LineRejected.class::isInstance)
                .map(IndexEvent.LineRejected.class::cast)
                .map(rejected -> rejected.line().place() + ": " + rejected.reason())
                .toList();
    }

    /** An index that is a list. */
    private static final class ListIndex implements ArticleIndex {
        private final List<String> ids = new ArrayList<>();
        private boolean failing;

        @Override
        public boolean remove(String id, EntityDecider decider) {
            return ids.remove(id);
        }

        @Override
        public long decide(EntityDecider decider) {
            return 0;
        }

        @Override
        public Writer begin(boolean full, EntityDecider decider, Listener listener) {
            return new Writer() {
                @Override
                public void write(IncomingArticle incoming) {
                    if (failing) {
                        throw new IndexFailure("Gone.", null);
                    }
                    ids.add(incoming.article().id());
                    listener.indexed(1);
                }

                @Override
                public void finish() {}

                @Override
                public void close() {}
            };
        }
    }
}
