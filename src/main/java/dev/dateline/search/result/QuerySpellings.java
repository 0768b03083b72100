package dev.dateline.search.result;

import dev.dateline.search.query.QueryNode;
import dev.dateline.search.query.WordSpellings;
import dev.dateline.search.query.WordSpellings.Other;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The other spellings of the names in a query, for its answer.
 *
 * @param spellings those that the archive has, switched on or off
 * @param similar names that are only similar and were not searched
 * @param note what was left out, a sentence or several; null for nothing
 */
public record QuerySpellings(
        List<Other> spellings,
        List<Other> similar,
        @Nullable String note) {
    /** No other spellings. */
    public static final QuerySpellings NONE = new QuerySpellings(List.of(), List.of(), null);

    /** Copies the lists. */
    public QuerySpellings {
        spellings = List.copyOf(spellings);
        similar = List.copyOf(similar);
    }

    /** The spellings that the words of a query were looked up to have, each once, and what else is to be said. */
    public static QuerySpellings of(QueryNode root, List<String> notes) {
        Set<Other> spellings = new LinkedHashSet<>();
        Set<Other> similar = new LinkedHashSet<>();
        List<String> all = new ArrayList<>(notes);
        root.stream().filter(QueryNode.Term.class::isInstance).forEach(term -> {
            WordSpellings found = ((QueryNode.Term) term).spellings();
            spellings.addAll(found.all());
            similar.addAll(found.offered());
            if (found.left() > 0) {
                all.add("\"" + found.all().getFirst().asked() + "\" has " + found.left()
                        + " more spellings, which were not searched.");
            }
        });
        return new QuerySpellings(
                List.copyOf(spellings), List.copyOf(similar), all.isEmpty() ? null : String.join(" ", all));
    }
}
