package dev.dateline.elastic.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.PartialDate;
import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.Period;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.ArticleView;
import dev.dateline.search.result.DateFacet;
import dev.dateline.search.result.Facet;
import dev.dateline.search.result.Passage;
import dev.dateline.search.result.SearchResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "{0} shards")
@ValueSource(ints = {1, 3})
class SearchIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    @Parameter
    int shards;

    private static ArticleSearch search;

    @BeforeParameterizedClassInvocation
    static void index(int shards) {
        Aliases names = Aliases.prefixed(elasticsearch.indexPrefix() + "-" + shards);
        new TestArchive().add("""
                        {"id": "a", "title": "Peace talks begin in Geneva", "published": "2025-03-01T10:00:00Z",
                         "source": "The Meridian",
                         "text": "😀 Negotiators met. President Zelensky said the peace talks would last. It rained.",
                         "mentions": [{"start": 29, "end": 37, "kind": "person", "name": "Volodymyr Zelensky",
                                       "id": "volodymyr-zelensky"}]}""").add("""
                        {"id": "b", "title": "Grain", "published": "2025-03-15", "source": "Harbour Post",
                         "text": "Talks about peace failed. The negotiator left.\\n\\nTalking stopped in Al Jazeera.",
                         "extra": {"pages": [{"page": "A1", "start": 0}, {"page": "A2", "start": 48}]}}""").add("""
                        {"id": "c", "title": "Oil", "published": "2025", "source": "The Meridian",
                         "text": "Al-Jazeera reported a cease-fire. Ceasefires end.",
                         "entities": [{"kind": "country", "name": "Qatar", "id": "qatar"}]}""").add("""
                        {"id": "d", "text": "An undated note. The peace held."}""").index(elasticsearch.cluster(), names, shards);
        search = new ArticleSearch(new SearchedArchive(elasticsearch.cluster(), names));
    }

    @Test
    void allWordsMustBeThereInAnyForm() {
        assertThat(ids("negotiators peace")).containsExactlyInAnyOrder("a", "b");
        assertThat(ids("peace Geneva")).containsExactly("a");
        assertThat(ids("peace nothing")).isEmpty();
    }

    @Test
    void aPhraseIsExact() {
        assertThat(ids("\"peace talks\"")).containsExactly("a");
        assertThat(ids("\"peace talk\"")).isEmpty();
    }

    @Test
    void aDashExcludes() {
        assertThat(ids("peace -talks")).containsExactly("d");
        assertThat(ids("-peace")).containsExactly("c");
        assertThat(ids("-\"peace talks\" peace")).containsExactlyInAnyOrder("b", "d");
    }

    @Test
    void aHyphenatedWordIsOnePhrase() {
        assertThat(ids("Al-Jazeera")).containsExactlyInAnyOrder("b", "c");
        assertThat(ids("\"Jazeera-Al\"")).isEmpty();
    }

    @Test
    void aSymbolThatNoAnalyzerKnowsDoesNotHideTheRest() {
        assertThat(ids("peace °")).containsExactlyInAnyOrder("a", "b", "d");
        assertThat(ids("peace -°")).containsExactlyInAnyOrder("a", "b", "d");
    }

    @Test
    void aTitleOfOfficeIsAWordLikeAnyOther() {
        assertThat(ids("president")).containsExactly("a");
    }

    @Test
    void withoutVariantsOnlyTheFoldedWordCounts() {
        SearchRequest request = SearchRequest.of(SearchQuery.parse("NEGOTIATOR", false));

        assertThat(ids(search.search(request))).containsExactly("b");
    }

    @Test
    void passagesAreSentencesWithMarksInCodePoints() {
        ArticleHit hit = search.search(SearchRequest.of(SearchQuery.parse("\"peace talks\" zelensky", true)))
                .hits()
                .getFirst();

        assertThat(hit.passages())
                .containsExactly(
                        new Passage("title", "Peace talks begin in Geneva", 0, List.of(new Passage.Mark(0, 11))),
                        new Passage(
                                "text",
                                "President Zelensky said the peace talks would last.",
                                19,
                                List.of(new Passage.Mark(10, 18), new Passage.Mark(28, 39))));
    }

    @Test
    void filtersAloneShowTheLeadOfTheNewest() {
        List<ArticleHit> hits =
                search.search(SearchRequest.of(SearchQuery.parse("", true))).hits();

        assertThat(hits).extracting(hit -> hit.card().id()).containsExactly("b", "a", "c", "d");
        assertThat(hits.getFirst().passages())
                .containsExactly(new Passage("text", "Talks about peace failed.", 0, List.of(), "A1"));
        assertThat(hits.getFirst().score()).isNull();
    }

    @Test
    void aPassageHasThePageOnWhichItBegins() {
        ArticleHit hit = search.search(SearchRequest.of(SearchQuery.parse("stopped", true)))
                .hits()
                .getFirst();

        assertThat(hit.passages())
                .containsExactly(new Passage(
                        "text", "Talking stopped in Al Jazeera.", 48, List.of(new Passage.Mark(8, 15)), "A2"));
    }

    @Test
    void theWholeTextComesBackWhenAskedFor() {
        SearchRequest request = with("negotiator", Filters.NONE, page(Page.Sort.OLDEST, 10, null));
        SearchRequest full = new SearchRequest(
                request.query(),
                request.filters(),
                request.page(),
                FacetRequest.NONE,
                new Highlighting(Highlighting.Extent.FULL, 0));

        assertThat(search.search(full).hits().getLast().passages())
                .containsExactly(
                        new Passage("title", "Grain", 0, List.of()),
                        new Passage(
                                "text",
                                "Talks about peace failed. The negotiator left.\n\nTalking stopped in Al Jazeera.",
                                0,
                                List.of(new Passage.Mark(30, 40)),
                                "A1"));
    }

    @Test
    void aPeriodFindsWhatCanHaveBeenPublishedInIt() {
        assertThat(ids(search.search(with("", published("2025-03-02", "2025-03"), page(Page.Sort.NEWEST, 10, null)))))
                .containsExactly("b", "c");
        assertThat(ids(search.search(with("", published("2025-12", null), page(Page.Sort.NEWEST, 10, null)))))
                .containsExactly("c");
        assertThat(ids(search.search(with("", published(null, "2024"), page(Page.Sort.NEWEST, 10, null)))))
                .isEmpty();
    }

    @Test
    void theDateFacetChoosesItsStepAndCountsTheUndated() {
        DateFacet all = Objects.requireNonNull(
                search.search(SearchRequest.of(SearchQuery.parse("", true))).dates());

        assertThat(all.missing()).isEqualTo(1);
        assertThat(all.partial()).isEqualTo(1);
        assertThat(all.interval()).isEqualTo(Interval.DAY);
        assertThat(all.buckets()).hasSize(15);
        assertThat(all.buckets().getFirst())
                .isEqualTo(new DateFacet.Bucket(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 1), 1));
        assertThat(all.buckets().stream().mapToLong(DateFacet.Bucket::count).sum())
                .isEqualTo(2);
    }

    @Test
    void anArticleComesWholeWithItsHits() {
        ArticleView view =
                search.article("a", SearchQuery.parse("peace talks", true)).orElseThrow();

        assertThat(view.article().get("title").asString()).isEqualTo("Peace talks begin in Geneva");
        assertThat(view.article().get("published").asString()).isEqualTo("2025-03-01T10:00:00Z");
        assertThat(view.article().get("mentions").get(0).get("start").asInt()).isEqualTo(29);
        assertThat(view.title()).containsExactly(new Passage.Mark(0, 5), new Passage.Mark(6, 11));
        assertThat(view.text()).containsExactly(new Passage.Mark(47, 52), new Passage.Mark(53, 58));
        assertThat(view.named()).extracting(named -> named.label()).containsExactly("Volodymyr Zelensky");
        assertThat(search.article("none", SearchQuery.parse("", true))).isEmpty();
    }

    @Test
    void theStatusDescribesTheIndex() {
        assertThat(search.status()).satisfies(status -> {
            assertThat(status.index()).matches(elasticsearch.indexPrefix() + "-[13]-articles-9-\\d{8}t\\d{9}z");
            assertThat(status.built()).isNotNull();
            assertThat(status.articles()).isEqualTo(4);
            assertThat(status.entities()).isEqualTo(2);
            assertThat(status.cluster().health()).isIn("green", "yellow");
        });
    }

    @Test
    void selectedValuesAreCountedEvenAtZero() {
        Filters.Selection selection = new Filters.Selection(List.of(), List.of("The Meridian", "Nobody"), List.of());
        Filters filters = new Filters(Map.of(FilterField.SOURCE, selection), Period.ALWAYS, Period.ALWAYS);

        SearchResult result = search.search(with("grain", filters, page(Page.Sort.NEWEST, 10, null)));

        assertThat(result.total().value()).isZero();
        assertThat(facet(result, FilterField.SOURCE).buckets())
                .extracting(bucket -> bucket.value() + " " + bucket.count() + " " + bucket.selected())
                .containsExactly("Harbour Post 1 false", "The Meridian 0 true", "Nobody 0 true");
        assertThat(facet(result, FilterField.ACTOR).missing()).isZero();
    }

    private static Facet facet(SearchResult result, FilterField field) {
        return Objects.requireNonNull(result.facets().get(field));
    }

    private static List<String> ids(String query) {
        return ids(search.search(SearchRequest.of(SearchQuery.parse(query, true))));
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.card().id()).toList();
    }

    private static Page page(Page.Sort sort, int size, @Nullable String after) {
        return new Page(sort, size, after);
    }

    private static Filters published(@Nullable String from, @Nullable String to) {
        Period period =
                new Period(from == null ? null : PartialDate.parse(from), to == null ? null : PartialDate.parse(to));
        return new Filters(Map.of(), period, Period.ALWAYS);
    }

    private static SearchRequest with(String query, Filters filters, Page page) {
        return new SearchRequest(
                SearchQuery.parse(query, true), filters, page, FacetRequest.DEFAULT, Highlighting.DEFAULT);
    }
}
