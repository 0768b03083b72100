package dev.dateline.elastic.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.index.IndexSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The way of an article on a real node: written, written again, replaced, counted. */
class IndexingIT extends IndexingCase {
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
    void anArticleKeepsTheTimeAtWhichItWasAdded() throws IOException {
        run(false, articles("a.jsonl", article("1", "putin", "Putin"), article("2", "xi", "Xi")));
        Map<String, String> first = added();

        run(
                false,
                articles(
                        "b.jsonl",
                        article("1", "putin", "Putin"),
                        article("2", "xi", "Jinping"),
                        article("3", "c", "C")));
        Map<String, String> second = added();
        run(true, articles("c.jsonl", article("3", "c", "C"), article("2", "xi", "Xi"), article("4", "d", "D")));
        Map<String, String> third = added();

        assertThat(first.get("1")).isEqualTo(first.get("2"));
        assertThat(second).containsAllEntriesOf(first).containsOnlyKeys("1", "2", "3");
        assertThat(second.get("3")).isGreaterThan(first.get("1"));
        assertThat(third)
                .containsEntry("2", first.get("2"))
                .containsEntry("3", second.get("3"))
                .containsOnlyKeys("2", "3", "4");
        assertThat(third.get("4")).isGreaterThan(second.get("3"));
    }

    private Map<String, String> added() throws IOException {
        Map<String, String> added = new HashMap<>();
        elasticsearch
                .cluster()
                .client()
                .search(search -> search.index(aliases.articles()), ObjectNode.class)
                .hits()
                .hits()
                .forEach(hit -> added.put(
                        String.valueOf(hit.id()),
                        Objects.requireNonNull(hit.source()).get("added").asString()));
        return added;
    }

    @Test
    void manyTouchedEntitiesAreCountedIntoANewIndex() throws IOException {
        run(false, articles("a.jsonl", article("0", "old", "Old")));
        String[] many = IntStream.range(0, 2 * IncrementalRun.MOST_TOUCHED)
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
        String corrected = Files.readString(rejects)
                .replace(",\\\"colour\\\":\\\"red\\\"", "")
                .replace("\\\"id\\\":\\\"1\\\"", "\\\"id\\\":\\\"3\\\"");
        Files.writeString(rejects, corrected);
        IndexSummary second = run(false, rejects);
        assertThat(second)
                .extracting(IndexSummary::indexed, IndexSummary::rejected)
                .containsExactly(2L, 0L);
        assertThat(count(aliases.articles())).isEqualTo(3);
        assertThat(rejects).doesNotExist();
    }
}
