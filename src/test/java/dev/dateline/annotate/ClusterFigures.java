package dev.dateline.annotate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Compares two ways of dividing the same mentions into entities, pair by pair: of two mentions that one way puts
 * together, how many the other one does, too.
 */
final class ClusterFigures {
    private final Map<String, Map<String, Map<String, Long>>> counts = new TreeMap<>();

    /** A mention of that kind, with the id that is right and the one that was found. */
    void add(String kind, String right, String found) {
        counts.computeIfAbsent(kind, any -> new LinkedHashMap<>())
                .computeIfAbsent(right, any -> new LinkedHashMap<>())
                .merge(found, 1L, Long::sum);
    }

    /** Of the pairs put together, the share that belongs together; 1 when there are none. */
    double precision(String kind) {
        Map<String, Long> found = new HashMap<>();
        counts.getOrDefault(kind, Map.of())
                .values()
                .forEach(row -> row.forEach((id, n) -> found.merge(id, n, Long::sum)));
        return share(
                together(kind),
                found.values().stream().mapToLong(ClusterFigures::pairs).sum());
    }

    /** Of the pairs that belong together, the share put together; 1 when there are none. */
    double recall(String kind) {
        long right = counts.getOrDefault(kind, Map.of()).values().stream()
                .mapToLong(row -> pairs(row.values().stream().mapToLong(n -> n).sum()))
                .sum();
        return share(together(kind), right);
    }

    /** A line for each kind. */
    String table() {
        return counts.keySet().stream()
                .map(kind -> "%-14s precision %.4f recall %.4f of %d entities"
                        .formatted(
                                kind,
                                precision(kind),
                                recall(kind),
                                Objects.requireNonNull(counts.get(kind)).size()))
                .collect(Collectors.joining("\n"));
    }

    /** What was divided: right id, then the ids found for it; and what was joined: found id, then the right ones. */
    String mistakes() {
        StringBuilder text = new StringBuilder();
        counts.forEach((kind, rows) -> {
            Map<String, Map<String, Long>> columns = new TreeMap<>();
            rows.forEach((right, row) -> {
                row.forEach((id, n) ->
                        columns.computeIfAbsent(id, any -> new TreeMap<>()).put(right, n));
                if (row.size() > 1) {
                    text.append(kind)
                            .append(" divided ")
                            .append(right)
                            .append(' ')
                            .append(row)
                            .append('\n');
                }
            });
            columns.forEach((id, column) -> {
                if (column.size() > 1) {
                    text.append(kind)
                            .append(" joined ")
                            .append(id)
                            .append(' ')
                            .append(column)
                            .append('\n');
                }
            });
        });
        return text.toString();
    }

    private long together(String kind) {
        return counts.getOrDefault(kind, Map.of()).values().stream()
                .flatMap(row -> row.values().stream())
                .mapToLong(ClusterFigures::pairs)
                .sum();
    }

    private static long pairs(long n) {
        return n * (n - 1) / 2;
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }
}
