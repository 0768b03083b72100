package dev.dateline.resolve;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Remembers the values computed last, up to a number of entries; the one unused for the longest time goes first. Safe for
 * many threads.
 */
final class Recent<K, V> {
    private final Function<K, V> compute;
    private final Map<K, V> values;

    /** Keeps up to {@code most} values of {@code compute}, which is called by one thread at a time. */
    Recent(int most, Function<K, V> compute) {
        this.compute = compute;
        this.values = new LinkedHashMap<>(256, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized V get(K key) {
        V value = values.get(key);
        if (value == null) {
            value = compute.apply(key);
            values.put(key, value);
        }
        return value;
    }
}
