package dev.dateline.elastic.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.bench.faults.FlakyProxy;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Fields;
import dev.dateline.index.IndexFailure;
import dev.dateline.index.IndexSummary;
import dev.dateline.resolve.ArchiveResolver;
import dev.dateline.resolve.Authority;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.node.ObjectNode;

/** The connection breaks after a request has been carried out and before its answer: the archive stays whole. */
@Order(1)
@Execution(ExecutionMode.CONCURRENT) // Half of the class's time goes to each of two methods.
class LostAnswersIT extends IndexingCase {
    /** More often than a client might send again without saying so. */
    private static final int LOST_OF_EACH_KIND = 2;

    private final Map<String, Integer> lost = new HashMap<>();

    /** Loses the first answers to each kind of request, such as "PUT articles/_settings". */
    private int loseEachKind(String method, String path) {
        String kind = method + " "
                + path.replace(aliases.articles(), "articles")
                        .replace(aliases.entities(), "entities")
                        .replace(aliases.forms(), "forms")
                        .replaceAll("-\\d+-\\d{8}t\\d{9}z", "-new")
                        .substring(1);
        int times = lost.merge(kind, 1, Integer::sum);
        return times <= LOST_OF_EACH_KIND ? FlakyProxy.LOSE_ANSWER : FlakyProxy.PASS;
    }

    private IndexSummary runLosingAnswers(boolean full, Path file) throws IOException {
        try (FlakyProxy proxy = proxy(this::loseEachKind);
                Cluster cluster = Cluster.connect(proxy.address())) {
            return new IndexRun(cluster, aliases, rejects).run(full, file);
        }
    }

    @Test
    void aFirstRunLosesOneOfEach() throws IOException {
        IndexSummary summary =
                runLosingAnswers(false, articles("a.jsonl", article("1", "putin", "Putin"), article("2", "xi", "Xi")));

        assertThat(summary.indexed()).isEqualTo(2);
        assertThat(served()).containsOnlyKeys("1", "2");
        assertThat(servedEntities()).containsOnlyKeys("person:putin", "person:xi");
        assertThat(indices()).hasSize(2);
        assertThat(lost)
                .containsKeys(
                        "PUT articles-new",
                        "POST building-articles-new/_bulk",
                        "PUT entities-new",
                        "POST building-entities-new/_bulk",
                        "POST articles-new/_refresh",
                        "POST articles-new/_count",
                        "PUT articles-new/_settings",
                        "POST articles-new/_flush",
                        "POST _aliases",
                        "PUT dateline-locks/_doc/articles");
    }

    @Test
    void aFullRunLosesOneOfEach() throws IOException {
        run(false, articles("a.jsonl", article("1", "putin", "Putin"), article("2", "xi", "Xi")));
        Set<String> before = indices();

        IndexSummary summary = runLosingAnswers(true, articles("b.jsonl", article("3", "biden", "Biden")));

        assertThat(summary.indexed()).isEqualTo(1);
        assertThat(served()).containsOnlyKeys("3");
        assertThat(servedEntities()).containsOnlyKeys("person:biden");
        assertThat(indices()).hasSize(2).doesNotContainAnyElementsOf(before);
        assertThat(lost).containsKeys("POST _aliases", "DELETE articles-new", "DELETE entities-new");
    }

    @Test
    void anIncrementalRunLosesOneOfEach() throws IOException {
        run(false, articles("a.jsonl", article("1", "putin", "Putin"), article("2", "xi", "Xi")));

        IndexSummary summary = runLosingAnswers(
                false, articles("b.jsonl", article("2", "biden", "Biden"), article("3", "putin", "Poutine")));

        assertThat(summary.indexed()).isEqualTo(2);
        assertThat(served()).containsOnlyKeys("1", "2", "3");
        assertThat(servedEntities()).containsOnlyKeys("person:putin", "person:biden");
        assertThat(entity("person:putin")).containsEntry("articles", 2);
        assertThat(lost)
                .containsKeys(
                        "POST articles/_bulk",
                        "POST entities/_bulk",
                        "PUT entities-new/_mapping",
                        "POST articles/_search",
                        "POST articles/_msearch");
    }

    @Test
    void aRemovalLosesOneOfEach() throws IOException {
        run(false, articles("a.jsonl", article("1", "putin", "Putin"), article("2", "xi", "Xi")));

        try (FlakyProxy proxy = proxy(this::loseEachKind);
                Cluster cluster = Cluster.connect(proxy.address())) {
            assertThat(new ElasticArticleIndex(cluster, aliases)
                            .remove(
                                    "2",
                                    ArchiveResolver.bundled(Authority.none()).decider()))
                    .isTrue();
        }

        assertThat(served()).containsOnlyKeys("1");
        assertThat(servedEntities()).containsOnlyKeys("person:putin");
    }

    /** One request after the other is the last one that Elasticsearch gets, and its answer is lost. */
    @Test
    void whenAFullRunLosesItsConnectionAnArchiveIsServedWhole() throws IOException {
        Path old = articles("a.jsonl", article("1", "putin", "Putin"), article("2", "xi", "Xi"));
        Path changed = articles("b.jsonl", article("1", "biden", "Biden"), article("3", "xi", "Xi"));
        run(true, changed);
        Map<String, ObjectNode> newArticles = withoutTimes();
        Map<String, ObjectNode> newEntities = servedEntities();
        run(true, old);
        Map<String, ObjectNode> oldArticles = withoutTimes();
        Map<String, ObjectNode> oldEntities = servedEntities();
        Set<String> outcomes = new TreeSet<>();

        for (int last = 0; !outcomes.contains("finished"); last++) {
            outcomes.add(runUntil(last, true, changed) ? "finished" : "failed");
            boolean isNew = served().keySet().equals(newArticles.keySet());
            outcomes.add(isNew ? "new" : "old");
            assertThat(withoutTimes()).as("after %d requests", last).isEqualTo(isNew ? newArticles : oldArticles);
            assertThat(servedEntities()).as("after %d requests", last).isEqualTo(isNew ? newEntities : oldEntities);
            freeTheLock();
            if (isNew) {
                run(true, old);
            }
        }

        assertThat(outcomes).containsExactlyInAnyOrder("failed", "finished", "new", "old");
        assertThat(indices())
                .as("what failed runs left is removed by later ones")
                .hasSize(2);
    }

    @Test
    void whenAnIncrementalRunLosesItsConnectionTheNextOneCompletesIt() throws IOException {
        Path more = articles("b.jsonl", article("2", "biden", "Biden"), article("3", "putin", "Poutine"));
        run(true, articles("a.jsonl", article("1", "putin", "Putin"), article("2", "xi", "Xi")));
        run(false, more);
        Map<String, ObjectNode> wanted = withoutTimes();
        Map<String, ObjectNode> wantedEntities = servedEntities();
        boolean finished = false;

        for (int last = 0; !finished; last++) {
            run(false, articles("a.jsonl", article("1", "putin", "Putin"), article("2", "xi", "Xi")));
            new ElasticArticleIndex(elasticsearch.cluster(), aliases)
                    .remove("3", ArchiveResolver.bundled(Authority.none()).decider());
            finished = runUntil(last, false, more);
            freeTheLock();
            run(false, more);

            assertThat(withoutTimes()).as("after %d requests", last).isEqualTo(wanted);
            assertThat(servedEntities()).as("after %d requests", last).isEqualTo(wantedEntities);
        }
    }

    /** The served articles without the time at which each was added, which differs when one is removed and comes again. */
    private Map<String, ObjectNode> withoutTimes() throws IOException {
        Map<String, ObjectNode> articles = served();
        articles.values().forEach(article -> article.remove(Fields.ADDED));
        return articles;
    }

    /** Whether the run finished, though the connection was lost for good after that many requests. */
    private boolean runUntil(int last, boolean full, Path file) throws IOException {
        AtomicInteger requests = new AtomicInteger();
        try (FlakyProxy proxy = proxy((method, path) -> {
                    int number = requests.getAndIncrement();
                    if (number == last) {
                        return FlakyProxy.LOSE_ANSWER;
                    }
                    return number < last ? FlakyProxy.PASS : FlakyProxy.LOSE_REQUEST;
                });
                Cluster cluster = Cluster.connect(proxy.address())) {
            new IndexRun(cluster, aliases, rejects).run(full, file);
            return true;
        } catch (IndexFailure failure) {
            return false;
        }
    }

    @Test
    void whatElasticsearchAcknowledgesAndLosesIsMissedBeforeTheSwap() throws IOException {
        run(false, articles("a.jsonl", article("1", "putin", "Putin")));
        Set<String> before = indices();

        try (FlakyProxy proxy = proxy((method, path) -> path.endsWith("/_bulk") ? FlakyProxy.FORGET : FlakyProxy.PASS);
                Cluster cluster = Cluster.connect(proxy.address())) {
            assertThatThrownBy(() -> new IndexRun(cluster, aliases, rejects)
                            .run(true, articles("b.jsonl", article("2", "xi", "Xi"), article("3", "xi", "Xi"))))
                    .isInstanceOf(IndexFailure.class)
                    .hasMessageContaining("holds 0 documents, but 2 were written")
                    .hasMessageContaining("what was served before is still served");
        }

        assertThat(indices()).isEqualTo(before);
        assertThat(served()).containsOnlyKeys("1");
    }
}
