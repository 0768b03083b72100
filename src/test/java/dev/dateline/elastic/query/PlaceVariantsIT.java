package dev.dateline.elastic.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.search.TestArchive;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.Passage;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Places and groups find each other whatever they are called: on the sample archive and a few articles of its own. */
class PlaceVariantsIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    private static final TestArchive ARCHIVE = TestArchive.samples();

    private static VariantSearch search;

    @BeforeAll
    static void index() {
        ARCHIVE.add("""
                        {"id": "petersburg", "text": "The train to St. Petersburg was late. Marc Patten waited."}""");
        ARCHIVE.add("""
                        {"id": "saint", "title": "From Saint Petersburg’s harbour", "text": "A ship left."}""");
        ARCHIVE.add("""
                        {"id": "words", "text": "A saint left for a city in florida, it was mayor marking time."}""");
        ARCHIVE.add("""
                        {"id": "cyrillic", "text": "Президент Зеленський у Києві."}""");
        ARCHIVE.add("""
                        {"id": "ind", "text": "Rain fell in Sangareddi."}""");
        ARCHIVE.add("""
                        {"id": "gin", "text": "Rain fell in Sangarédi."}""");
        ARCHIVE.add("""
                        {"id": "oblast", "text": "They flew over the Mykolaiv Oblast and its Yuzhne Plant."}""");
        ARCHIVE.add("""
                        {"id": "daesh", "text": "The town was held by Daesh."}""");
        ARCHIVE.add("""
                        {"id": "isis", "text": "An ISIS cell was found; the goddess Isis was not."}""");
        ARCHIVE.add("""
                        {"id": "state", "text": "The state of the islamic arts was discussed at length, page by page."}""");
        ARCHIVE.add("""
                        {"id": "dagestan", "text": "The Republic of Dagestan voted."}""");
        ARCHIVE.add("""
                        {"id": "koreas", "text": "North and South Korea talked."}""");
        ARCHIVE.add("""
                        {"id": "apart", "text": "Korea was quiet while far away, in the high north, ice broke."}""");
        ARCHIVE.add("""
                        {"id": "capital", "text": "They met in Nursultan on Monday."}""");
        ARCHIVE.add("""
                        {"id": "president", "text": "Nursultan Nazarbayev retired."}""");
        search = VariantSearch.over(ARCHIVE, elasticsearch);
    }

    @Test
    void allNamesOfAPlaceFindTheSameArticles() {
        Set<String> articles = search.ids("Kyiv");

        assertThat(articles).containsAll(search.texts("Kyiv|Kiev|Київ"));
        for (String name : List.of("Kiev", "kyjiw", "Київ", "Киев")) {
            assertThat(search.ids(name)).as(name).isEqualTo(articles);
        }
    }

    @Test
    void aPlaceOfSeveralWordsIsOne() {
        for (String form : List.of("St. Petersburg", "saint petersburg", "Saint-Petersburg", "Санкт-Петербург")) {
            assertThat(search.ids(form))
                    .as(form)
                    .contains("petersburg", "saint")
                    .doesNotContain("words");
        }
        ArticleHit hit = search.hit("saint petersburg", "petersburg");
        assertThat(hit.matched()).containsExactly(new ArticleHit.Spelling("saint petersburg", "St. Petersburg"));
        assertThat(hit.passages().getFirst().marks()).containsExactly(new Passage.Mark(13, 27));
        assertThat(search.ids("saint petersburg train")).containsExactly("petersburg");
    }

    @Test
    void theWordsOfAPlaceStandTogether() {
        assertThat(search.ids("north korea")).contains("koreas").doesNotContain("apart");
        assertThat(search.ids("Dagestan Republic")).contains("dagestan");
        assertThat(search.plainIds("north korea")).as("plain words").contains("koreas", "apart");
    }

    @Test
    void aGroupIsFoundUnderEveryName() {
        for (String name : List.of("Islamic State", "daesh", "ISIS", "داعش")) {
            assertThat(search.ids(name)).as(name).contains("daesh", "isis").doesNotContain("state");
        }
        assertThat(search.hit("islamic state", "daesh").matched())
                .containsExactly(new ArticleHit.Spelling("islamic state", "Daesh"));
        assertThat(search.hit("daesh", "isis").matched()).containsExactly(new ArticleHit.Spelling("daesh", "ISIS"));
    }

    @Test
    void aPersonIsNoPlaceOfTheSameName() {
        assertThat(search.ids("Astana")).contains("capital").doesNotContain("president");
        assertThat(search.ids("Nur-Sultan")).contains("capital").doesNotContain("president");
        assertThat(search.ids("Nursultan")).contains("capital", "president");
    }

    @Test
    void oneKnownPlaceIsNoSpellingOfAnother() {
        assertThat(search.ids("Sangareddi")).contains("ind").doesNotContain("gin");
        assertThat(search.ids("sangaredi")).contains("gin").doesNotContain("ind");
        assertThat(search.ids("Sangarredi")).contains("ind", "gin");
    }

    @Test
    void aPlaceIsFoundInALongerNameThatItBegins() {
        assertThat(search.ids("Nikolaev")).contains("oblast");
    }
}
