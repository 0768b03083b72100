package dev.dateline.elastic.facet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dateline.article.PartialDate;
import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.elastic.search.TestArchive;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.Period;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.DateFacet;
import dev.dateline.search.result.Facet;
import dev.dateline.search.result.SearchResult;
import java.text.Collator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds hits and counts of random searches against plain loops over the documents. */
@Order(1)
@ParameterizedClass(name = "{0} shards")
@ValueSource(ints = {1, 3})
class FacetsIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    @Parameter
    int shards;

    /** Enough that each kind of condition meets each other one many times; some hundred milliseconds each with others at work. */
    private static final int ROUNDS = 300;

    /** Enough to find counts that depend on the shard. */
    private static final int ROUNDS_ON_SEVERAL_SHARDS = 60;

    private static final int SIZE = 7;

    private static ArticleSearch search;
    private static NaiveArchive naive;

    @BeforeParameterizedClassInvocation
    static void index(int shards) {
        Aliases names = Aliases.prefixed(elasticsearch.indexPrefix() + "-" + shards);
        TestArchive archive = TestArchive.samples();
        archive.add("""
                {"id": "undated", "text": "An undated note."}""");
        archive.add("""
                {"id": "month", "text": "A note of August.", "published": "2024-08", "source": "Harbour Wire"}""");
        archive.add("""
                {"id": "year", "text": "A note of some day.", "published": "2025", "source": "Harbour Wire"}""");
        archive.index(elasticsearch.cluster(), names, shards);
        naive = new NaiveArchive(archive.documents());
        search = new ArticleSearch(new SearchedArchive(elasticsearch.cluster(), names));
    }

    @Test
    void countsOfRandomSearchesAreThoseOfPlainLoops() {
        Random random = new Random(20260104);
        for (int round = 0; round < (shards == 1 ? ROUNDS : ROUNDS_ON_SEVERAL_SHARDS); round++) {
            Filters filters = randomFilters(random);
            String word =
                    random.nextInt(3) == 0 ? NaiveArchive.WORDS.get(random.nextInt(NaiveArchive.WORDS.size())) : "";
            FacetRequest facets = randomFacets(random);
            int size = round % 5 == 0 ? 100 : 0;
            SearchResult result = search.search(new SearchRequest(
                    SearchQuery.parse(word, false),
                    filters,
                    new Page(Page.Sort.OLDEST, size, null),
                    facets,
                    new Highlighting(Highlighting.Extent.NONE, 0)));

            String asked = "'" + word + "' " + filters + " " + facets;
            List<String> found = naive.ids(word, filters, null);
            assertThat(result.total().value()).as(asked).isEqualTo(found.size());
            assertThat(result.hits())
                    .as(asked)
                    .extracting(hit -> hit.card().id())
                    .containsExactlyInAnyOrderElementsOf(size > 0 ? found : List.of());
            for (FilterField field : facets.fields()) {
                Facet facet = Objects.requireNonNull(result.facets().get(field));
                switch (facets.order()) {
                    case COUNT -> assertCounts(asked, facet, naive.counts(word, filters, field), filters.of(field));
                    case ALPHA -> assertAlphabet(asked, facet, facets, filters.of(field));
                    case UNUSUAL -> assertUnusual(facet, word, filters, field);
                }
                assertTotals(asked + field, facet, naive.counts(word, filters, field));
                assertThat(facet.missing()).as(asked + field).isEqualTo(naive.missing(word, filters, field));
            }
            assertDates(asked, word, filters, result);
        }
    }

    private static FacetRequest randomFacets(Random random) {
        List<FilterField> fields = new ArrayList<>(List.of(FilterField.values()));
        fields.removeIf(field -> random.nextInt(3) > 0);
        FacetRequest.Order order =
                random.nextInt(3) > 0 ? FacetRequest.Order.COUNT : oneOf(List.of(FacetRequest.Order.values()), random);
        // Not days: the samples mention dates centuries apart, which are refused in days.
        List<Interval> steps = List.of(Interval.WEEK, Interval.MONTH, Interval.QUARTER, Interval.YEAR);
        Interval interval = random.nextInt(3) > 0 ? null : oneOf(steps, random);
        return new FacetRequest(fields, SIZE, true, interval, order, random.nextInt(4) == 0);
    }

    private static <T> T oneOf(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    private static void assertDates(String asked, String word, Filters filters, SearchResult result) {
        DateFacet dates = Objects.requireNonNull(result.dates());
        long inBuckets =
                dates.buckets().stream().mapToLong(DateFacet.Bucket::count).sum();
        assertThat(inBuckets + dates.partial() + dates.missing())
                .as(asked)
                .isEqualTo(result.total().value());
        assertThat(dates.partial()).as(asked).isEqualTo(naive.partial(word, filters, dates.interval()));
        for (DateFacet.Bucket bucket : dates.buckets()) {
            assertThat(bucket.count())
                    .as(asked + bucket)
                    .isEqualTo(naive.published(word, filters, bucket, dates.interval()));
        }
        DateFacet mentioned = result.mentioned();
        if (mentioned == null) {
            return;
        }
        assertThat(mentioned.missing()).as(asked).isEqualTo(naive.timeless(word, filters));
        for (DateFacet.Bucket bucket : mentioned.buckets()) {
            assertThat(bucket.count()).as(asked + bucket).isEqualTo(naive.mentioned(word, filters, bucket));
        }
    }

    private static void assertTotals(String asked, Facet facet, Map<String, Long> counts) {
        long shown = 0;
        for (Facet.Bucket bucket : facet.buckets()) {
            assertThat(bucket.count()).as(asked + bucket).isEqualTo(counts.getOrDefault(bucket.value(), 0L));
            shown += bucket.count();
        }
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        assertThat(facet.others()).as(asked).isEqualTo(all - shown);
    }

    private static void assertAlphabet(String asked, Facet facet, FacetRequest request, Filters.Selection selection) {
        List<String> labels = facet.buckets().stream()
                .limit(request.size())
                .filter(bucket -> bucket.count() > 0 && !selection.selected().contains(bucket.value()))
                .map(Facet.Bucket::label)
                .toList();
        Collator collator = Collator.getInstance(Locale.ENGLISH);
        assertThat(labels).as(asked).isSortedAccordingTo(collator);
    }

    private static void assertUnusual(Facet facet, String word, Filters filters, FilterField field) {
        String asked = word + filters + field;
        Map<String, Long> archive = naive.counts("", Filters.NONE, field);
        double all = naive.total("", Filters.NONE, null);
        double here = naive.total(word, filters, field);
        Map<String, Double> ratios = new HashMap<>();
        naive.counts(word, filters, field).forEach((value, count) -> {
            double ratio = count / here / (archive.getOrDefault(value, 0L) / all);
            if (count >= 2 && ratio > 1) {
                ratios.put(value, ratio);
            }
        });
        List<Facet.Bucket> unusual = facet.buckets().stream()
                .filter(bucket -> bucket.ratio() != null)
                .limit(SIZE)
                .toList();
        assertThat(unusual).as(asked).hasSize(Math.min(SIZE, ratios.size()));
        for (Facet.Bucket bucket : unusual) {
            assertThat(bucket.ratio())
                    .as(asked + bucket)
                    .isCloseTo(Objects.requireNonNull(ratios.get(bucket.value())), within(1e-9));
        }
    }

    private static void assertCounts(String asked, Facet facet, Map<String, Long> counts, Filters.Selection selection) {
        List<String> listed = new ArrayList<>(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(SIZE)
                .map(Map.Entry::getKey)
                .toList());
        selection.selected().stream().filter(value -> !listed.contains(value)).forEach(listed::add);
        assertThat(facet.buckets()).as(asked).extracting(Facet.Bucket::value).isEqualTo(listed);
        for (Facet.Bucket bucket : facet.buckets()) {
            assertThat(bucket.selected())
                    .as(asked + bucket)
                    .isEqualTo(selection.selected().contains(bucket.value()));
        }
    }

    private static Filters randomFilters(Random random) {
        Map<FilterField, Filters.Selection> selections = new EnumMap<>(FilterField.class);
        for (FilterField field : FilterField.values()) {
            if (random.nextInt(5) == 0) {
                selections.put(
                        field,
                        new Filters.Selection(
                                randomValues(random, field, 2),
                                randomValues(random, field, 3),
                                randomValues(random, field, 2)));
            }
        }
        Period published = random.nextInt(3) > 0
                ? Period.ALWAYS
                : new Period(randomDate(random, "2024"), randomDate(random, "2025"));
        Period mentioned = random.nextInt(4) > 0
                ? Period.ALWAYS
                : new Period(randomDate(random, "2023"), randomDate(random, "2024"));
        return new Filters(selections, published, mentioned);
    }

    private static List<String> randomValues(Random random, FilterField field, int most) {
        List<String> known = naive.values(field);
        List<String> values = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            boolean isUnknown = known.isEmpty() || random.nextInt(8) == 0;
            values.add(isUnknown ? "unknown" : known.get(random.nextInt(Math.min(12, known.size()))));
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
