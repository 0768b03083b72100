package dev.dateline.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code GET /metrics}. Every request is timed by its route, and logged in one line for operators. Queries are neither
 * logged nor measured. Thread-safe.
 */
final class Metrics implements Route {
    private static final Logger LOG = LoggerFactory.getLogger("dev.dateline.http.requests");

    /** Where people stop feeling an answer as immediate, lose the thread, and give up. */
    private static final Duration[] LIMITS = {
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(300),
        Duration.ofSeconds(1),
        Duration.ofSeconds(10)
    };

    private static final Set<String> ANSWERED = Set.of("GET", "HEAD", "POST", "DELETE");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get(
                "/metrics",
                context -> context.result(registry.scrape()).contentType("text/plain; version=0.0.4; charset=utf-8"));
    }

    /** Counts an answered request and writes its line. */
    void record(Context context, float millis) {
        String method = method(context);
        String route = route(context);
        int status = context.statusCode();
        Timer.builder("http.server.requests")
                .description("Answered requests")
                .tag("method", method)
                .tag("route", route)
                .tag("status", String.valueOf(status))
                .serviceLevelObjectives(LIMITS)
                .register(registry)
                .record(Duration.ofNanos((long) (millis * 1_000_000)));
        LOG.info("method={} route={} status={} ms={}", method, route, status, Math.round(millis));
    }

    /** One of the methods that are served, or one name for all others, so that clients cannot fill the memory with names. */
    private static String method(Context context) {
        String method = context.method().name();
        return ANSWERED.contains(method) ? method : "OTHER";
    }

    private static String route(Context context) {
        Endpoint endpoint = context.endpoints().lastHttpEndpoint();
        return endpoint == null ? "files" : endpoint.path.replace('<', '{').replace('>', '}');
    }
}
