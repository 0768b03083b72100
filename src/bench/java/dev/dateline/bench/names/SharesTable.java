package dev.dateline.bench.names;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows shares as a table, a line for each class and a column for each way, and as JSON. Stateless. */
final class SharesTable {
    private SharesTable() {}

    static String text(String title, Shares shares) {
        StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%-32s %7s", title, "n"));
        List<Way> columns = Arrays.stream(Way.values())
                .filter(way -> shares.byClass().values().stream().anyMatch(ways -> ways.containsKey(way)))
                .toList();
        columns.forEach(way -> table.append(String.format(Locale.ROOT, " %9s", way.shown())));
        table.append(System.lineSeparator());
        shares.byClass().forEach((kind, ways) -> {
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

    static ObjectNode json(Shares shares) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, Map<Way, Share>> kind : shares.byClass().entrySet()) {
            ObjectNode row = json.putObject(kind.getKey().strip());
            row.put("n", kind.getValue().values().iterator().next().of());
            kind.getValue().forEach((way, share) -> row.put(way.shown().toLowerCase(Locale.ROOT), share.value()));
        }
        return json;
    }
}
