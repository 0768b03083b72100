package dev.dateline.read;

import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/** The article format itself. */
final class DatelineFormat implements LineFormat {
    @Override
    public String name() {
        return "dateline";
    }

    @Override
    public Set<String> endings() {
        return Set.of("jsonl", "ndjson", "json");
    }

    @Override
    public String description() {
        return "JSON articles: one a line, an array, or one after the other";
    }

    @Override
    public String example() {
        return "{\"id\": \"a-1\", \"title\": \"Talks resume\", \"text\": \"Talks resumed in Ankara.\"}";
    }

    @Override
    public boolean isAnnotated() {
        return false;
    }

    @Override
    public ObjectNode toArticle(ObjectNode object) {
        return object;
    }
}
