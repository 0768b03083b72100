package dev.dateline.resolve;

import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.PlaceCandidate;
import java.util.List;
import java.util.Optional;

/**
 * Looks up places and groups in the gazetteer and remembers the latest answers, because the gazetteer parses a place each
 * time. Thread-safe.
 */
final class KnownPlaces {
    /** Names in the news repeat; this many take some megabytes. */
    private static final int REMEMBERED = 5_000;

    private final Recent<String, List<PlaceCandidate>> found;
    private final Recent<String, Boolean> ids;
    private final Recent<String, Optional<String>> groups;

    KnownPlaces(Gazetteer gazetteer) {
        found = new Recent<>(REMEMBERED, gazetteer::find);
        ids = new Recent<>(REMEMBERED, id -> gazetteer.byId(id).isPresent());
        groups = new Recent<>(REMEMBERED, gazetteer::groupId);
    }

    /** The places that a form may mean, as {@link Gazetteer#find} orders them. */
    List<PlaceCandidate> find(String form) {
        return found.get(form);
    }

    /** Whether the gazetteer has a place of that id. */
    boolean hasId(String id) {
        return ids.get(id);
    }

    /** The id of the group with this name, see {@link Gazetteer#groupId}. */
    Optional<String> groupId(String name) {
        return groups.get(name);
    }
}
