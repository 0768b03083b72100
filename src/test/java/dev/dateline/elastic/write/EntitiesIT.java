package dev.dateline.elastic.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.annotate.StrippedArchive;
import dev.dateline.article.Article;
import dev.dateline.article.ArticleJson;
import dev.dateline.bench.faults.FlakyProxy;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.index.IndexFailure;
import dev.dateline.index.IndexSummary;
import dev.dateline.resolve.Authority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** One entity, one facet value, on a real node: the sample archive without its ids, and what an authority changes. */
class EntitiesIT extends IndexingCase {
    @Test
    void theSamplesWithoutIdsAreCountedUnderOneIdEach() throws IOException {
        Path samples = samples();

        IndexSummary first = run(Authority.none()).run(false, samples);
        IndexSummary again = run(Authority.none()).run(false, samples);

        assertThat(first.indexed()).isEqualTo(92);
        assertThat(again)
                .extracting(IndexSummary::indexed, IndexSummary::unchanged)
                .containsExactly(0L, 92L);
        assertThat(spellings("person:volodymyr-zelensky"))
                .contains("Volodymyr Zelensky", "Volodymyr Zelenskyy", "Volodymyr Zelenskiy", "Zelensky");
        assertThat(spellings("place:kyiv")).contains("Kyiv", "Kiev", "KYIV", "Київ");
        assertThat(entity("place:kyiv")).containsEntry("name", "Kyiv").containsEntry("country", "UA");
        assertThat(present("place:kyiv").get("position")).isEqualTo(Map.of("lat", 50.45466, "lon", 30.5238));
        assertThat(entity("country:ukraine")).containsEntry("country", "UA");
        assertThat(entity("person:volodymyr-zelensky")).doesNotContainKeys("country", "position");
    }

    @Test
    void anAuthorityJoinsAndDividesWhenTheIndexIsRunAgain() throws IOException {
        Path file = Files.writeString(
                folder.resolve("a.jsonl"),
                String.join(
                        "\n",
                        article("1", "Bibi"),
                        article("2", "Benjamin Netanyahu"),
                        article("3", "John Smith"),
                        article("4", "John Q. Smith")));
        run(Authority.none()).run(false, file);
        assertThat(entity("person:bibi")).containsEntry("articles", 1);
        assertThat(entity("person:john-smith")).containsEntry("articles", 2);

        IndexSummary decided = run(authority("""
                        {"id": "bn", "kind": "person", "name": "Benjamin Netanyahu", "spellings": ["Bibi"]}
                        {"id": "john-smith", "kind": "person", "name": "John Smith", "not": ["John Q. Smith"]}
                        """)).run(false, file);

        assertThat(decided)
                .extracting(IndexSummary::indexed, IndexSummary::unchanged)
                .containsExactly(3L, 1L);
        assertThat(entity("person:bibi")).isNull();
        assertThat(entity("person:benjamin-netanyahu")).isNull();
        assertThat(entity("person:bn")).containsEntry("articles", 2).containsEntry("name", "Benjamin Netanyahu");
        assertThat(entity("person:john-smith")).containsEntry("articles", 1);
        assertThat(entity("person:john-q-smith")).containsEntry("articles", 1);

        run(Authority.none()).run(false, file);

        assertThat(entity("person:bn")).isNull();
        assertThat(entity("person:bibi")).containsEntry("articles", 1);
        assertThat(entity("person:john-smith")).containsEntry("articles", 2);
    }

    @Test
    void aLaterRunDecidesAboutTheArticlesOfAnEarlierOne() throws IOException {
        run(Authority.none())
                .run(false, Files.writeString(folder.resolve("a.jsonl"), article("1", "Wolodymyr Selenskyj")));

        Path second = Files.writeString(folder.resolve("b.jsonl"), article("2", "Volodymyr Zelensky"));
        failAtTheFirstRewriting(second);
        run(Authority.none()).run(false, second);

        assertThat(entity("person:volodymyr-zelensky")).containsEntry("articles", 2);
        assertThat(spellings("person:volodymyr-zelensky")).contains("Wolodymyr Selenskyj", "Volodymyr Zelensky");
    }

    @Test
    void aFooterThatASourceRepeatsIsTakenOutOfItsArticlesAlsoOfThoseOfEarlierRuns() throws IOException {
        Path first = articles("a.jsonl", footed("a"), footed("b"), footed("c"), footed("d"));
        Path second = articles("b.jsonl", footed("e"), footed("f"));

        IndexSummary few = run(Authority.none()).run(false, first);
        assertThat(entity("organization:courier-digital")).containsEntry("articles", 4);
        failAtTheFirstRewriting(second);
        IndexSummary more = run(Authority.none()).run(false, second);
        IndexSummary again = run(Authority.none()).run(false, first, second);

        assertThat(List.of(few, more, again))
                .extracting(IndexSummary::indexed, IndexSummary::unchanged, IndexSummary::shortened)
                .containsExactly(tuple(4L, 0L, 0L), tuple(0L, 2L, 6L), tuple(0L, 6L, 0L));
        assertThat(entity("organization:courier-digital")).isNull();
        assertThat(entity("person:angela-merkel")).containsEntry("articles", 6);
        ObjectNode article = Objects.requireNonNull(served().get("a"));
        assertThat(article.path("text").asString()).isEqualTo(body("a") + " Angela Merkel spoke.");
        assertThat(article.path("extra").toString())
                .isEqualTo("{\"repeated_passages\":[\"Follow Courier Digital on every platform.\"]}");

        IndexSummary full = run(Authority.none()).run(true, second, first);

        assertThat(full.shortened()).isEqualTo(6);
        assertThat(served().get("a")).isEqualTo(article);
    }

    @Test
    void aNameInAPhraseThatASiteRepeatsIsNoEntityUntilAnArticleSpeaksAboutIt() throws IOException {
        Path first = articles("a.jsonl", listed("a"), listed("b"), listed("c"), listed("d"));
        Path second = articles("b.jsonl", listed("e"), spokenAbout("f"), spokenAbout("g"));

        run(Authority.none()).run(false, first);

        assertThat(entity("organization:reader-centre")).isNull();
        assertThat(Objects.requireNonNull(served().get("a")).path("mentions").isEmpty())
                .isTrue();

        run(Authority.none()).run(false, second);

        assertThat(entity("organization:reader-centre")).containsEntry("articles", 7);
        assertThat(Objects.requireNonNull(served().get("a"))
                        .path("mentions")
                        .path(0)
                        .path("id")
                        .asString())
                .isEqualTo("reader-centre");
    }

    /** An article with a name in a phrase that others have, too. */
    private static String listed(String id) {
        return withReaderCentre(id, body(id) + " More letters of the Reader Centre in your town " + id);
    }

    private static String spokenAbout(String id) {
        return withReaderCentre(id, body(id) + " She left " + id + " Reader Centre " + id + " then.");
    }

    private static String withReaderCentre(String id, String text) {
        return "{\"id\":\"" + id + "\",\"title\":\"" + id + "\",\"source\":\"Courier\",\"text\":\"" + text
                + "\",\"mentions\":["
                + mention(text, "Reader Centre", "organization").replace("}", ",\"tool\":\"builtin\"}") + "]}";
    }

    /** The forms and then the articles are written; what the last step rewrites is lost. */
    private void failAtTheFirstRewriting(Path file) throws IOException {
        try (FlakyProxy proxy = proxy(List.of(0, 0, 503, 503, 503, 503, 503, 503, 503, 503));
                Cluster cluster = Cluster.connect(proxy.address())) {
            assertThatThrownBy(() -> new IndexRun(cluster, aliases, rejects).run(false, file))
                    .isInstanceOf(IndexFailure.class);
        }
    }

    /** An article of thirty words that no other has, a sentence and a footer. */
    private static String footed(String id) {
        String text = body(id) + " Angela Merkel spoke. Follow Courier Digital on every platform.";
        return "{\"id\":\"" + id + "\",\"source\":\"Courier\",\"text\":\"" + text + "\",\"mentions\":["
                + mention(text, "Angela Merkel", "person") + "," + mention(text, "Courier Digital", "organization")
                + "]}";
    }

    private static String mention(String text, String words, String kind) {
        int start = text.indexOf(words);
        return "{\"start\":" + start + ",\"end\":" + (start + words.length()) + ",\"kind\":\"" + kind + "\"}";
    }

    private static String body(String id) {
        return IntStream.range(0, 30)
                .mapToObj(i -> id + (char) ('a' + i % 26) + id + (char) ('a' + i / 26) + id)
                .collect(Collectors.joining(" ", "The ", "."));
    }

    private Path samples() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Article article : StrippedArchive.whole()) {
            lines.add(ArticleJson.of(StrippedArchive.stripped(article)).toString());
        }
        return Files.write(folder.resolve("samples.jsonl"), lines);
    }

    private Authority authority(String lines) throws IOException {
        return Authority.read(Files.writeString(folder.resolve("authority.jsonl"), lines));
    }

    private IndexRun run(Authority authority) {
        return new IndexRun(elasticsearch.cluster(), aliases, rejects).decidedBy(authority);
    }

    private static String article(String id, String person) {
        return "{\"id\":\"" + id + "\",\"text\":\"" + person + " spoke.\",\"mentions\":[{\"start\":0,\"end\":"
                + person.length() + ",\"kind\":\"person\"}]}";
    }

    private List<String> spellings(String id) throws IOException {
        return ((List<?>) Objects.requireNonNull(present(id).get("spellings")))
                .stream().map(String::valueOf).toList();
    }

    private Map<Object, Object> present(String id) throws IOException {
        return Objects.requireNonNull(entity(id));
    }
}
