package dev.dateline.elastic.write;

import dev.dateline.elastic.document.SpellingKey;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The entities that an incremental run has to count anew, up to a limit beyond which counting all of them is cheaper.
 * Safe for many threads.
 */
final class TouchedEntities {
    /** Each costs one request of a few milliseconds; so many take about as long as one walk over a small archive. */
    static final int MOST = 200;

    private final Set<String> entities = new HashSet<>();
    private boolean all;

    synchronized void add(Collection<String> touched) {
        if (!all) {
            entities.addAll(touched);
            all = entities.size() > MOST;
        }
        if (all) {
            entities.clear();
        }
    }

    /** All entities have to be counted, whatever was touched. */
    synchronized void addAll() {
        all = true;
        entities.clear();
    }

    synchronized boolean isAll() {
        return all;
    }

    /** Those touched, as {@link SpellingKey#entityText()}; empty when it is all of them. */
    synchronized Set<String> entities() {
        return Set.copyOf(entities);
    }
}
