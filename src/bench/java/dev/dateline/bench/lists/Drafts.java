package dev.dateline.bench.lists;

import dev.dateline.bench.lists.SourceList.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All places of the gazetteer while it is being made, and the look-ups from a row of another list to its place. */
final class Drafts {
    private final List<Draft> all = new ArrayList<>();
    private final Map<String, Draft> bySource = new HashMap<>();
    private final Map<String, Draft> byCountry = new HashMap<>();
    private final Map<Draft, Line> origin = new HashMap<>();

    /** Adds a place written by hand. */
    void add(Draft draft, Line line) {
        origin.put(draft, line);
        add(draft);
    }

    /** Adds a place of a list. */
    void add(Draft draft) {
        all.add(draft);
        draft.sources.forEach(source -> bySource.put(source, draft));
        if (draft.ownsCountry()) {
            byCountry.put(draft.country, draft);
        }
    }

    List<Draft> all() {
        return all;
    }

    @Nullable
    Draft ofSource(String source) {
        return bySource.get(source);
    }

    @Nullable
    Draft ofCountry(String country) {
        return byCountry.get(country);
    }

    /** Gives every place its slug: the more prominent first, then with the country, then with a number. */
    SortedMap<String, Draft> named() {
        List<Draft> ordered = new ArrayList<>(all);
        ordered.sort(Comparator.comparingDouble(Draft::prominence)
                .reversed()
                .thenComparing(d -> d.country)
                .thenComparing(d -> d.name)
                .thenComparing(d -> String.join(",", d.sources)));
        SortedMap<String, Draft> named = new TreeMap<>();
        for (Draft draft : ordered) {
            named.put(free(draft, named.keySet()), draft);
        }
        resolveParents(named);
        return named;
    }

    private static String free(Draft draft, Set<String> taken) {
        String slug = draft.slug().isEmpty() ? "place" : draft.slug();
        if (!taken.contains(slug)) {
            return slug;
        }
        String number = draft.sources.isEmpty()
                ? draft.kind.label()
                : draft.sources.first().replaceAll("^[a-z]+-", "");
        String withCountry = draft.country.isEmpty() ? slug + "-" + number : slug + "-" + lower(draft.country);
        return taken.contains(withCountry) ? slug + "-" + number : withCountry;
    }

    private static String lower(String country) {
        return country.toLowerCase(Locale.ROOT);
    }

    private void resolveParents(SortedMap<String, Draft> named) {
        Map<Draft, String> ids = new HashMap<>();
        named.forEach((id, draft) -> ids.put(draft, id));
        Set<String> known = new HashSet<>(named.keySet());
        for (Draft draft : all) {
            Draft country = byCountry.get(draft.country);
            if (draft.parent.isEmpty() && country != null && country != draft) {
                draft.parent = ids.getOrDefault(country, "");
            }
            if (!draft.parent.isEmpty() && !known.contains(draft.parent)) {
                throw broken(draft, "the parent '" + draft.parent + "' is not a place");
            }
        }
    }

    private IllegalArgumentException broken(Draft draft, String problem) {
        Line line = origin.get(draft);
        return line == null ? new IllegalArgumentException(draft.name + ": " + problem) : line.broken(problem);
    }
}
