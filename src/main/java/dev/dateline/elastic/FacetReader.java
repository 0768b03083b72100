package dev.dateline.elastic;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import dev.dateline.article.EntityKind;
import dev.dateline.search.Facet;
import dev.dateline.search.FilterField;
import dev.dateline.search.Selection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Reads what {@link FacetAggregations} asked for. Pure functions. */
final class FacetReader {
    private FacetReader() {}

    /**
     * The counts of one field, by value, in order.
     *
     * @param values the listed values; selected ones among or behind them
     * @param others the counts of the values that are not listed, added up
     * @param missing articles without a value
     */
    record Counts(Map<String, Long> values, long others, long missing) {}

    /** The counts of a field; selected values are always among them. */
    static Counts counts(Map<String, Aggregate> aggregations, FilterField field, Selection selection) {
        String facet = field.parameter();
        Map<String, Aggregate> scope = scope(aggregations, facet);
        Map<String, Long> values = new LinkedHashMap<>();
        var terms = get(scope, FacetAggregations.values(facet)).sterms();
        for (StringTermsBucket bucket : terms.buckets().array()) {
            values.put(bucket.key().stringValue(), bucket.docCount());
        }
        long others = Objects.requireNonNullElse(terms.sumOtherDocCount(), 0L);
        Map<String, Long> selected = selected(scope, facet);
        for (String value : selection.selected()) {
            long count = selected.getOrDefault(value, 0L);
            if (values.putIfAbsent(value, count) == null) {
                others -= count;
            }
        }
        return new Counts(
                values,
                others,
                get(scope, FacetAggregations.missing(facet)).missing().docCount());
    }

    /** The counts with what readers call the values. */
    static Facet facet(Counts counts, FilterField field, Selection selection, Entities.Found entities) {
        List<String> selected = selection.selected();
        List<Facet.Bucket> buckets = counts.values().entrySet().stream()
                .map(count -> {
                    String value = count.getKey();
                    Entities.Entity entity = field.isEntity() ? entities.find(value, kinds(field)) : null;
                    String label = entity == null ? value : entity.name();
                    EntityKind kind = entity == null ? null : entity.kind();
                    return new Facet.Bucket(value, label, kind, count.getValue(), selected.contains(value));
                })
                .toList();
        return new Facet(buckets, counts.others(), counts.missing());
    }

    /** Articles by the first day of the step they were published in. */
    static NavigableMap<LocalDate, Long> days(Map<String, Aggregate> aggregations) {
        NavigableMap<LocalDate, Long> days = new TreeMap<>();
        get(scope(aggregations, FacetAggregations.DATE), FacetAggregations.values(FacetAggregations.DATE))
                .dateHistogram()
                .buckets()
                .array()
                .forEach(bucket -> days.put(day(bucket.key()), bucket.docCount()));
        return days;
    }

    /** Articles without a date. */
    static long undated(Map<String, Aggregate> aggregations) {
        return get(scope(aggregations, FacetAggregations.DATE), FacetAggregations.missing(FacetAggregations.DATE))
                .missing()
                .docCount();
    }

    private static Map<String, Long> selected(Map<String, Aggregate> scope, String facet) {
        Map<String, Long> counts = new LinkedHashMap<>();
        Aggregate selected = scope.get(FacetAggregations.selected(facet));
        if (selected != null && selected.isSterms()) {
            for (StringTermsBucket bucket : selected.sterms().buckets().array()) {
                counts.put(bucket.key().stringValue(), bucket.docCount());
            }
        }
        return counts;
    }

    private static Map<String, Aggregate> scope(Map<String, Aggregate> aggregations, String facet) {
        Aggregate filter = aggregations.get(facet);
        return filter == null ? aggregations : filter.filter().aggregations();
    }

    private static Aggregate get(Map<String, Aggregate> scope, String name) {
        return Objects.requireNonNull(scope.get(name), name);
    }

    private static LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate();
    }

    /** The kinds of the entities that a field names. */
    static Predicate<EntityKind> kinds(FilterField field) {
        return switch (field) {
            case ACTOR -> EntityKind::isActor;
            case PLACE -> EntityKind::isPlace;
            case PERSON -> EntityKind.PERSON::equals;
            case ORGANIZATION -> EntityKind.ORGANIZATION::equals;
            case COUNTRY -> EntityKind.COUNTRY::equals;
            default -> kind -> true;
        };
    }
}
