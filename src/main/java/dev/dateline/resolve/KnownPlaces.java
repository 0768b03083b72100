package dev.dateline.resolve;

import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.PlaceCandidate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks up places and groups, and remembers what was looked up last: the gazetteer reads a place anew each time. */
final class KnownPlaces {
    /** Names in the news repeat; so many take some megabytes. */
    private static final int REMEMBERED = 5_000;

    private final Gazetteer gazetteer;
    private final Map<String, List<PlaceCandidate>> found = remembering();
    private final Map<String, Boolean> ids = remembering();
    private final Map<String, Optional<String>> groups = remembering();

    KnownPlaces(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The places that a form may mean, as {@link Gazetteer#find} orders them. */
    synchronized List<PlaceCandidate> find(String form) {
        return found.computeIfAbsent(form, gazetteer::find);
    }

    /** Whether the gazetteer has a place of that id. */
    synchronized boolean hasId(String id) {
        return ids.computeIfAbsent(id, unknown -> gazetteer.byId(unknown).isPresent());
    }

    /** The id of the group of that name, see {@link Gazetteer#groupId}. */
    synchronized Optional<String> groupId(String name) {
        return groups.computeIfAbsent(name, gazetteer::groupId);
    }

    private static <V> Map<String, V> remembering() {
        return new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > REMEMBERED;
            }
        };
    }
}
