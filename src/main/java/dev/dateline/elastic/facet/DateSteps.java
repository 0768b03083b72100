package dev.dateline.elastic.facet;

import dev.dateline.article.PartialDate;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.Period;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.DateFacet;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Chooses and fills the steps of the date facet. Which step fits is known only from the results' own span, so dates are
 * counted in months first, or in days where the search or the archive is narrow, and added up to longer steps; only
 * when results of a long archive turn out to lie inside about a year, a second request counts days. Pure functions.
 */
final class DateSteps {
    /** The longest spans, in days, shown in days, weeks, months, quarters: up to some 120 bars, as a page can draw. */
    private static final int DAYS = 92;

    private static final int WEEKS = 366;

    /** Dates inside it are counted in days at once: few enough, and they add up to every other step. */
    static final Duration YEAR = Duration.ofDays(WEEKS);

    private static final int MONTHS = 3_653;
    private static final int QUARTERS = 10_958;

    /** The most steps that are answered: the years of four digits. A screen has fewer pixels across. */
    private static final long MAX_STEPS = 10_000;

    private DateSteps() {}

    /** The step that Elasticsearch is asked for first; {@code narrowArchive} when all of it lies inside a year. */
    static Interval asked(SearchRequest request, boolean narrowArchive) {
        Interval wanted = request.facets().interval();
        if (wanted != null) {
            return wanted;
        }
        Period period = request.filters().published();
        PartialDate from = period.from();
        PartialDate to = period.to();
        boolean narrow = from != null && to != null && ChronoUnit.DAYS.between(from.first(), to.last()) <= WEEKS;
        return narrow || narrowArchive ? Interval.DAY : Interval.MONTH;
    }

    /** The step that suits articles from {@code first} to {@code last}. */
    static Interval suiting(LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
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

    /**
     * The step to show counts in, which begin with those days and are {@code counted} long each; days for no counts.
     */
    static Interval suiting(NavigableMap<LocalDate, Long> counts, Interval counted) {
        return counts.isEmpty()
                ? counted
                : suiting(counts.firstKey(), counted.next(counts.lastKey()).minusDays(1));
    }

    /**
     * Adds counts up to steps and fills the empty ones between.
     *
     * @param counts by the first day of shorter or equal steps
     * @throws InvalidRequest when that would be more than {@link #MAX_STEPS}
     */
    static List<DateFacet.Bucket> fill(NavigableMap<LocalDate, Long> counts, Interval step) {
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
            if (buckets.size() > MAX_STEPS) {
                throw tooMany(step);
            }
        }
        return buckets;
    }

    /**
     * Refuses to count years in such steps when they are too many.
     *
     * @throws InvalidRequest when they are
     */
    static void refuseTooMany(NavigableMap<LocalDate, Long> years, Interval step) {
        long days = ChronoUnit.DAYS.between(years.firstKey(), Interval.YEAR.next(years.lastKey()));
        long length = ChronoUnit.DAYS.between(years.firstKey(), step.next(years.firstKey()));
        if (days / length > MAX_STEPS) {
            throw tooMany(step);
        }
    }

    private static InvalidRequest tooMany(Interval step) {
        return new InvalidRequest(
                "interval",
                "The results span more than " + MAX_STEPS + " steps of a " + step.parameter()
                        + ". Choose a longer interval, or narrow the dates.");
    }
}
