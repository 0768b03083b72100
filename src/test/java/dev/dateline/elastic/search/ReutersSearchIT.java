package dev.dateline.elastic.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.dateline.OutsideData;
import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.write.IndexRun;
import dev.dateline.index.IndexSummary;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.Period;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.Facet;
import dev.dateline.search.result.Passage;
import dev.dateline.search.result.SearchResult;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Indexes and searches all of Reuters-21578, whose people, places and topics were marked by hand: what the index counts
 * and what searches find equals what the file says. Skipped where the file is not there; see src/test/README.md.
 */
@Order(1)
class ReutersSearchIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    private static final List<JsonNode> STORIES = new ArrayList<>();
    private static ArticleSearch search;
    private static Aliases aliases;
    private static IndexSummary summary;

    @BeforeAll
    static void index(@TempDir Path folder) throws IOException {
        Path file = OutsideData.require("corpora/reuters21578.jsonl.gz");
        JsonMapper json = new JsonMapper();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> STORIES.add(json.readTree(line)));
        }
        aliases = Aliases.prefixed(elasticsearch.indexPrefix());
        summary = new IndexRun(elasticsearch.cluster(), aliases, folder.resolve("rejects.jsonl"))
                .of("reuters21578")
                .run(true, file);
        elasticsearch.cluster().client().indices().refresh(refresh -> refresh.index(aliases.articles()));
        search = new ArticleSearch(new SearchedArchive(elasticsearch.cluster(), aliases));
    }

    @Test
    void theTenMostFrequentOfEachFacetAreCountedAsInTheFile() throws IOException {
        Map<String, Map<String, Integer>> straight = counts();
        Map<String, Integer> people = Objects.requireNonNull(straight.get("people"));
        Map<String, Integer> places = Objects.requireNonNull(straight.get("places"));

        assertThat(summary.rejected()).isZero();
        assertThat(summary.indexed()).isEqualTo(summary.read()).isEqualTo(21_336);
        assertThat(indexed(Fields.PLACES)).isEqualTo(places);
        assertThat(indexed(Fields.PERSONS)).isEqualTo(people);
        assertThat(indexed(Fields.TOPICS)).isEqualTo(straight.get("topics"));
        assertThat(articlesOf("person:reagan")).isEqualTo(people.get("reagan"));
        assertThat(articlesOf("country:usa")).isEqualTo(places.get("usa"));
    }

    @Test
    void twoPeopleFindExactlyTheArticlesThatHaveBoth() {
        Map<List<String>, Set<String>> pairs = new HashMap<>();
        for (JsonNode story : STORIES) {
            List<String> people = values(story, "people");
            for (String one : people) {
                people.stream()
                        .filter(other -> one.compareTo(other) < 0)
                        .forEach(other -> pairs.computeIfAbsent(List.of(one, other), pair -> new TreeSet<>())
                                .add(story.get("id").asString()));
            }
        }
        List<Map.Entry<List<String>, Set<String>>> most = pairs.entrySet().stream()
                .sorted((one, other) -> other.getValue().size() - one.getValue().size())
                .limit(20)
                .toList();

        assertThat(most).hasSize(20);
        for (Map.Entry<List<String>, Set<String>> pair : most) {
            Filters filters = filter(Map.of(FilterField.PERSON, all(pair.getKey())));
            assertThat(all("", filters).stream().map(hit -> hit.card().id()))
                    .as(pair.toString())
                    .containsExactlyInAnyOrderElementsOf(pair.getValue());
        }
    }

    @ParameterizedTest
    @CsvSource({"'',earn", "oil,''", "tariffs,trade", "'\"interest rates\"',''"})
    void countsAreRightUnderQueryAndFilters(String query, String topic) {
        Filters filters = topic.isEmpty() ? Filters.NONE : filter(Map.of(FilterField.TOPIC, all(List.of(topic))));
        Set<String> found = new HashSet<>();
        all(query, filters).forEach(hit -> found.add(hit.card().id()));
        SearchResult result = search.search(request(query, filters, new Page(Page.Sort.NEWEST, 0, null)));

        assertThat(result.total()).isEqualTo(new SearchResult.Total(found.size(), true));
        assertThat(found).isNotEmpty();
        Map<FilterField, String> fields =
                Map.of(FilterField.PERSON, "people", FilterField.PLACE, "places", FilterField.TOPIC, "topics");
        fields.forEach((field, key) -> {
            Map<String, Long> counts = new HashMap<>();
            STORIES.stream()
                    .filter(story -> found.contains(story.get("id").asString()))
                    .forEach(story -> values(story, key).forEach(value -> counts.merge(value, 1L, Long::sum)));
            Facet facet = Objects.requireNonNull(result.facets().get(field));
            for (Facet.Bucket bucket : facet.buckets()) {
                assertThat(bucket.count()).as(field + " " + bucket).isEqualTo(counts.get(bucket.value()));
            }
        });
    }

    @Test
    void countsOfRandomFiltersAreThoseOfPlainLoops() {
        Random random = new Random(20261121);
        NaiveReuters naive = NaiveReuters.of(STORIES);
        for (int round = 0; round < 300; round++) {
            Map<FilterField, Filters.Selection> selections = new HashMap<>();
            NaiveReuters.MARKED.keySet().forEach(field -> selections.put(field, naive.randomSelection(random, field)));
            Filters filters = filter(selections);
            SearchResult result = search.search(request("", filters, new Page(Page.Sort.NEWEST, 0, null)));

            assertThat(result.total().value())
                    .as(filters.toString())
                    .isEqualTo(naive.passing(filters, null).size());
            NaiveReuters.MARKED.keySet().forEach(field -> naive.assertFacet(result, filters, field));
        }
    }

    @ParameterizedTest
    @CsvSource({"dividends,dividend", "oil,oil", "exporting,export", "Baker,baker", "agreement,agree", "\"trade\",trade"
    })
    void everyMarkCutsOutTheWordAskedFor(String query, String stem) {
        List<ArticleHit> hits = all(query, Filters.NONE);

        assertThat(hits).hasSizeGreaterThan(50);
        for (ArticleHit hit : hits) {
            boolean marked =
                    hit.passages().stream().anyMatch(passage -> !passage.marks().isEmpty());
            boolean named = hit.named().stream()
                    .anyMatch(entity -> entity.label().toLowerCase(Locale.ROOT).contains(stem));
            assertThat(marked || named)
                    .as("%s has the word, or a name with it", hit.card().id())
                    .isTrue();
            for (Passage passage : hit.passages()) {
                int[] text = passage.text().codePoints().toArray();
                for (Passage.Mark mark : passage.marks()) {
                    assertThat(new String(text, mark.from(), mark.to() - mark.from()))
                            .as(hit.card().id())
                            .startsWithIgnoringCase(stem);
                }
            }
        }
    }

    private static List<ArticleHit> all(String query, Filters filters) {
        List<ArticleHit> hits = new ArrayList<>();
        String after = null;
        do {
            SearchResult page = search.search(request(query, filters, new Page(Page.Sort.NEWEST, 100, after)));
            hits.addAll(page.hits());
            after = page.next();
        } while (after != null);
        return hits;
    }

    private static SearchRequest request(String query, Filters filters, Page page) {
        List<FilterField> fields = List.of(FilterField.PERSON, FilterField.PLACE, FilterField.TOPIC);
        return new SearchRequest(
                SearchQuery.parse(query, true),
                filters,
                page,
                page.size() == 0 ? new FacetRequest(fields, 20, true, null) : FacetRequest.NONE,
                Highlighting.DEFAULT);
    }

    private static Filters filter(Map<FilterField, Filters.Selection> selections) {
        return new Filters(selections, Period.ALWAYS, Period.ALWAYS);
    }

    private static Filters.Selection all(List<String> values) {
        return new Filters.Selection(values, List.of(), List.of());
    }

    private static List<String> values(JsonNode story, String key) {
        List<String> values = new ArrayList<>();
        story.path(key).forEach(value -> values.add(value.asString()));
        return values.stream().distinct().toList();
    }

    private static Map<String, Integer> indexed(String field) throws IOException {
        SearchResponse<Void> found = elasticsearch
                .cluster()
                .client()
                .search(
                        search -> search.index(aliases.articles())
                                .size(0)
                                .aggregations(
                                        "top",
                                        top -> top.terms(
                                                terms -> terms.field(field).size(10))),
                        Void.class);
        Map<String, Integer> counts = new LinkedHashMap<>();
        Objects.requireNonNull(found.aggregations().get("top"))
                .sterms()
                .buckets()
                .array()
                .forEach(bucket -> counts.put(bucket.key().stringValue(), (int) bucket.docCount()));
        return counts;
    }

    private static @Nullable Object articlesOf(String id) throws IOException {
        Map<?, ?> document = elasticsearch
                .cluster()
                .client()
                .get(request -> request.index(aliases.entities()).id(id), Map.class)
                .source();
        return Objects.requireNonNull(document).get(Fields.ARTICLES);
    }

    private static Map<String, Map<String, Integer>> counts() {
        Map<String, Map<String, Integer>> counts = new HashMap<>();
        for (JsonNode story : STORIES) {
            for (String key : Set.of("places", "people", "topics")) {
                Set<String> once = new HashSet<>();
                story.path(key).forEach(slug -> once.add(slug.asString()));
                once.forEach(slug ->
                        counts.computeIfAbsent(key, any -> new HashMap<>()).merge(slug, 1, Integer::sum));
            }
        }
        counts.replaceAll((key, all) -> topTen(all));
        return counts;
    }

    /** Equal counts are ordered by name, as Elasticsearch does. */
    private static Map<String, Integer> topTen(Map<String, Integer> all) {
        Map<String, Integer> top = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(10)
                .forEach(entry -> top.put(entry.getKey(), entry.getValue()));
        return top;
    }
}
