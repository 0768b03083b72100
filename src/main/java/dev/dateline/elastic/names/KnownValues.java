package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.TermCounts;
import dev.dateline.search.request.FilterField;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The sources, topics and languages of an archive, in which the words of a query are looked up. Asked for rarely: a new
 * source may be unknown for a minute. Safe for many threads.
 */
final class KnownValues {
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** Values of a field: sources and topics are hundreds; of more, those with most articles are known. */
    private static final int MOST = 10_000;

    private final ElasticsearchClient client;
    private final String index;
    private final Clock clock;
    private final Map<FilterField, Known> known = new EnumMap<>(FilterField.class);

    KnownValues(ElasticsearchClient client, String index, Clock clock) {
        this.client = client;
        this.index = index;
        this.clock = clock;
    }

    private record Known(List<String> values, Instant until) {}

    /** The values of a field, those with most articles first. */
    List<String> of(FilterField field) {
        synchronized (known) {
            Known last = known.get(field);
            if (last != null && clock.instant().isBefore(last.until())) {
                return last.values();
            }
        }
        List<String> values = ask(field);
        synchronized (known) {
            known.put(field, new Known(values, clock.instant().plus(FRESH)));
        }
        return values;
    }

    private List<String> ask(FilterField field) {
        var aggregations = Failures.translated(() -> client.search(
                        search -> search.index(index)
                                .size(0)
                                .aggregations(
                                        "values",
                                        all -> all.terms(terms -> terms.field(FilterQuery.field(field))
                                                .size(MOST))),
                        Void.class))
                .aggregations();
        return List.copyOf(TermCounts.read(
                        Objects.requireNonNull(aggregations.get("values")).sterms())
                .keySet());
    }
}
