package dev.dateline.elastic.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.ArticleView;
import dev.dateline.search.result.Passage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A text of five megabytes: passages come, and the article view has every hit. */
class LongArticleIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    private static final String SENTENCE = "The ministers met in Geneva and spoke of grain 😀 for hours. ";
    private static final int SENTENCES = 90_000;

    private static ArticleSearch search;

    @BeforeAll
    static void index() {
        Aliases names = Aliases.prefixed(elasticsearch.indexPrefix());
        TestArchive archive = new TestArchive();
        add(archive, "five", SENTENCE.repeat(SENTENCES) + "Then a ceasefire came.");
        archive.index(elasticsearch.cluster(), names);
        search = new ArticleSearch(new SearchedArchive(elasticsearch.cluster(), names));
    }

    private static void add(TestArchive archive, String id, String text) {
        archive.add(JsonMapper.shared()
                .createObjectNode()
                .put("id", id)
                .put("title", id)
                .put("text", text)
                .toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"geneva", "\"grain for\"~1", "minist*", "genewa~1 OR nothing", "geneva -truce"})
    void passagesComeFromVeryLongTexts(String query) {
        List<ArticleHit> hits =
                search.search(SearchRequest.of(SearchQuery.parse(query, true))).hits();

        assertThat(hits).isNotEmpty();
        for (ArticleHit hit : hits) {
            assertThat(hit.passages()).as(query).isNotEmpty();
            assertThat(hit.passages().getFirst().marks()).as(query).isNotEmpty();
        }
    }

    @Test
    void everyHitOfFiveMegabytesIsMarkedInOrder() {
        long start = System.nanoTime();
        ArticleView view = search.article("five", SearchQuery.parse("geneva OR ceasefire", true))
                .orElseThrow();
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        int sentence = SENTENCE.codePointCount(0, SENTENCE.length());
        assertThat(view.text()).hasSize(SENTENCES + 1);
        int at = SENTENCE.indexOf("Geneva");
        assertThat(view.text().get(70_000))
                .isEqualTo(new Passage.Mark(70_000 * sentence + at, 70_000 * sentence + at + 6));
        assertThat(view.text().getLast())
                .isEqualTo(new Passage.Mark(SENTENCES * sentence + 7, SENTENCES * sentence + 16));
        System.err.println("article view of 5 MB with 90,001 hits: " + took.toMillis() + " ms");
    }

    @Test
    void theLeadOfALongTextComesWithoutWords() {
        Passage lead = search.search(SearchRequest.of(SearchQuery.parse("", true)))
                .hits()
                .getFirst()
                .passages()
                .getFirst();

        assertThat(lead.text()).isEqualTo(SENTENCE.strip());
    }
}
