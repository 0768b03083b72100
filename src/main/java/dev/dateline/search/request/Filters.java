package dev.dateline.search.request;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What narrows a search beside its words.
 *
 * @param selections by field; a field without one is not in the map
 * @param published when an article can have been published; undated articles only pass {@link Period#ALWAYS}
 * @param mentioned days that the text tells of
 */
public record Filters(Map<FilterField, Selection> selections, Period published, Period mentioned) {
    /** Nothing is narrowed. */
    public static final Filters NONE = new Filters(Map.of(), Period.ALWAYS, Period.ALWAYS);

    /** Copies the map without its empty selections. */
    public Filters {
        Map<FilterField, Selection> copy = new EnumMap<>(FilterField.class);
        selections.forEach((field, selection) -> {
            if (!selection.isEmpty()) {
                copy.put(field, selection);
            }
        });
        selections = Map.copyOf(copy);
    }

    /** The selection of that field, empty when there is none. */
    public Selection of(FilterField field) {
        return selections.getOrDefault(field, Selection.NONE);
    }

    /** The same without the selection of one field. */
    public Filters without(FilterField field) {
        Map<FilterField, Selection> others = new EnumMap<>(FilterField.class);
        others.putAll(selections);
        others.remove(field);
        return new Filters(others, published, mentioned);
    }

    /** The fields with a selection, in the order of {@link FilterField}. */
    public List<FilterField> fields() {
        return Arrays.stream(FilterField.values())
                .filter(selections::containsKey)
                .toList();
    }
}
