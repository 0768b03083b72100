package dev.dateline.elastic.facet;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.document.Fields;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * Whether all of an archive lies inside about a year, which decides how its dates are counted. Asked for rarely: an
 * archive does not grow by years overnight. Safe for many threads.
 */
final class ArchiveSpan {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final ElasticsearchClient client;
    private final String index;
    private final Clock clock;
    private Instant askAgain = Instant.MIN;
    private boolean year;

    ArchiveSpan(ElasticsearchClient client, String index, Clock clock) {
        this.client = client;
        this.index = index;
        this.clock = clock;
    }

    /** Whether it lies inside a year; an archive without dates does. */
    synchronized boolean isWithinAYear() {
        Instant now = clock.instant();
        if (now.isAfter(askAgain)) {
            year = ask();
            askAgain = now.plus(FRESH);
        }
        return year;
    }

    private boolean ask() {
        Map<String, Aggregate> ends = Failures.translated(() -> client.search(
                        search -> search.index(index)
                                .size(0)
                                .aggregations("first", first -> first.min(min -> min.field(Fields.PUBLISHED)))
                                .aggregations("last", last -> last.max(max -> max.field(Fields.PUBLISHED))),
                        Void.class))
                .aggregations();
        Double first = Objects.requireNonNull(ends.get("first")).min().value();
        Double last = Objects.requireNonNull(ends.get("last")).max().value();
        return first == null || last == null || last - first <= DateSteps.YEAR.toMillis();
    }
}
