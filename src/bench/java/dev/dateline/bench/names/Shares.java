package dev.dateline.bench.names;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Shares by class, and within a class by {@link Way}. One thread. */
final class Shares {
    private final Map<String, Map<Way, Share>> byClass;

    /** Classes in the order of their names. */
    Shares() {
        this.byClass = new TreeMap<>();
    }

    void add(String kind, Way way, boolean isRight) {
        byClass.computeIfAbsent(kind, name -> new EnumMap<>(Way.class))
                .computeIfAbsent(way, name -> new Share())
                .add(isRight);
    }

    Map<String, Map<Way, Share>> byClass() {
        return new LinkedHashMap<>(byClass);
    }
}
