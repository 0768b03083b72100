package dev.dateline.elastic.facet;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.MissingAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.SingleBucketAggregateBase;
import dev.dateline.article.PartialDate;
import dev.dateline.search.request.Interval;
import dev.dateline.search.result.DateFacet;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Articles, or parts of them such as quotes, by the first day of the steps that {@link DateFacets} counted in, and the facet
 * that they make.
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
    /** The longest spans, in days, shown in days, weeks, months, quarters: up to some 120 bars, as a page can draw. */
    private static final int DAYS = 92;

    static final int WEEKS = 366;
    private static final int MONTHS = 3_653;
    private static final int QUARTERS = 10_958;

    /** The most steps that are answered: the years of four digits. A screen has fewer pixels across. */
    private static final long MAX_STEPS = 10_000;

    /** Reads the publication dates. */
    static DateCounts published(Map<String, Aggregate> aggregations) {
        Map<String, Aggregate> scope = FacetReader.scope(aggregations, DateFacets.PUBLISHED);
        return new DateCounts(
                histogram(scope, DateFacets.PUBLISHED),
                histogram(only(scope, PartialDate.Precision.MONTH), DateFacets.PUBLISHED),
                histogram(only(scope, PartialDate.Precision.YEAR), DateFacets.PUBLISHED),
                missing(scope, DateFacets.PUBLISHED));
    }

    /** Reads the dates mentioned in the texts. */
    static DateCounts mentioned(Map<String, Aggregate> aggregations) {
        Map<String, Aggregate> scope = FacetReader.scope(aggregations, DateFacets.MENTIONED);
        return new DateCounts(
                histogram(scope, DateFacets.MENTIONED),
                new TreeMap<>(),
                new TreeMap<>(),
                missing(scope, DateFacets.MENTIONED));
    }

    private static Map<String, Aggregate> only(Map<String, Aggregate> scope, PartialDate.Precision precision) {
        return get(scope, DateFacets.only(precision)).filter().aggregations();
    }

    private static NavigableMap<LocalDate, Long> histogram(Map<String, Aggregate> scope, String facet) {
        NavigableMap<LocalDate, Long> counts = new TreeMap<>();
        get(scope, FacetAggregations.values(facet))
                .dateHistogram()
                .buckets()
                .array()
                .forEach(bucket -> counts.put(day(bucket.key()), counted(bucket.docCount(), bucket.aggregations())));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static long missing(Map<String, Aggregate> scope, String facet) {
        MissingAggregate missing = get(scope, FacetAggregations.missing(facet)).missing();
        return counted(missing.docCount(), missing.aggregations());
    }

    /** The articles of a bucket, or the parts of them that were counted inside it. */
    private static long counted(long articles, Map<String, Aggregate> parts) {
        return parts.values().stream()
                .<SingleBucketAggregateBase>map(part -> part.isNested() ? part.nested() : part.filter())
                .mapToLong(bucket -> counted(bucket.docCount(), bucket.aggregations()))
                .findFirst()
                .orElse(articles);
    }

    private static Aggregate get(Map<String, Aggregate> scope, String name) {
        return Objects.requireNonNull(scope.get(name), name);
    }

    private static LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate();
    }

    /**
     * The facet in a step that is at least as long as the one counted in; in a longer one when it would have more than
     * {@link #MAX_STEPS} steps.
     */
    DateFacet facet(Interval asked) {
        Interval step = drawable(asked);
        NavigableMap<LocalDate, Long> fitting = new TreeMap<>(all);
        if (step.compareTo(Interval.MONTH) < 0) {
            months.forEach((day, count) -> fitting.merge(day, -count, Long::sum));
        }
        if (step.compareTo(Interval.YEAR) < 0) {
            years.forEach((day, count) -> fitting.merge(day, -count, Long::sum));
        }
        fitting.values().removeIf(count -> count <= 0);
        return new DateFacet(step, buckets(fitting, step), partial(step), missing);
    }

    /** The step that suits the span, made longer when more than half of the dates are not known to it. */
    Interval suiting(Interval counted) {
        long dated = sum(all);
        Interval step = spanned(counted);
        for (Interval longer : List.of(Interval.MONTH, Interval.YEAR)) {
            if (2 * partial(step) > dated && longer.compareTo(step) > 0) {
                step = longer;
            }
        }
        return step;
    }

    /** The step that suits the span of the counts, which are {@code counted} long each; that step for no counts. */
    Interval spanned(Interval counted) {
        if (all.isEmpty()) {
            return counted;
        }
        long days = ChronoUnit.DAYS.between(all.firstKey(), counted.next(all.lastKey()));
        if (days <= DAYS) {
            return Interval.DAY;
        }
        if (days <= WEEKS) {
            return Interval.WEEK;
        }
        if (days <= MONTHS) {
            return Interval.MONTH;
        }
        return days <= QUARTERS ? Interval.QUARTER : Interval.YEAR;
    }

    /** The shortest step from {@code step} on of which the span of the counts has at most {@link #MAX_STEPS}. */
    Interval drawable(Interval step) {
        if (all.isEmpty()) {
            return step;
        }
        long days = ChronoUnit.DAYS.between(all.firstKey(), Interval.YEAR.next(all.lastKey()));
        for (Interval longer : EnumSet.range(step, Interval.YEAR)) {
            if (days / ChronoUnit.DAYS.between(all.firstKey(), longer.next(all.firstKey())) <= MAX_STEPS) {
                return longer;
            }
        }
        return Interval.YEAR;
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

    /** Adds counts up to steps and fills the empty ones between. */
    private static List<DateFacet.Bucket> buckets(NavigableMap<LocalDate, Long> counts, Interval step) {
        List<DateFacet.Bucket> buckets = new ArrayList<>();
        if (counts.isEmpty()) {
            return buckets;
        }
        TreeMap<LocalDate, Long> steps = new TreeMap<>();
        counts.forEach((day, count) -> steps.merge(step.floor(day), count, Long::sum));
        LocalDate from = steps.firstKey();
        while (!from.isAfter(steps.lastKey())) {
            LocalDate next = step.next(from);
            buckets.add(new DateFacet.Bucket(from, next.minusDays(1), steps.getOrDefault(from, 0L)));
            from = next;
        }
        return buckets;
    }
}
