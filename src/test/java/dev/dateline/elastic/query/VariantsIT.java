package dev.dateline.elastic.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.search.TestArchive;
import dev.dateline.search.result.ArticleHit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Names and places find each other however they are spelled: on the sample archive and a few articles of its own. */
class VariantsIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    private static final TestArchive ARCHIVE = TestArchive.samples();

    private static VariantSearch search;

    @BeforeAll
    static void index() {
        ARCHIVE.add("""
                        {"id": "petersburg", "text": "The train to St. Petersburg was late. Marc Patten waited."}""");
        ARCHIVE.add("""
                        {"id": "cyrillic", "text": "Президент Зеленський у Києві."}""");
        ARCHIVE.add("""
                        {"id": "annotated", "text": "The president spoke.", "entities":
                         [{"kind": "person", "name": "Wolodymyr Selenskyj", "id": "volodymyr-zelensky"}]}""");
        ARCHIVE.add("""
                        {"id": "wide", "text": "Tymoschtschuk waited at the station."}""");
        ARCHIVE.add("""
                        {"id": "close", "text": "Timoshchuk waited at the station."}""");
        ARCHIVE.add("""
                        {"id": "itself", "text": "Tymoshchuk waited at the station."}""");
        ARCHIVE.add("""
                        {"id": "assad", "text": "The photograph shows Bashar al-Assad."}""");
        search = VariantSearch.over(ARCHIVE, elasticsearch);
    }

    @Test
    void allSpellingsOfANameFindTheSameArticles() {
        Set<String> articles = search.ids("Zelensky");

        assertThat(articles).containsAll(search.texts("Z[eé]lensk(i|y|iy|yy)"));
        assertThat(articles).contains("cyrillic", "annotated");
        for (String spelling : List.of("Zelenskiy", "zelenskyy", "Selenskyj", "Зеленський", "Zelenski")) {
            assertThat(search.ids(spelling)).as(spelling).isEqualTo(articles);
        }
    }

    @Test
    void withoutVariantsAWordFindsItsOwnSpelling() {
        assertThat(search.plainIds("Zelenskiy")).isEqualTo(search.texts("Zelenskiy"));
        assertThat(search.plainIds("Kiev")).isEqualTo(search.texts("Kiev"));
        assertThat(search.all("Kiev", false))
                .allSatisfy(hit -> assertThat(hit.matched()).isEmpty());
    }

    @Test
    void theSpellingFoundIsListedAndMarked() {
        for (ArticleHit hit : search.all("Zelenskiy kiev", true)) {
            Set<String> marked = hit.passages().stream()
                    .flatMap(passage -> passage.marks().stream()
                            .map(mark -> passage.text()
                                    .substring(
                                            passage.text().offsetByCodePoints(0, mark.from()),
                                            passage.text().offsetByCodePoints(0, mark.to()))))
                    .collect(Collectors.toSet());
            assertThat(hit.matched())
                    .allSatisfy(spelling -> assertThat(marked)
                            .as("marks of " + hit.card().id())
                            .anySatisfy(mark -> assertThat(mark).startsWith(spelling.found())));
        }
        assertThat(search.hit("Zelenskiy", "harbour-wire-2025-08-16-alaska-summit")
                        .matched())
                .containsExactly(new ArticleHit.Spelling("Zelenskiy", "Zelensky"));
        assertThat(search.hit("kyiv", "continental-gazette-2025-01-02-gas-transit-ends")
                        .matched())
                .containsExactly(new ArticleHit.Spelling("kyiv", "Kiev"));
        assertThat(search.hit("Зеленський", "cyrillic").matched()).isEmpty();
    }

    @Test
    void aSpellingThatOnlyTheAnnotationHasIsListedToo() {
        assertThat(search.hit("zelensky", "annotated").matched())
                .containsExactly(new ArticleHit.Spelling("zelensky", "Selenskyj"));
    }

    @Test
    void aParticleNeedsNoOtherSpelling() {
        assertThat(search.ids("Bashar al-Asad")).contains("assad");
    }

    @Test
    void phrasesStayExact() {
        assertThat(search.ids("\"Zelenskiy\"")).isEqualTo(search.texts("Zelenskiy"));
        assertThat(search.ids("\"saint petersburg\"")).doesNotContain("petersburg");
    }

    @Test
    void whatIsExcludedIsExcludedInEverySpelling() {
        assertThat(search.ids("president -Zelenskiy")).doesNotContainAnyElementsOf(search.ids("Zelensky"));
    }

    @Test
    void commonWordsFindNoNames() {
        assertThat(search.ids("mark")).doesNotContain("petersburg");
        assertThat(search.ids("may")).isEqualTo(search.texts("(?i)may"));
        assertThat(search.ids("said")).isEqualTo(search.texts("(?i)said"));
    }

    @Test
    void theNearerSpellingComesFirst() {
        assertThat(search.all("Tymoshchuk", true))
                .extracting(hit -> hit.card().id())
                .containsExactly("itself", "close", "wide");
        assertThat(search.all("Тимощук", true)).hasSize(3);
    }
}
