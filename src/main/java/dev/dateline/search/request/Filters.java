package dev.dateline.search.request;

import dev.dateline.search.query.QueryField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What narrows a search in addition to its words.
 *
 * @param selections by field; a field without one is not in the map
 * @param published when an article can have been published; undated articles only pass {@link Period#ALWAYS}
 * @param mentioned days that the text mentions
 * @param without fields in which an article has no value, of those that {@linkplain QueryField#canBeMissing can be
 *     missing}
 */
public record Filters(
        Map<FilterField, Selection> selections, Period published, Period mentioned, Set<QueryField> without) {
    /**
     * The values of one field that a search is narrowed to.
     *
     * @param all an article has each of these; may be empty
     * @param any an article has one of these; empty for no such condition
     * @param not an article has none of these; may be empty
     */
    public record Selection(List<String> all, List<String> any, List<String> not) {
        /** No condition at all. */
        public static final Selection NONE = new Selection(List.of(), List.of(), List.of());

        /** Copies the lists without repetitions. */
        public Selection {
            all = all.stream().distinct().toList();
            any = any.stream().distinct().toList();
            not = not.stream().distinct().toList();
        }

        /** The values asked for, {@code all} and {@code any}, which a facet always lists. */
        public List<String> selected() {
            return Stream.concat(all.stream(), any.stream()).distinct().toList();
        }

        /** Whether it has no condition. */
        public boolean isEmpty() {
            return all.isEmpty() && any.isEmpty() && not.isEmpty();
        }
    }

    /** Nothing is narrowed. */
    public static final Filters NONE = new Filters(Map.of(), Period.ALWAYS, Period.ALWAYS);

    /** Filters by values and days. */
    public Filters(Map<FilterField, Selection> selections, Period published, Period mentioned) {
        this(selections, published, mentioned, Set.of());
    }

    /** Copies the set, and the map without its empty selections. */
    public Filters {
        Map<FilterField, Selection> copy = new EnumMap<>(FilterField.class);
        selections.forEach((field, selection) -> {
            if (!selection.isEmpty()) {
                copy.put(field, selection);
            }
        });
        selections = Map.copyOf(copy);
        without = Set.copyOf(without);
    }

    /** The selection of that field; may be empty. */
    public Selection of(FilterField field) {
        return selections.getOrDefault(field, Selection.NONE);
    }

    /** The same without the selection of one field. */
    public Filters without(FilterField field) {
        Map<FilterField, Selection> others = new EnumMap<>(FilterField.class);
        others.putAll(selections);
        others.remove(field);
        return new Filters(others, published, mentioned, without);
    }

    /** The fields with a selection, in the order of {@link FilterField}. */
    public List<FilterField> fields() {
        return Arrays.stream(FilterField.values())
                .filter(selections::containsKey)
                .toList();
    }
}
