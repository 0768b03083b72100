package dev.dateline.bench.names;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shares of right answers by class of question, in the order of the class names, and by {@link Way}. One thread. */
final class Shares {
    private final Map<String, Map<Way, Share>> byClass = new TreeMap<>();

    void add(String kind, Way way, boolean isRight) {
        byClass.computeIfAbsent(kind, name -> new EnumMap<>(Way.class))
                .computeIfAbsent(way, name -> new Share())
                .add(isRight);
    }

    /** Whether none was counted. */
    boolean isEmpty() {
        return byClass.isEmpty();
    }

    /** A table with a line for each class and a column for each way. */
    String text(String title) {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-32s %7s", title, "n"));
        List<Way> columns = Arrays.stream(Way.values())
                .filter(way -> byClass.values().stream().anyMatch(ways -> ways.containsKey(way)))
                .toList();
        columns.forEach(way -> table.append(String.format(Locale.ROOT, " %9s", way.shown())));
        table.append(System.lineSeparator());
        byClass.forEach((kind, ways) -> {
            long of = ways.values().iterator().next().of();
            table.append(String.format(Locale.ROOT, "%-32s %7d", kind.strip(), of));
            for (Way way : columns) {
                Share share = ways.get(way);
                table.append(share == null ? " ".repeat(10) : String.format(Locale.ROOT, " %9.3f", share.value()));
            }
            table.append(System.lineSeparator());
        });
        return table.toString();
    }

    /** The same figures, an object for each class. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        byClass.forEach((kind, ways) -> {
            ObjectNode row = json.putObject(kind.strip());
            row.put("n", ways.values().iterator().next().of());
            ways.forEach((way, share) -> row.put(way.shown().toLowerCase(Locale.ROOT), share.value()));
        });
        return json;
    }

    /** The right ones among all that were asked. */
    private static final class Share {
        private long of;
        private long right;

        void add(boolean isRight) {
            of++;
            right += isRight ? 1 : 0;
        }

        long of() {
            return of;
        }

        /** From 0 to 1; 0 when there was none. */
        double value() {
            return of == 0 ? 0 : right / (double) of;
        }
    }
}
