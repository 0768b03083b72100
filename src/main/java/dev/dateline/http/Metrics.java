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
 * {@code GET /metrics}, and what feeds it: every request is timed by its route, and logged in one line for operators.
 * What people search for is neither logged nor measured. Safe for many threads.
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

    /** Takes note of an answered request. */
    void record(Context context, float millis) {
        String route = route(context);
        String status = String.valueOf(context.statusCode());
        Timer.builder("http.server.requests")
                .description("Answered requests")
                .tag("method", method(context))
                .tag("route", route)
                .tag("status", status)
                .serviceLevelObjectives(LIMITS)
                .register(registry)
                .record(Duration.ofNanos((long) (millis * 1_000_000)));
    }

    /** Writes a line about an answered request. */
    static void log(Context context, float millis) {
        LOG.info(
                "method={} route={} status={} ms={}",
                method(context),
                route(context),
                context.statusCode(),
                Math.round(millis));
    }

    /** The methods that are answered, and one name for all others, so that nobody can fill the memory with names. */
    private static String method(Context context) {
        String method = context.method().name();
        return ANSWERED.contains(method) ? method : "OTHER";
    }

    private static String route(Context context) {
        Endpoint endpoint = context.endpoints().lastHttpEndpoint();
        return endpoint == null ? "files" : endpoint.path.replace('<', '{').replace('>', '}');
    }
}
