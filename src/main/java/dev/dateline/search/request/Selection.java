package dev.dateline.search.request;

import java.util.List;
import java.util.stream.Stream;

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

    /** The values asked for, all and any, which a facet always lists. */
    public List<String> selected() {
        return Stream.concat(all.stream(), any.stream()).distinct().toList();
    }

    /** Whether it asks for nothing. */
    public boolean isEmpty() {
        return all.isEmpty() && any.isEmpty() && not.isEmpty();
    }
}
