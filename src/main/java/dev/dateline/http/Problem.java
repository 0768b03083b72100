package dev.dateline.http;

import dev.dateline.search.InvalidRequest;
import dev.dateline.search.query.QuerySyntaxException;
import io.javalin.http.HttpStatus;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON of errors, as RFC 9457 describes it. Pure functions. */
final class Problem {
    static final String CONTENT_TYPE = "application/problem+json";

    private Problem() {}

    /** An error of that status, with a sentence for the person who asked. */
    static ObjectNode of(int status, String detail) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "about:blank")
                .put("title", HttpStatus.forStatus(status).getMessage())
                .put("status", status)
                .put("detail", detail);
    }

    /** A request that must be changed. */
    static ObjectNode of(InvalidRequest invalid) {
        ObjectNode json = of(400, invalid.detail()).put("parameter", invalid.parameter());
        invalid.position().ifPresent(position -> json.put("position", position));
        if (invalid instanceof QuerySyntaxException syntax) {
            json.put("expected", syntax.expected());
        }
        return json;
    }
}
