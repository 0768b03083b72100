package dev.dateline.elastic.facet;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.FieldDateMath;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import dev.dateline.article.PartialDate;
import dev.dateline.elastic.document.ArticleDocument;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.Period;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the two date facets into Elasticsearch aggregations. Pure functions. */
final class DateAggregations {
    /** The name of the facet of publication dates. */
    static final String PUBLISHED = "date";

    /** The name of the facet of the dates told in the texts. */
    static final String MENTIONED = "mentioned";

    private DateAggregations() {}

    /** The articles whose date is known to the month or year only, among all. */
    static String only(PartialDate.Precision precision) {
        return PUBLISHED + "." + precision.name().toLowerCase(Locale.ROOT);
    }

    /** Publication dates: all of them by their first day, and beside them those that are not known to the day. */
    static Map<String, Aggregation> published(Filters filters, Interval step) {
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        counts.put(FacetAggregations.values(PUBLISHED), histogram(Fields.PUBLISHED, step, Period.ALWAYS));
        counts.put(only(PartialDate.Precision.MONTH), only(PartialDate.Precision.MONTH, step));
        counts.put(only(PartialDate.Precision.YEAR), only(PartialDate.Precision.YEAR, step));
        counts.put(FacetAggregations.missing(PUBLISHED), FacetAggregations.missingIn(Fields.PUBLISHED));
        Map<String, Aggregation> dates = new LinkedHashMap<>();
        FacetAggregations.put(dates, PUBLISHED, counts, FilterQuery.alternatives(filters, null));
        return dates;
    }

    /** Days told in the texts; each article counts in every step that they touch, inside the period asked for. */
    static Map<String, Aggregation> mentioned(Filters filters, Interval step) {
        Map<String, Aggregation> counts = new LinkedHashMap<>();
        counts.put(FacetAggregations.values(MENTIONED), histogram(Fields.MENTIONED_DAYS, step, filters.mentioned()));
        counts.put(FacetAggregations.missing(MENTIONED), FacetAggregations.missingIn(Fields.MENTIONED_DAYS));
        Map<String, Aggregation> dates = new LinkedHashMap<>();
        FacetAggregations.put(dates, MENTIONED, counts, FilterQuery.alternatives(filters, null));
        return dates;
    }

    private static Aggregation only(PartialDate.Precision precision, Interval step) {
        var only = QueryBuilders.term()
                .field(Fields.PUBLISHED_PRECISION)
                .value(ArticleDocument.precision(precision))
                .build()
                ._toQuery();
        return Aggregation.of(aggregation -> aggregation
                .filter(only)
                .aggregations(FacetAggregations.values(PUBLISHED), histogram(Fields.PUBLISHED, step, Period.ALWAYS)));
    }

    private static Aggregation histogram(String field, Interval step, Period bounds) {
        var histogram = new DateHistogramAggregation.Builder()
                .field(field)
                .calendarInterval(calendar(step))
                .minDocCount(1);
        if (!bounds.isAlways()) {
            histogram.hardBounds(limits -> limits.min(day(bounds.from(), true)).max(day(bounds.to(), false)));
        }
        return histogram.build()._toAggregation();
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
