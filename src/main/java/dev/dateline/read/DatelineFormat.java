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
        return Set.of("jsonl", "ndjson");
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
