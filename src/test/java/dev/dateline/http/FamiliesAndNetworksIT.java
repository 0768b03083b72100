package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.elastic.TestElasticsearch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Near duplicates, similar articles and networks over the sample archive, which must not depend on its shards. */
@ParameterizedClass(name = "{0} shards")
@ValueSource(ints = {1, 3})
class FamiliesAndNetworksIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    @Parameter
    int shards;

    private static TestServer server;

    @BeforeParameterizedClassInvocation
    static void start(int shards) throws IOException {
        server = TestServer.ofSamples(elasticsearch, shards);
    }

    @AfterParameterizedClassInvocation
    static void stop() {
        server.close();
    }

    @Test
    void copiesAreFoldedUnderTheFirstVersion() {
        JsonNode folded = server.json("/api/search?q=ceasefire&group=families&size=100");
        JsonNode flat = server.json("/api/search?q=ceasefire&size=100");

        assertThat(folded.at("/total/value")).isEqualTo(flat.at("/total/value"));
        assertThat(folded.at("/families/exact").asBoolean()).isTrue();
        assertThat(folded.get("hits").size())
                .isEqualTo(folded.at("/families/value").asInt());
        assertThat(folded.get("facets")).isEqualTo(flat.get("facets"));
        int articles = 0;
        for (JsonNode hit : folded.get("hits")) {
            articles += hit.at("/family/count").asInt();
            for (JsonNode other : hit.at("/family/others")) {
                assertThat(other.get("published").asString())
                        .isGreaterThanOrEqualTo(hit.get("published").asString());
            }
        }
        assertThat(articles).isEqualTo(20);
    }

    @Test
    void ordersByTimeShowTheCopyThatComesFirstInThem() {
        JsonNode newest = server.json("/api/search?q=ceasefire&group=families&size=100&sort=newest");
        List<String> days = new ArrayList<>();
        int copies = 0;
        for (JsonNode hit : newest.get("hits")) {
            days.add(hit.get("published").asString());
            for (JsonNode other : hit.at("/family/others")) {
                copies++;
                assertThat(other.get("published").asString())
                        .isLessThanOrEqualTo(hit.get("published").asString());
            }
        }

        assertThat(days).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(copies).isPositive();
    }

    @Test
    void foldedPagesFollowEachOtherToTheEnd() {
        List<String> ids = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = server.json("/api/search?group=families&size=25" + next);
            page.get("hits").forEach(hit -> ids.add(hit.get("id").asString()));
            next = page.has("next") ? "&after=" + page.get("next").asString() : null;
        }

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids)
                .hasSize(server.json("/api/search?group=families&size=0")
                        .at("/families/value")
                        .asInt());
    }

    @Test
    void anArticleHasItsCopiesInTheWholeArchive() {
        int alone = 0;
        for (JsonNode hit : server.json("/api/search?group=families&size=100").get("hits")) {
            JsonNode folded = hit.get("family");
            if (folded.get("count").asInt() > 1) {
                assertThat(article(hit.get("id").asString()).get("family")).isEqualTo(folded);
                String other = folded.at("/others/0/id").asString();
                assertThat(article(other).at("/family/others"))
                        .extracting(copy -> copy.get("id").asString())
                        .contains(hit.get("id").asString())
                        .doesNotContain(other);
            } else if (alone++ < 10) {
                assertThat(article(hit.get("id").asString()).has("family")).isFalse();
            }
        }
    }

    private static JsonNode article(String id) {
        return server.json("/api/articles/" + id + "?q=ceasefire");
    }

    @Test
    void similarArticlesShareNamesAndAreNoCopies() {
        Map<String, String> families = server.get("/api/export?format=jsonl&fields=id,family&notes=off")
                .body()
                .lines()
                .map(TestServer.JSON::readTree)
                .collect(Collectors.toMap(
                        article -> article.get("id").asString(),
                        article -> article.get("family").asString()));
        for (String id : server.ids("/api/search?q=ceasefire&size=100")) {
            JsonNode similar = server.json("/api/articles/" + id + "/similar?size=4");
            Set<String> found = new TreeSet<>();
            for (JsonNode hit : similar.get("hits")) {
                found.add(families.get(hit.get("id").asString()));
                assertThat(hit.get("shared").size()).isPositive();
            }

            assertThat(similar.get("hits").size()).isEqualTo(4);
            assertThat(found).doesNotContain(families.get(id)).hasSize(4);
        }
        assertThat(server.get("/api/articles/none/similar").statusCode()).isEqualTo(404);
    }

    @Test
    void familiesAreListedBySizeWithTheirVersionsByDate() {
        JsonNode families = server.json("/api/families?q=ceasefire&size=2");
        JsonNode grouped = server.json("/api/search?q=ceasefire&group=families&size=100");

        List<Integer> sizes = grouped.get("hits")
                .valueStream()
                .map(hit -> hit.at("/family/count").asInt())
                .filter(count -> count > 1)
                .sorted(Comparator.reverseOrder())
                .toList();
        assertThat(families.get("total").asInt()).isEqualTo(sizes.size());
        assertThat(families.get("families")
                        .valueStream()
                        .map(family -> family.get("count").asInt()))
                .containsExactlyElementsOf(sizes.stream().limit(2).toList());
        JsonNode first = families.at("/families/0");
        JsonNode hit = grouped.get("hits")
                .valueStream()
                .filter(one -> one.at("/family/id").equals(first.get("id")))
                .findFirst()
                .orElseThrow();
        assertThat(first.at("/versions/0/id")).isEqualTo(hit.get("id"));
        assertThat(first.get("versions").size()).isEqualTo(first.get("count").asInt());
        assertThat(first.get("last"))
                .isEqualTo(first.get("versions").get(first.get("versions").size() - 1));
        assertThat(first.get("sources").asInt()).isEqualTo((int) first.get("versions")
                .valueStream()
                .map(version -> version.get("source").asString())
                .distinct()
                .count());
    }

    @Test
    void networksCountArticles() {
        JsonNode network = server.json("/api/network?q=ceasefire&actors=4");

        assertThat(network.get("articles").asInt()).isEqualTo(20);
        assertThat(network.get("actors"))
                .isEqualTo(server.json("/api/search?q=ceasefire&size=0&facets=actor&facet.size=4")
                        .at("/facets/actor/buckets"));
        assertThat(network.get("together").toString())
                .isEqualTo("[{\"from\":\"donald-trump\",\"to\":\"vladimir-putin\",\"count\":8},"
                        + "{\"from\":\"donald-trump\",\"to\":\"ukraine\",\"count\":4},"
                        + "{\"from\":\"ukraine\",\"to\":\"united-states\",\"count\":4},"
                        + "{\"from\":\"ukraine\",\"to\":\"vladimir-putin\",\"count\":3},"
                        + "{\"from\":\"united-states\",\"to\":\"vladimir-putin\",\"count\":3},"
                        + "{\"from\":\"donald-trump\",\"to\":\"united-states\",\"count\":1}]");
        assertThat(network.get("speaking").toString())
                .isEqualTo("[{\"from\":\"donald-trump\",\"to\":\"vladimir-putin\",\"count\":1}]");
    }

    @Test
    void pairsAreCountedByArticle() {
        JsonNode network = server.json("/api/network?q=ceasefire&actors=4&by=article");

        assertThat(network.get("by").asString()).isEqualTo("article");
        for (JsonNode pair : network.get("together")) {
            String both = "actor=" + pair.get("from").asString() + "&actor="
                    + pair.get("to").asString();
            assertThat(pair.get("count").asInt())
                    .isEqualTo(server.json("/api/search?q=ceasefire&size=0&facets=&" + both)
                            .at("/total/value")
                            .asInt());
        }
        assertThat(network.get("together").size()).isEqualTo(6);
    }
}
