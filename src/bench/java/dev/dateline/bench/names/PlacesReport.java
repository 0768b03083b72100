package dev.dateline.bench.names;

import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What measuring a file of names of places came to, as a table or as JSON. */
public final class PlacesReport implements FileReport {
    private final Path file;
    private final int places;
    private final Shares right;
    private final Shares joined;

    PlacesReport(Path file, int places, Shares right, Shares joined) {
        this.file = file;
        this.places = places;
        this.right = right;
        this.joined = joined;
    }

    @Override
    public String text() {
        StringBuilder text =
                new StringBuilder(String.format(Locale.ROOT, "%s: %d places%n", file.getFileName(), places));
        if (!right.byClass().isEmpty()) {
            text.append(SharesTable.text("the place in the first three", right));
        }
        if (!joined.byClass().isEmpty()) {
            text.append(SharesTable.text("another place found", joined));
        }
        return text.toString();
    }

    @Override
    public ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("file", String.valueOf(file.getFileName())).put("places", places);
        json.set("right_in_first_three", SharesTable.json(right));
        json.set("another_place_found", SharesTable.json(joined));
        return json;
    }
}
