package dev.dateline.http;

import dev.dateline.http.DatelineServer.Route;
import dev.dateline.search.SearchService;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;

/**
 * {@code GET /api/status}, {@code /health/live}, {@code /health/ready} and {@code /openapi.yaml}, the description of
 * the API, which is written by hand and compared with the routes by a test.
 */
final class StatusRoutes implements Route {
    private final SearchService service;
    private final String version;
    private final boolean corrections;
    private final byte[] description = DatelineServer.resource("/openapi.yaml");

    /** With whether clients that have the write key can correct names. */
    StatusRoutes(SearchService service, String version, boolean corrections) {
        this.service = service;
        this.corrections = corrections;
        this.version = version;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/api/status", this::status);
        routes.get("/health/live", StatusRoutes::live);
        routes.get("/health/ready", this::ready);
        routes.get("/openapi.yaml", context -> {
            context.header("Cache-Control", "no-cache");
            context.result(description).contentType("application/yaml");
        });
    }

    private void status(Context context) {
        Parameters.of(context).refuseOthers();
        context.header("Cache-Control", "no-cache");
        context.result(Answers.status(service.status(), version, corrections)).contentType("application/json");
    }

    /** The program runs, whether Elasticsearch does or not. */
    private static void live(Context context) {
        Answers.send(context, Map.of("status", "live"));
    }

    /** Searches can be answered; 503 while they cannot. */
    private void ready(Context context) {
        service.status();
        Answers.send(context, Map.of("status", "ready"));
    }
}
