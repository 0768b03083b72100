package dev.dateline.elastic.facet;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.query.NarrowedQuery;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.DateFacet;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows the two date facets in the steps that suit them; asks again where those are shorter than what was counted with
 * the search. Safe for many threads.
 */
public final class DateFacets {
    private final ElasticsearchClient client;
    private final String index;
    private final ArchiveSpan span;

    /** Counts in that index or alias; nothing is sent yet. */
    public DateFacets(ElasticsearchClient client, String index) {
        this.client = client;
        this.index = index;
        this.span = new ArchiveSpan(client, index, Clock.systemUTC());
    }

    /**
     * The step to count the publication dates in with the search; months when nobody asks for dates. What it has to ask the
     * archive for is remembered for some minutes.
     *
     * @throws dev.dateline.search.NotReady when Elasticsearch does not answer now
     */
    public Interval step(SearchRequest request) {
        return request.facets().dates() ? DateSteps.asked(request, span.isWithinAYear()) : Interval.MONTH;
    }

    /**
     * Publication dates.
     *
     * @param aggregations the answer to the search
     * @param asked the {@link #step} that they were counted in with it
     * @throws dev.dateline.search.InvalidRequest when they span too many of the steps wanted
     * @throws dev.dateline.search.NotReady when Elasticsearch does not answer now
     */
    public DateFacet published(SearchRequest request, Map<String, Aggregate> aggregations, Interval asked) {
        DateCounts counts = DateCounts.published(aggregations);
        Interval step = Objects.requireNonNullElseGet(request.facets().interval(), () -> counts.suiting(asked));
        if (counts.all().isEmpty() || step.compareTo(asked) >= 0) {
            return counts.facet(step);
        }
        DateCounts days =
                DateCounts.published(count(request, DateAggregations.published(request.filters(), Interval.DAY)));
        return days.facet(days.suiting(Interval.DAY));
    }

    /**
     * Dates told in the texts, which were counted in years with the search. An article that tells of several days of a
     * month counts once in it, so steps are never added up.
     *
     * @param aggregations the answer to the search
     * @throws dev.dateline.search.InvalidRequest when they span too many of the steps wanted
     * @throws dev.dateline.search.NotReady when Elasticsearch does not answer now
     */
    public DateFacet mentioned(SearchRequest request, Map<String, Aggregate> aggregations) {
        DateCounts years = DateCounts.mentioned(aggregations);
        Interval wanted = request.facets().interval();
        if (years.all().isEmpty() || wanted == Interval.YEAR) {
            return years.facet(Interval.YEAR);
        }
        if (wanted != null) {
            DateSteps.refuseTooMany(years.all(), wanted);
            return mentioned(request, wanted).facet(wanted);
        }
        Interval step = DateSteps.suiting(years.all(), Interval.YEAR);
        if (step.compareTo(Interval.WEEK) <= 0) {
            DateCounts days = mentioned(request, Interval.DAY);
            step = DateSteps.suiting(days.all(), Interval.DAY);
            if (step == Interval.DAY) {
                return days.facet(step);
            }
        }
        return step == Interval.YEAR
                ? years.facet(step)
                : mentioned(request, step).facet(step);
    }

    private DateCounts mentioned(SearchRequest request, Interval step) {
        return DateCounts.mentioned(count(request, DateAggregations.mentioned(request.filters(), step)));
    }

    private Map<String, Aggregate> count(SearchRequest request, Map<String, Aggregation> aggregations) {
        return Failures.translated(() -> client.search(
                        search -> search.index(index)
                                .query(NarrowedQuery.of(request))
                                .aggregations(aggregations)
                                .size(0),
                        ObjectNode.class))
                .aggregations();
    }
}
