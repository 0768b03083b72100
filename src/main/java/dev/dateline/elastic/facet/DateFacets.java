package dev.dateline.elastic.facet;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FieldDateMath;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.dateline.article.PartialDate;
import dev.dateline.elastic.cluster.SearchedIndex;
import dev.dateline.elastic.document.ArticleDocument;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.ResolvedSearch;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.Period;
import dev.dateline.search.result.DateFacet;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Counts articles by date. Which step fits is known only from the span of the results, so publication dates are counted in
 * months first, or in days where the search or the archive is narrow, and added up to longer steps; a second request counts
 * days only when the results of a long archive turn out to be within about a year. {@link DateCounts} reads the answers. Safe
 * for many threads.
 */
public final class DateFacets {
    /** The name of the facet of publication dates. */
    static final String PUBLISHED = "date";

    /** The name of the facet of the dates mentioned in the texts. */
    static final String MENTIONED = "mentioned";

    /** Dates within it are counted in days at once: these are few, and add up to every other step. */
    private static final Duration YEAR = Duration.ofDays(DateCounts.WEEKS);

    /** How long the span of an archive is cached; it does not grow by years overnight. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final SearchedIndex articles;
    /** By index, whether all of it is within a year. */
    private final LoadingCache<String, Boolean> narrow =
            Caffeine.newBuilder().expireAfterWrite(FRESH).build(archive -> isWithinAYear());

    /** Counts the articles of that index; nothing is sent yet. */
    public DateFacets(SearchedIndex articles) {
        this.articles = articles;
    }

    /**
     * The step to count the publication dates in with the search; months when no dates are asked for. May ask the archive
     * for its span, which is cached for some minutes.
     *
     * @throws dev.dateline.search.NotReady when Elasticsearch does not answer now
     */
    public Interval step(ResolvedSearch search) {
        Interval wanted = search.facets().interval();
        if (!search.facets().dates()) {
            return Interval.MONTH;
        }
        if (wanted != null) {
            return wanted;
        }
        return isWithinAYear(search.filters().published()) || narrow.get(articles.name())
                ? Interval.DAY
                : Interval.MONTH;
    }

    private static boolean isWithinAYear(Period period) {
        PartialDate from = period.from();
        PartialDate to = period.to();
        return from != null && to != null && ChronoUnit.DAYS.between(from.first(), to.last()) <= YEAR.toDays();
    }

    private boolean isWithinAYear() {
        Query likely = QueryBuilders.range()
                .date(date -> date.field(Fields.PUBLISHED_DAY)
                        .gte(PartialDate.EARLIEST_YEAR + "-01-01")
                        .lte(PartialDate.latestYear() + "-12-31"))
                .build()
                ._toQuery();
        Map<String, Aggregate> ends = articles.counts(
                likely,
                Map.of(
                        "first", Aggregation.of(first -> first.min(min -> min.field(Fields.PUBLISHED_DAY))),
                        "last", Aggregation.of(last -> last.max(max -> max.field(Fields.PUBLISHED_DAY)))));
        Double first = Objects.requireNonNull(ends.get("first")).min().value();
        Double last = Objects.requireNonNull(ends.get("last")).max().value();
        return first == null || last == null || last - first <= YEAR.toMillis();
    }

    /**
     * Publication dates.
     *
     * @param aggregations the answer to the search
     * @param asked the {@link #step} that they were counted in with it
     * @throws dev.dateline.search.NotReady when Elasticsearch does not answer now
     */
    public DateFacet published(ResolvedSearch search, Map<String, Aggregate> aggregations, Interval asked) {
        DateCounts counts = DateCounts.published(aggregations);
        Interval step = Objects.requireNonNullElseGet(search.facets().interval(), () -> counts.suiting(asked));
        if (counts.all().isEmpty() || step.compareTo(asked) >= 0) {
            return counts.facet(step);
        }
        DateCounts days = DateCounts.published(count(search, published(search.filters(), Interval.DAY)));
        return days.facet(days.suiting(Interval.DAY));
    }

    /**
     * Dates mentioned in the texts, which were counted in years with the search. An article that mentions several days of a
     * month counts once in it, so steps are never added up.
     *
     * @param aggregations the answer to the search
     * @throws dev.dateline.search.NotReady when Elasticsearch does not answer now
     */
    public DateFacet mentioned(ResolvedSearch search, Map<String, Aggregate> aggregations) {
        DateCounts years = DateCounts.mentioned(aggregations);
        Interval wanted = search.facets().interval();
        if (years.all().isEmpty() || wanted == Interval.YEAR) {
            return years.facet(Interval.YEAR);
        }
        if (wanted != null) {
            Interval step = years.drawable(wanted);
            return mentioned(search, step).facet(step);
        }
        Interval step = years.spanned(Interval.YEAR);
        if (step.compareTo(Interval.WEEK) <= 0) {
            DateCounts days = mentioned(search, Interval.DAY);
            step = days.spanned(Interval.DAY);
            if (step == Interval.DAY) {
                return days.facet(step);
            }
        }
        return step == Interval.YEAR
                ? years.facet(step)
                : mentioned(search, step).facet(step);
    }

    private DateCounts mentioned(ResolvedSearch search, Interval step) {
        return DateCounts.mentioned(count(search, mentioned(search.filters(), step)));
    }

    private Map<String, Aggregate> count(ResolvedSearch search, Map<String, Aggregation> aggregations) {
        return articles.counts(FilterQuery.narrowed(search), aggregations);
    }

    /** The articles whose date is known to the month or year only, among all. */
    static String only(PartialDate.Precision precision) {
        return PUBLISHED + "." + precision.name().toLowerCase(Locale.ROOT);
    }

    /** Counts publication dates: all of them by their first day, and separately those that are not known to the day. */
    static Map<String, Aggregation> published(Filters filters, Interval step) {
        return FacetAggregations.scoped(PUBLISHED, published(step, Map.of()), FilterQuery.alternatives(filters, null));
    }

    /**
     * The same counts of parts of articles.
     *
     * @param parts a single aggregation of the parts of an article, such as its quotes; empty to count articles
     */
    public static Map<String, Aggregation> published(Interval step, Map<String, Aggregation> parts) {
        Aggregation all = histogram(Fields.PUBLISHED_DAY, step, likely(), parts);
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        counts.put(FacetAggregations.values(PUBLISHED), all);
        counts.put(only(PartialDate.Precision.MONTH), only(PartialDate.Precision.MONTH, all));
        counts.put(only(PartialDate.Precision.YEAR), only(PartialDate.Precision.YEAR, all));
        counts.put(FacetAggregations.missing(PUBLISHED), FacetAggregations.missingIn(Fields.PUBLISHED, parts));
        return counts;
    }

    /** Reads the counts of {@link #published(Interval, Map)}, which were counted in that step. */
    public static DateFacet published(Map<String, Aggregate> aggregations, Interval step) {
        return DateCounts.published(aggregations).facet(step);
    }

    /** Counts days mentioned; each article counts in every step that they touch, inside the period asked for. */
    static Map<String, Aggregation> mentioned(Filters filters, Interval step) {
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        counts.put(
                FacetAggregations.values(MENTIONED),
                histogram(Fields.MENTIONED_DAYS, step, filters.mentioned(), Map.of()));
        counts.put(FacetAggregations.missing(MENTIONED), FacetAggregations.missingIn(Fields.MENTIONED_DAYS, Map.of()));
        return FacetAggregations.scoped(MENTIONED, counts, FilterQuery.alternatives(filters, null));
    }

    private static Aggregation only(PartialDate.Precision precision, Aggregation histogram) {
        Query only = Clauses.term(Fields.PUBLISHED_PRECISION, ArticleDocument.precision(precision));
        return Aggregation.of(
                aggregation -> aggregation.filter(only).aggregations(FacetAggregations.values(PUBLISHED), histogram));
    }

    /** The years that the timeline has: a single mistake in a date would make it a thousand years long. */
    private static Period likely() {
        return new Period(
                PartialDate.parse(String.valueOf(PartialDate.EARLIEST_YEAR)),
                PartialDate.parse(String.valueOf(PartialDate.latestYear())));
    }

    private static Aggregation histogram(String field, Interval step, Period bounds, Map<String, Aggregation> parts) {
        var histogram = new DateHistogramAggregation.Builder()
                .field(field)
                .calendarInterval(calendar(step))
                .minDocCount(1);
        if (!bounds.isAlways()) {
            histogram.hardBounds(limits -> limits.min(day(bounds.from(), true)).max(day(bounds.to(), false)));
        }
        return FacetAggregations.with(parts, all -> all.dateHistogram(histogram.build()));
    }

    private static @Nullable FieldDateMath day(@Nullable PartialDate date, boolean first) {
        return date == null
                ? null
                : FieldDateMath.of(math -> math.expr((first ? date.first() : date.last()).toString()));
    }

    private static CalendarInterval calendar(Interval step) {
        return switch (step) {
            case DAY -> CalendarInterval.Day;
            case WEEK -> CalendarInterval.Week;
            case MONTH -> CalendarInterval.Month;
            case QUARTER -> CalendarInterval.Quarter;
            case YEAR -> CalendarInterval.Year;
        };
    }
}
