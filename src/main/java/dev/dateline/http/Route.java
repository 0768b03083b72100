package dev.dateline.http;

import io.javalin.config.RoutesConfig;

/** Some addresses of the API and what answers them. */
interface Route {
    /** Adds them to the server's. */
    void register(RoutesConfig routes);
}
