package dev.dateline.http;

import dev.dateline.search.SearchService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code GET /api/status}, {@code /health/live} and {@code /health/ready}. */
final class StatusRoutes implements Route {
    private final SearchService service;
    private final String version;

    StatusRoutes(SearchService service, String version) {
        this.service = service;
        this.version = version;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/status", this::status);
        routes.get("/health/live", StatusRoutes::live);
        routes.get("/health/ready", this::ready);
    }

    private void status(Context context) {
        new Parameters(context.queryParamMap(), Set.of());
        Answers.json(context, ResultJson.of(service.status(), version));
    }

    /** The program runs, whatever Elasticsearch does. */
    private static void live(Context context) {
        Answers.json(context, JsonNodeFactory.instance.objectNode().put("status", "live"));
    }

    /** Searches can be answered; 503 while they cannot. */
    private void ready(Context context) {
        service.status();
        Answers.json(context, JsonNodeFactory.instance.objectNode().put("status", "ready"));
    }
}
