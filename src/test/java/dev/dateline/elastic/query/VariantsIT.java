package dev.dateline.elastic.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.elastic.search.TestArchive;
import dev.dateline.search.FacetRequest;
import dev.dateline.search.Filters;
import dev.dateline.search.Highlighting;
import dev.dateline.search.Hit;
import dev.dateline.search.Page;
import dev.dateline.search.SearchQuery;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.Sort;
import dev.dateline.search.Spelling;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.node.ObjectNode;

/** Names and places find each other however they are spelled: on the sample archive and a few articles of its own. */
class VariantsIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    private static final TestArchive ARCHIVE = TestArchive.samples();

    private static ArticleSearch search;

    @BeforeAll
    static void index() {
        ARCHIVE.add("""
                        {"id": "petersburg", "text": "The train to St. Petersburg was late. Marc Patten waited."}""").add("""
                        {"id": "saint", "title": "From Saint Petersburg’s harbour", "text": "A ship left."}""").add("""
                        {"id": "words", "text": "A saint left for a city in florida, it was mayor marking time."}""").add("""
                        {"id": "cyrillic", "text": "Президент Зеленський у Києві."}""").add("""
                        {"id": "annotated", "text": "The president spoke.", "entities":
                         [{"kind": "person", "name": "Wolodymyr Selenskyj", "id": "volodymyr-zelensky"}]}""");
        ARCHIVE.add("""
                        {"id": "wide", "text": "Tymoschtschuk waited at the station."}""").add("""
                        {"id": "close", "text": "Timoshchuk waited at the station."}""").add("""
                        {"id": "itself", "text": "Tymoshchuk waited at the station."}""").add("""
                        {"id": "ind", "text": "Rain fell in Sangareddi."}""").add("""
                        {"id": "gin", "text": "Rain fell in Sangarédi."}""").add("""
                        {"id": "oblast", "text": "They flew over the Mykolaiv Oblast and its Yuzhne Plant."}""").add("""
                        {"id": "assad", "text": "The photograph shows Bashar al-Assad."}""").add("""
                        {"id": "daesh", "text": "The town was held by Daesh."}""").add("""
                        {"id": "isis", "text": "An ISIS cell was found; the goddess Isis was not."}""").add("""
                        {"id": "state", "text": "The state of the islamic arts was discussed at length, page by page."}""").add("""
                        {"id": "dagestan", "text": "The Republic of Dagestan voted."}""").add("""
                        {"id": "koreas", "text": "North and South Korea talked."}""").add("""
                        {"id": "apart", "text": "Korea was quiet while far away, in the high north, ice broke."}""").add("""
                        {"id": "capital", "text": "They met in Nursultan on Monday."}""").add("""
                        {"id": "president", "text": "Nursultan Nazarbayev retired."}""");
        Aliases names = Aliases.prefixed(elasticsearch.indexPrefix());
        ARCHIVE.index(elasticsearch.cluster(), names);
        search = new ArticleSearch(new SearchedArchive(elasticsearch.cluster(), names));
    }

    @Test
    void allSpellingsOfANameFindTheSameArticles() {
        Set<String> articles = ids("Zelensky");

        assertThat(articles).containsAll(texts("Z[eé]lensk(i|y|iy|yy)"));
        assertThat(articles).contains("cyrillic", "annotated");
        for (String spelling : List.of("Zelenskiy", "zelenskyy", "Selenskyj", "Зеленський", "Zelenski")) {
            assertThat(ids(spelling)).as(spelling).isEqualTo(articles);
        }
    }

    @Test
    void allNamesOfAPlaceFindTheSameArticles() {
        Set<String> articles = ids("Kyiv");

        assertThat(articles).containsAll(texts("Kyiv|Kiev|Київ"));
        for (String name : List.of("Kiev", "kyjiw", "Київ", "Киев")) {
            assertThat(ids(name)).as(name).isEqualTo(articles);
        }
    }

    @Test
    void withoutVariantsAWordFindsItsOwnSpelling() {
        assertThat(ids(all("Zelenskiy", false))).isEqualTo(texts("Zelenskiy"));
        assertThat(ids(all("Kiev", false))).isEqualTo(texts("Kiev"));
        assertThat(all("Kiev", false))
                .allSatisfy(hit -> assertThat(hit.matched()).isEmpty());
    }

    @Test
    void theSpellingFoundIsToldAndMarked() {
        for (Hit hit : all("Zelenskiy kiev", true)) {
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
        assertThat(hit("Zelenskiy", "harbour-wire-2025-08-16-alaska-summit").matched())
                .containsExactly(new Spelling("Zelenskiy", "Zelensky"));
        assertThat(hit("kyiv", "continental-gazette-2025-01-02-gas-transit-ends")
                        .matched())
                .containsExactly(new Spelling("kyiv", "Kiev"));
        assertThat(hit("Зеленський", "cyrillic").matched()).isEmpty();
    }

    @Test
    void aSpellingThatOnlyTheAnnotationHasIsToldToo() {
        assertThat(hit("zelensky", "annotated").matched()).containsExactly(new Spelling("zelensky", "Selenskyj"));
    }

    @Test
    void aPlaceOfSeveralWordsIsOne() {
        for (String form : List.of("St. Petersburg", "saint petersburg", "Saint-Petersburg", "Санкт-Петербург")) {
            assertThat(ids(form)).as(form).contains("petersburg", "saint").doesNotContain("words");
        }
        Hit hit = hit("saint petersburg", "petersburg");
        assertThat(hit.matched()).containsExactly(new Spelling("saint petersburg", "St. Petersburg"));
        assertThat(hit.passages().getFirst().marks()).containsExactly(new dev.dateline.search.Mark(13, 27));
        assertThat(ids("saint petersburg train")).containsExactly("petersburg");
    }

    @Test
    void theWordsOfAPlaceStandTogether() {
        assertThat(ids("north korea")).contains("koreas").doesNotContain("apart");
        assertThat(ids("Dagestan Republic")).contains("dagestan");
        assertThat(ids(all("north korea", false))).as("plain words").contains("koreas", "apart");
    }

    @Test
    void aGroupIsFoundUnderEveryName() {
        for (String name : List.of("Islamic State", "daesh", "ISIS", "داعش")) {
            assertThat(ids(name)).as(name).contains("daesh", "isis").doesNotContain("state");
        }
        assertThat(hit("islamic state", "daesh").matched()).containsExactly(new Spelling("islamic state", "Daesh"));
        assertThat(hit("daesh", "isis").matched()).containsExactly(new Spelling("daesh", "ISIS"));
    }

    @Test
    void aPersonIsNoPlaceOfTheSameName() {
        assertThat(ids("Astana")).contains("capital").doesNotContain("president");
        assertThat(ids("Nursultan")).contains("capital", "president");
    }

    @Test
    void oneKnownPlaceIsNoSpellingOfAnother() {
        assertThat(ids("Sangareddi")).contains("ind").doesNotContain("gin");
        assertThat(ids("sangaredi")).contains("gin").doesNotContain("ind");
        assertThat(ids("Sangaredy")).contains("ind", "gin");
    }

    @Test
    void aPlaceIsFoundInALongerNameThatItBegins() {
        assertThat(ids("Nikolaev")).contains("oblast");
    }

    @Test
    void aParticleNeedsNoOtherSpelling() {
        assertThat(ids("Bashar al-Asad")).contains("assad");
    }

    @Test
    void phrasesStayExact() {
        assertThat(ids("\"Zelenskiy\"")).isEqualTo(texts("Zelenskiy"));
        assertThat(ids("\"saint petersburg\"")).doesNotContain("petersburg");
    }

    @Test
    void whatIsExcludedIsExcludedInEverySpelling() {
        assertThat(ids("president -Zelenskiy")).doesNotContainAnyElementsOf(ids("Zelensky"));
    }

    @Test
    void commonWordsFindNoNames() {
        assertThat(ids("mark")).doesNotContain("petersburg");
        assertThat(ids("may")).isEqualTo(texts("(?i)may"));
        assertThat(ids("said")).isEqualTo(texts("(?i)said"));
    }

    @Test
    void theNearerSpellingComesFirst() {
        assertThat(all("Tymoshchuk", true))
                .extracting(hit -> hit.card().id())
                .containsExactly("itself", "close", "wide");
        assertThat(all("Тимощук", true)).hasSize(3);
    }

    private static Hit hit(String query, String id) {
        return all(query, true).stream()
                .filter(hit -> hit.card().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> ids(String query) {
        return ids(all(query, true));
    }

    private static Set<String> ids(List<Hit> hits) {
        return hits.stream().map(hit -> hit.card().id()).collect(Collectors.toSet());
    }

    private static List<Hit> all(String query, boolean variants) {
        return search.search(new SearchRequest(
                        SearchQuery.parse(query, variants),
                        Filters.NONE,
                        new Page(Sort.RELEVANCE, 100, null),
                        FacetRequest.NONE,
                        new Highlighting(Highlighting.Extent.PASSAGES, 10)))
                .hits();
    }

    /** The articles with a word of that pattern in title or text, read naively. */
    private static Set<String> texts(String pattern) {
        Pattern word = Pattern.compile("\\b(" + pattern + ")\\b", Pattern.UNICODE_CHARACTER_CLASS);
        return ARCHIVE.documents().stream()
                .filter(document -> word.matcher(document.path("title").asString(""))
                                .find()
                        || word.matcher(document.path("text").asString("")).find())
                .map(VariantsIT::id)
                .collect(Collectors.toSet());
    }

    private static String id(ObjectNode document) {
        return document.get("id").asString();
    }
}
