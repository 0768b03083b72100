package dev.dateline.elastic.search;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.dateline.search.request.QuoteRequest;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.DateFacet;
import dev.dateline.search.result.Facet;
import dev.dateline.search.result.QuoteResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The list of quotes of the sample archive, against plain loops. */
@ParameterizedClass(name = "{0} shards")
@ValueSource(ints = {1, 3})
class QuotesIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    @Parameter
    int shards;

    private static final List<ObjectNode> DOCUMENTS = new ArrayList<>();
    private static ArticleSearch search;

    @BeforeParameterizedClassInvocation
    static void index(int shards) {
        Aliases names = Aliases.prefixed(elasticsearch.indexPrefix() + "-" + shards);
        TestArchive archive = TestArchive.samples();
        archive.index(elasticsearch.cluster(), names, shards);
        DOCUMENTS.clear();
        DOCUMENTS.addAll(archive.documents());
        search = new ArticleSearch(new SearchedArchive(elasticsearch.cluster(), names));
    }

    @Test
    void pagesHoldEveryQuoteOnceByDate() {
        List<String> all = new ArrayList<>();
        String after = null;
        int pages = 0;
        do {
            QuoteResult page = search.quotes(
                    request("", Filters.NONE, Filters.Selection.NONE, new Page(Page.Sort.NEWEST, 7, after)));
            page.quotes()
                    .forEach(item ->
                            all.add(key(item.article().id(), item.quote().start())));
            after = page.next();
            pages++;
        } while (after != null && pages < 200);

        List<String> expected = new ArrayList<>();
        for (ObjectNode document : DOCUMENTS) {
            for (JsonNode quote : document.path("quotes")) {
                expected.add(
                        key(document.get("id").asString(), quote.get("start").asInt()));
            }
        }
        assertThat(all).hasSizeGreaterThan(50).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void facetsCountQuotes() {
        QuoteResult result =
                search.quotes(request("", Filters.NONE, Filters.Selection.NONE, new Page(Page.Sort.NEWEST, 5, null)));
        Map<String, Long> speakers = new HashMap<>();
        Map<String, Long> about = new HashMap<>();
        long quotes = 0;
        for (ObjectNode document : DOCUMENTS) {
            for (JsonNode quote : document.path("quotes")) {
                quotes++;
                speakers.merge(quote.path("speaker_id").asString(""), 1L, Long::sum);
                quote.path("about").forEach(id -> about.merge(id.asString(), 1L, Long::sum));
            }
        }

        assertThat(result.total()).isEqualTo(quotes);
        assertCounts(result.speaker(), speakers);
        assertCounts(result.about(), about);
        assertThat(result.about().buckets()).isNotEmpty();
    }

    @Test
    void wordsAndSpeakersAreThoseOfTheQuotes() {
        String speaker = search.quotes(
                        request("", Filters.NONE, Filters.Selection.NONE, new Page(Page.Sort.NEWEST, 1, null)))
                .speaker()
                .buckets()
                .getFirst()
                .value();
        Filters filters = new Filters(
                Map.of(FilterField.SPEAKER, new Filters.Selection(List.of(speaker), List.of(), List.of())),
                Period.ALWAYS,
                Period.ALWAYS);
        QuoteResult his =
                search.quotes(request("", filters, Filters.Selection.NONE, new Page(Page.Sort.RELEVANCE, 50, null)));
        QuoteResult peace = search.quotes(
                request("ceasefire", Filters.NONE, Filters.Selection.NONE, new Page(Page.Sort.RELEVANCE, 50, null)));

        assertThat(his.quotes())
                .isNotEmpty()
                .allSatisfy(item -> assertThat(item.quote().speakerId()).isEqualTo(speaker));
        assertThat(his.speaker().buckets()).as("alternatives stay visible").hasSizeGreaterThan(1);
        assertThat(peace.quotes()).isNotEmpty().allSatisfy(item -> {
            assertThat(item.quote().text()).containsIgnoringCase("ceasefire");
            assertThat(item.quote().marks()).isNotEmpty();
        });
    }

    @Test
    void aboutNarrowsToQuotesThatNameAnActor() {
        Facet.Bucket most = search.quotes(
                        request("", Filters.NONE, Filters.Selection.NONE, new Page(Page.Sort.NEWEST, 1, null)))
                .about()
                .buckets()
                .getFirst();
        Filters.Selection selection = new Filters.Selection(List.of(most.value()), List.of(), List.of());
        QuoteResult result = search.quotes(request("", Filters.NONE, selection, new Page(Page.Sort.OLDEST, 50, null)));

        assertThat(result.total()).isEqualTo(most.count());
        assertThat(result.quotes())
                .hasSize((int) most.count())
                .allSatisfy(item ->
                        assertThat(item.about()).anyMatch(named -> named.value().equals(most.value())));
    }

    @Test
    void quotesAreCountedByTheDateOfTheirArticles() {
        assertThat(countedByMonth(Filters.NONE))
                .isEqualTo(quotesByMonth(null))
                .hasSizeGreaterThan(5)
                .containsKey("missing");
        String speaker = "donald-trump";
        Filters filters = new Filters(
                Map.of(FilterField.SPEAKER, new Filters.Selection(List.of(speaker), List.of(), List.of())),
                Period.ALWAYS,
                Period.ALWAYS);
        assertThat(countedByMonth(filters)).isEqualTo(quotesByMonth(speaker)).hasSizeGreaterThan(1);
    }

    private static Map<String, Long> countedByMonth(Filters filters) {
        FacetRequest byMonth = new FacetRequest(List.of(), 10, false, Interval.MONTH);
        Page none = new Page(Page.Sort.NEWEST, 0, null);
        DateFacet dates =
                Objects.requireNonNull(search.quotes(request("", filters, Filters.Selection.NONE, none, byMonth))
                        .dates());
        Map<String, Long> counted = new TreeMap<>();
        dates.buckets().forEach(bucket -> counted.put(bucket.from().toString().substring(0, 7), bucket.count()));
        assertThat(dates.partial()).as("all dates are known to the month").isZero();
        counted.put("missing", dates.missing());
        counted.values().removeIf(count -> count == 0);
        return counted;
    }

    private static Map<String, Long> quotesByMonth(@Nullable String speaker) {
        Map<String, Long> expected = new TreeMap<>();
        for (ObjectNode document : DOCUMENTS) {
            String day = document.path("published_as_given").asString("");
            String month = day.isEmpty() ? "missing" : day.substring(0, 7);
            for (JsonNode quote : document.path("quotes")) {
                if (speaker == null || speaker.equals(quote.path("speaker_id").asString(""))) {
                    expected.merge(month, 1L, Long::sum);
                }
            }
        }
        return expected;
    }

    private static void assertCounts(Facet facet, Map<String, Long> counts) {
        facet.buckets()
                .forEach(bucket -> assertThat(bucket.count()).as(bucket.value()).isEqualTo(counts.get(bucket.value())));
    }

    private static QuoteRequest request(String query, Filters filters, Filters.Selection about, Page page) {
        return request(query, filters, about, page, new FacetRequest(List.of(), 10, false, null));
    }

    private static QuoteRequest request(
            String query, Filters filters, Filters.Selection about, Page page, FacetRequest facets) {
        return new QuoteRequest(
                new SearchRequest(SearchQuery.parse(query, true), filters, page, facets, Highlighting.DEFAULT), about);
    }

    private static String key(@Nullable String id, int start) {
        return id + " " + start;
    }
}
