package dev.dateline.elastic.facet;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import dev.dateline.article.PartialDate;
import dev.dateline.search.request.Interval;
import dev.dateline.search.result.DateFacet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Articles by the first day of the steps that {@link DateAggregations} counted in.
 *
 * @param all all dated articles
 * @param months those of them whose date is known to the month
 * @param years those whose date is known to the year
 * @param missing articles without a date
 */
record DateCounts(
        NavigableMap<LocalDate, Long> all,
        NavigableMap<LocalDate, Long> months,
        NavigableMap<LocalDate, Long> years,
        long missing) {
    /** Reads the publication dates. */
    static DateCounts published(Map<String, Aggregate> aggregations) {
        Map<String, Aggregate> scope = FacetReader.scope(aggregations, DateAggregations.PUBLISHED);
        return new DateCounts(
                histogram(scope, DateAggregations.PUBLISHED),
                histogram(only(scope, PartialDate.Precision.MONTH), DateAggregations.PUBLISHED),
                histogram(only(scope, PartialDate.Precision.YEAR), DateAggregations.PUBLISHED),
                missing(scope, DateAggregations.PUBLISHED));
    }

    /** Reads the dates told in the texts. */
    static DateCounts mentioned(Map<String, Aggregate> aggregations) {
        Map<String, Aggregate> scope = FacetReader.scope(aggregations, DateAggregations.MENTIONED);
        return new DateCounts(
                histogram(scope, DateAggregations.MENTIONED),
                new TreeMap<>(),
                new TreeMap<>(),
                missing(scope, DateAggregations.MENTIONED));
    }

    /** The facet in a step that is at least as long as what was counted in. */
    DateFacet facet(Interval step) {
        NavigableMap<LocalDate, Long> fitting = new TreeMap<>(all);
        if (step.compareTo(Interval.MONTH) < 0) {
            months.forEach((day, count) -> fitting.merge(day, -count, Long::sum));
        }
        if (step.compareTo(Interval.YEAR) < 0) {
            years.forEach((day, count) -> fitting.merge(day, -count, Long::sum));
        }
        fitting.values().removeIf(count -> count <= 0);
        return new DateFacet(step, DateSteps.fill(fitting, step), partial(step), missing);
    }

    /** The step that suits the span, made longer when more than half of the dates are not known so exactly. */
    Interval suiting(Interval counted) {
        long dated = sum(all);
        Interval step = DateSteps.suiting(all, counted);
        for (Interval longer : List.of(Interval.MONTH, Interval.YEAR)) {
            if (2 * partial(step) > dated && longer.compareTo(step) > 0) {
                step = longer;
            }
        }
        return step;
    }

    /** Articles whose date is not known as exactly as a step. */
    private long partial(Interval step) {
        long ofMonths = step.compareTo(Interval.MONTH) < 0 ? sum(months) : 0;
        long ofYears = step.compareTo(Interval.YEAR) < 0 ? sum(years) : 0;
        return ofMonths + ofYears;
    }

    private static long sum(Map<LocalDate, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Map<String, Aggregate> only(Map<String, Aggregate> scope, PartialDate.Precision precision) {
        return get(scope, DateAggregations.only(precision)).filter().aggregations();
    }

    private static NavigableMap<LocalDate, Long> histogram(Map<String, Aggregate> scope, String facet) {
        NavigableMap<LocalDate, Long> counts = new TreeMap<>();
        get(scope, FacetAggregations.values(facet))
                .dateHistogram()
                .buckets()
                .array()
                .forEach(bucket -> counts.put(day(bucket.key()), bucket.docCount()));
        return counts;
    }

    private static long missing(Map<String, Aggregate> scope, String facet) {
        return get(scope, FacetAggregations.missing(facet)).missing().docCount();
    }

    private static Aggregate get(Map<String, Aggregate> scope, String name) {
        return Objects.requireNonNull(scope.get(name), name);
    }

    private static LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
