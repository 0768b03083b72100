package dev.dateline.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.PartialDate;
import dev.dateline.search.DateFacet;
import dev.dateline.search.Facet;
import dev.dateline.search.FacetRequest;
import dev.dateline.search.FilterField;
import dev.dateline.search.Filters;
import dev.dateline.search.Highlighting;
import dev.dateline.search.Page;
import dev.dateline.search.Period;
import dev.dateline.search.SearchQuery;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.SearchResult;
import dev.dateline.search.Selection;
import dev.dateline.search.Sort;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Holds hits and counts of random searches against plain loops over the documents. */
class FacetsIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    /** Enough that each kind of condition meets each other one many times. */
    private static final int ROUNDS = 300;

    private static final FacetRequest ALL = new FacetRequest(List.of(FilterField.values()), 7, true, null);

    private static ArticleSearch search;
    private static NaiveArchive naive;

    @BeforeAll
    static void index() {
        Aliases names = Aliases.prefixed(elasticsearch.indexPrefix());
        TestArchive archive = TestArchive.samples();
        archive.add("""
                {"id": "undated", "text": "An undated note."}""");
        archive.add("""
                {"id": "year", "text": "A note of some day.", "published": "2025", "source": "Harbour Wire"}""");
        archive.index(elasticsearch.cluster(), names);
        naive = new NaiveArchive(archive.documents());
        search = new ArticleSearch(elasticsearch.cluster(), names);
    }

    @Test
    void countsOfRandomSearchesAreThoseOfPlainLoops() {
        Random random = new Random(20260104);
        for (int round = 0; round < ROUNDS; round++) {
            Filters filters = randomFilters(random);
            String word =
                    random.nextInt(3) == 0 ? NaiveArchive.WORDS.get(random.nextInt(NaiveArchive.WORDS.size())) : "";
            SearchResult result = search.search(new SearchRequest(
                    SearchQuery.parse(word, false),
                    filters,
                    new Page(Sort.OLDEST, 100, null),
                    ALL,
                    Highlighting.DEFAULT));

            String asked = "'" + word + "' " + filters;
            assertThat(result.hits())
                    .as(asked)
                    .extracting(hit -> hit.card().id())
                    .containsExactlyInAnyOrderElementsOf(naive.ids(word, filters, null));
            for (FilterField field : FilterField.values()) {
                Facet facet = Objects.requireNonNull(result.facets().get(field));
                assertCounts(asked + " " + field, facet, naive.counts(word, filters, field), filters.of(field));
                assertThat(facet.missing()).as(asked + field).isEqualTo(naive.missing(word, filters, field));
            }
            DateFacet dates = Objects.requireNonNull(result.dates());
            assertThat(dates.buckets().stream()
                                    .mapToLong(DateFacet.Bucket::count)
                                    .sum()
                            + dates.missing())
                    .as(asked)
                    .isEqualTo(result.total().value());
            for (DateFacet.Bucket bucket : dates.buckets()) {
                assertThat(bucket.count()).as(asked + bucket).isEqualTo(naive.published(word, filters, bucket));
            }
        }
    }

    private static void assertCounts(String asked, Facet facet, Map<String, Long> counts, Selection selection) {
        List<String> listed = new ArrayList<>(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(7)
                .map(Map.Entry::getKey)
                .toList());
        selection.selected().stream().filter(value -> !listed.contains(value)).forEach(listed::add);
        assertThat(facet.buckets()).as(asked).extracting(Facet.Bucket::value).isEqualTo(listed);
        long shown = 0;
        for (Facet.Bucket bucket : facet.buckets()) {
            assertThat(bucket.count()).as(asked + bucket).isEqualTo(counts.getOrDefault(bucket.value(), 0L));
            assertThat(bucket.selected())
                    .as(asked + bucket)
                    .isEqualTo(selection.selected().contains(bucket.value()));
            shown += bucket.count();
        }
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        assertThat(facet.others()).as(asked).isEqualTo(all - shown);
    }

    private static Filters randomFilters(Random random) {
        Map<FilterField, Selection> selections = new EnumMap<>(FilterField.class);
        for (FilterField field : FilterField.values()) {
            if (random.nextInt(5) == 0) {
                selections.put(
                        field,
                        new Selection(
                                randomValues(random, field, 2),
                                randomValues(random, field, 3),
                                randomValues(random, field, 2)));
            }
        }
        Period published = random.nextInt(3) > 0
                ? Period.ALWAYS
                : new Period(randomDate(random, "2024"), randomDate(random, "2025"));
        return new Filters(selections, published, Period.ALWAYS);
    }

    private static List<String> randomValues(Random random, FilterField field, int most) {
        List<String> known = naive.values(field);
        List<String> values = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            values.add(random.nextInt(8) == 0 ? "unknown" : known.get(random.nextInt(Math.min(12, known.size()))));
        }
        return values;
    }

    private static @Nullable PartialDate randomDate(Random random, String year) {
        String month = "%s-%02d".formatted(year, 1 + random.nextInt(12));
        return switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> PartialDate.parse(year);
            case 2 -> PartialDate.parse(month);
            default -> PartialDate.parse(month + "-%02d".formatted(1 + random.nextInt(28)));
        };
    }
}
