package dev.dateline.elastic.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.elastic.search.TestArchive;
import dev.dateline.search.query.QuerySyntaxException;
import dev.dateline.search.query.RandomQueries;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.SearchResult;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each construct of the query language finds and marks. */
class QueryIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    private static ArticleSearch search;

    @BeforeAll
    static void index() {
        Aliases names = Aliases.prefixed(elasticsearch.indexPrefix());
        new TestArchive().add("""
                        {"id": "a", "title": "Talks in Geneva", "published": "2025-03-01", "source": "The Meridian",
                         "language": "en", "topics": ["peace talks"],
                         "text": "😀 Zelensky said a ceasefire must come first. “A ceasefire is not peace,” he added.",
                         "mentions": [{"start": 2, "end": 10, "kind": "person", "name": "Volodymyr Zelensky",
                                       "id": "volodymyr-zelensky"}],
                         "quotes": [{"start": 46, "end": 70, "speaker": "Volodymyr Zelensky",
                                     "speaker_id": "volodymyr-zelensky"}]}""").add("""
                        {"id": "b", "title": "Grain ceasefire", "published": "2025-04", "source": "Harbour Post Weekly",
                         "language": "en-GB", "topics": ["trade"],
                         "text": "Selenskyj met Putin. “We want grain,” Zelensky said. “A ceasefire? Never,” Putin said.",
                         "mentions": [{"start": 0, "end": 9, "kind": "person", "name": "Volodymyr Zelensky",
                                       "id": "volodymyr-zelensky"},
                                      {"start": 14, "end": 19, "kind": "person", "name": "Vladimir Putin",
                                       "id": "vladimir-putin"},
                                      {"start": 0, "end": 9, "kind": "date", "value": "2024-06"}],
                         "quotes": [{"start": 22, "end": 36, "speaker": "Zelensky",
                                     "speaker_id": "volodymyr-zelensky"},
                                    {"start": 54, "end": 73, "speaker": "Putin", "speaker_id": "vladimir-putin"}]}""").add("""
                        {"id": "c", "title": "Kyiv at night", "published": "2026", "source": "Harbour Post",
                         "language": "fr", "text": "The peace that talks never brought. Ceasefires ended in Kyiv.",
                         "mentions": [{"start": 56, "end": 60, "kind": "place", "name": "Kyiv", "id": "kyiv"}]}""").index(elasticsearch.cluster(), names);
        search = new ArticleSearch(new SearchedArchive(elasticsearch.cluster(), names));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ceasefire | a b c",
                "grain OR Geneva | a b",
                "grain peace | ",
                "(grain OR Geneva) -Putin | a",
                "NOT (grain OR Geneva) | c",
                "-(ceasefire Kyiv) ceasefire | a b",
                "° OR grain | b",
                "grain ° | b",
                "\"peace talks\" | ",
                "\"peace talks\"~1 | c",
                "\"talks peace\"~3 | c",
                "ceas* | a b c",
                "Zelen* | a b",
                "Zelenzky~1 | a b",
                "Zlenzky~1 | ",
                "Zlenzky~ | a b",
                "title:ceasefire | b",
                "title:(grain OR talks) | a b",
                "title:\"Talks in Geneva\" | a",
                "text:geneva | ",
                "text:ceasefires | a b c",
                "actor:volodymyr-zelensky | a b",
                "actor:Zelenskyy | a b",
                "person:\"Volodymyr Zelensky\" | a b",
                "actor:\"Zelensky Volodymyr\" | ",
                "actor:(zelensky putin) | b",
                "actor:(zelensky -putin) | a",
                "actor:zelen* | a b",
                "actor:putni~1 | b",
                "organization:putin | ",
                "place:Kiev | c",
                "place:kyiv | c",
                "-actor:putin | a c",
                "source:meridian | a",
                "source:\"Harbour Post\" | b c",
                "source:(post weekly) | b",
                "source:harb* | b c",
                "source:nobody | ",
                "topic:peace | a",
                "language:en | a b",
                "date:2025-03 | a",
                "date:2025 | a b",
                "date:[2025-04-30 TO *] | b c",
                "date:[* TO 2025-03-01] | a",
                "-date:2025 | c",
                "mentioned:2024 | b",
                "mentioned:[2024-07 TO 2024-08] | ",
                "said:ceasefire | a b",
                "said:ceasefire speaker:Zelensky | a",
                "said:ceasefire speaker:putin | b",
                "said:(grain OR never) speaker:Zelenskyj | b",
                "(said:grain OR said:peace) speaker:zelensky | a b",
                "said:(ceasefire -never) | a",
                "said:\"a ceasefire\" grain | b",
                "speaker:zelensky -said:grain | a",
                "speaker:vladimir-putin | b",
                "said:grain OR title:Kyiv | b c",
            })
    void eachConstructFindsWhatItMeans(String query, String ids) {
        assertThat(hits(query))
                .as(query)
                .extracting(hit -> hit.card().id())
                .containsExactlyInAnyOrder(ids == null ? new String[0] : ids.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ceasefire -Kyiv -grain | ceasefire ceasefire",
                "\"peace talks\"~1 Kyiv | peace that talks Kyiv",
                "ceas* Kyiv | Ceasefires Kyiv",
                "Zelenzky~1 -grain | Zelensky",
                "text:Zelenskyy -grain | Zelensky",
                "actor:Zelenskyy -grain | Zelensky",
                "nothing* OR geneva OR added | added",
                "-grain date:2025 |",
            })
    void passagesMarkWhatWasFound(String query, String marks) {
        ArticleHit hit = hits(query).getLast();
        StringBuilder marked = new StringBuilder();
        hit.passages().stream()
                .filter(passage -> passage.field().equals("text"))
                .forEach(passage -> passage.marks()
                        .forEach(mark -> marked.append(
                                        CodePoints.of(passage.text()).cut(new Span(mark.from(), mark.to())))
                                .append(' ')));

        assertThat(hit.passages()).as(query).isNotEmpty();
        if (hit.card().id().equals("b")) {
            assertThat(marked.toString()).as(query).isNotBlank();
        } else {
            assertThat(marked.toString().strip()).as(query).isEqualTo(marks == null ? "" : marks);
        }
    }

    @Test
    void theQuoteComesBackWithSpeakerStartAndMarks() {
        ArticleHit hit = hits("said:ceasefire speaker:Zelensky").getFirst();

        assertThat(hit.quotes()).hasSize(1);
        ArticleHit.Quote quote = hit.quotes().getFirst();
        assertThat(quote.text()).isEqualTo("A ceasefire is not peace");
        assertThat(quote.start()).isEqualTo(46);
        assertThat(quote.speaker()).isEqualTo("Volodymyr Zelensky");
        assertThat(quote.speakerId()).isEqualTo("volodymyr-zelensky");
        assertThat(quote.marks()).hasSize(1);
        assertThat(quote.marks().getFirst().from()).isEqualTo(2);
        var view = search.article("a", SearchQuery.parse("said:peace", true)).orElseThrow();
        assertThat(view.text()).hasSize(1);
        assertThat(view.text().getFirst().from()).isEqualTo(46 + 19);
    }

    @Test
    void aSearchWithoutHitsIsExplainedWordByWord() {
        SearchResult.Advice advice = advice("grain Geneva actor:putin");

        assertThat(advice.any()).isEqualTo(2);
        assertThat(advice.words())
                .containsExactly(
                        new SearchResult.Advice.WordCount("grain", 1, 1),
                        new SearchResult.Advice.WordCount("Geneva", 1, 1),
                        new SearchResult.Advice.WordCount("actor:putin", 1, 1));
        assertThat(advice("ceasefire")).isEqualTo(new SearchResult.Advice(null, null, List.of()));
    }

    @Test
    void aMisspelledWordIsSuggestedAsItIsSpelled() {
        assertThat(advice("ceasfire").suggestion()).isEqualTo("ceasefire");
        assertThat(advice("title:Genevva").suggestion()).isNull();
        assertThat(advice("ceasfire -Putin").suggestion()).isEqualTo("ceasefire -Putin");
        assertThat(advice("qqqqqqq").suggestion()).isNull();
    }

    @Test
    void noTextWhateverBreaksASearch() {
        Random random = new Random(20261122);
        for (int round = 0; round < 400; round++) {
            String query = RandomQueries.text(random);
            try {
                assertThat(hits(query)).as(query).isNotNull();
            } catch (QuerySyntaxException refused) {
                assertThat(refused.detail()).isNotBlank();
            }
        }
        for (int round = 0; round < 200; round++) {
            String query = dev.dateline.search.query.QueryPrinter.print(RandomQueries.tree(random, 4));
            if (query.length() < 1_000) {
                assertThat(hits(query)).as(query).isNotNull();
            }
        }
    }

    private static SearchResult.Advice advice(String query) {
        return search.search(SearchRequest.of(SearchQuery.parse(query, true))).advice();
    }

    private static List<ArticleHit> hits(String query) {
        return search.search(SearchRequest.of(SearchQuery.parse(query, true))).hits();
    }
}
