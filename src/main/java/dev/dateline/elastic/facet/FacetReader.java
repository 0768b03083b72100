package dev.dateline.elastic.facet;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import dev.dateline.article.EntityKind;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.elastic.names.Entities;
import dev.dateline.elastic.query.ResolvedSearch;
import dev.dateline.elastic.query.TermCounts;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Filters;
import dev.dateline.search.result.Facet;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads what {@link FacetAggregations} asked for. Pure functions. */
public final class FacetReader {
    private FacetReader() {}

    /**
     * The counts of one field.
     *
     * @param values by value, those with most articles first; selected ones among or after them
     * @param total the counts of all values there are, added up
     * @param missing articles without a value
     * @param ratios of unusual values, in their order; empty unless they were asked for
     * @param offBy how many articles a count may be too low by; 0 when all are exact
     */
    public record Counts(Map<String, Long> values, long total, long missing, Map<String, Double> ratios, long offBy) {
        Counts with(Map<String, Double> unusual, Map<String, Long> counts) {
            Map<String, Long> all = new LinkedHashMap<>(values);
            counts.forEach(all::putIfAbsent);
            return new Counts(all, total, missing, unusual, offBy);
        }
    }

    /** The counts of a field; selected values are always among them. */
    static Counts counts(Map<String, Aggregate> aggregations, FilterField field, Filters.Selection selection) {
        return counts(scope(aggregations, field.parameter()), field.parameter(), selection);
    }

    /**
     * The counts of a facet of that name; selected values are always among them.
     *
     * @param scope what {@link FacetAggregations#counts(String, String, int, Filters.Selection)} asked for
     */
    public static Counts counts(Map<String, Aggregate> scope, String facet, Filters.Selection selection) {
        var terms = get(scope, FacetAggregations.values(facet)).sterms();
        Map<String, Long> values = TermCounts.read(terms);
        long total = Objects.requireNonNullElse(terms.sumOtherDocCount(), 0L)
                + values.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Long> selected = countsIfAny(scope.get(FacetAggregations.selected(facet)));
        selection.selected().forEach(value -> values.putIfAbsent(value, selected.getOrDefault(value, 0L)));
        long missing = get(scope, FacetAggregations.missing(facet)).missing().docCount();
        long offBy = Math.max(0, Objects.requireNonNullElse(terms.docCountErrorUpperBound(), 0L));
        return new Counts(values, total, missing, Map.of(), offBy);
    }

    /** How many articles have each value; none when the aggregation is missing. */
    static Map<String, Long> countsIfAny(@Nullable Aggregate terms) {
        return terms != null && terms.isSterms() ? TermCounts.read(terms.sterms()) : Map.of();
    }

    /** The counts in the order asked for, with what readers call the values. Values selected are always listed. */
    public static Facet facet(Counts counts, FilterField field, ResolvedSearch search, Entities.Found entities) {
        List<String> selected = search.filters().of(field).selected();
        return facet(counts, new Labels(field, entities), search.facets(), selected);
    }

    /** The same for a facet that is not a filter of the search, with the values selected in it. */
    public static Facet facet(Counts counts, Labels labels, FacetRequest request, List<String> selected) {
        Set<String> listed = new LinkedHashSet<>(
                ordered(counts, request, labels).stream().limit(request.size()).toList());
        listed.addAll(selected);
        List<Facet.Bucket> buckets = listed.stream()
                .map(value -> new Facet.Bucket(
                        value,
                        labels.of(value),
                        labels.kind(value),
                        counts.values().getOrDefault(value, 0L),
                        selected.contains(value),
                        counts.ratios().get(value)))
                .toList();
        long shown = buckets.stream().mapToLong(Facet.Bucket::count).sum();
        return new Facet(
                buckets, counts.total() - shown, counts.missing(), counts.offBy() == 0 ? null : counts.offBy());
    }

    /** The values that may be listed by themselves; a value of no article is listed only when it is selected. */
    private static List<String> ordered(Counts counts, FacetRequest request, Labels labels) {
        if (request.order() == FacetRequest.Order.UNUSUAL) {
            return List.copyOf(counts.ratios().keySet());
        }
        List<String> values = new ArrayList<>(counts.values().keySet());
        values.removeIf(value -> counts.values().getOrDefault(value, 0L) == 0);
        if (request.order() == FacetRequest.Order.ALPHA) {
            Collator collator = Collator.getInstance(Locale.ENGLISH);
            values.sort(Comparator.comparing(labels::of, collator).thenComparing(Comparator.naturalOrder()));
        } else {
            values.sort(Comparator.comparing((String value) -> counts.values().getOrDefault(value, 0L))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()));
        }
        return Collections.unmodifiableList(values);
    }

    /**
     * What readers call the values of a field.
     *
     * @param field decides of which kinds its entities are
     * @param entities those that are known; the label of any other value is the value
     */
    public record Labels(FilterField field, Entities.Found entities) {
        /** The name of the value. */
        public String of(String value) {
            EntityDocument entity = entity(value);
            return entity == null ? value : entity.name();
        }

        /** What the value's entity is; null when it has none or it is not known. */
        public @Nullable EntityKind kind(String value) {
            EntityDocument entity = entity(value);
            return entity == null ? null : entity.kind();
        }

        /** A value without a ratio. */
        public Facet.Bucket bucket(String value, long count, boolean selected) {
            return new Facet.Bucket(value, of(value), kind(value), count, selected);
        }

        private @Nullable EntityDocument entity(String value) {
            return field.isEntity() ? entities.find(value, kinds(field)) : null;
        }
    }

    /** The aggregations of a facet: inside its filter, where it has one. */
    static Map<String, Aggregate> scope(Map<String, Aggregate> aggregations, String facet) {
        Aggregate filter = aggregations.get(facet);
        return filter == null ? aggregations : filter.filter().aggregations();
    }

    private static Aggregate get(Map<String, Aggregate> scope, String name) {
        return Objects.requireNonNull(scope.get(name), name);
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
