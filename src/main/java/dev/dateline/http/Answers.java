package dev.dateline.http;

import io.javalin.http.Context;
import tools.jackson.databind.node.ObjectNode;

/** Sends answers. */
final class Answers {
    private Answers() {}

    /** Sends JSON that may be kept but must be asked for again: the archive can change at any time. */
    static void json(Context context, ObjectNode json) {
        context.header("Cache-Control", "no-cache");
        context.result(json.toString()).contentType("application/json");
    }
}
