package dev.dateline.http;

import io.javalin.config.RoutesConfig;

/** {@code GET /openapi.yaml}: the description of the API, hand-written and held against the routes by a test. */
final class OpenApiRoute implements Route {
    private final byte[] description = Resources.read("/openapi.yaml");

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/openapi.yaml", context -> {
            context.header("Cache-Control", "no-cache");
            context.result(description).contentType("application/yaml");
        });
    }
}
