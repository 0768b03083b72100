package dev.dateline.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.http.RequestLogger;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;

/** The HTTP server: the API and the page. Answers each request on a virtual thread; safe for many threads. */
public final class DatelineServer implements AutoCloseable {
    private final Javalin javalin;

    private DatelineServer(Javalin javalin) {
        this.javalin = javalin;
    }

    /**
     * Makes the server; it does not listen yet. It writes a line into the log for each request.
     *
     * @param services what it answers from
     * @param version the program's version, for the status
     */
    public static DatelineServer create(Services services, String version) {
        return create(services, version, Metrics::log);
    }

    /** The same without a line for each request, for benchmarks. */
    public static DatelineServer withoutLog(Services services, String version) {
        return create(services, version, (context, millis) -> {});
    }

    private static DatelineServer create(Services services, String version, RequestLogger log) {
        Metrics metrics = new Metrics();
        List<Route> routes = List.of(
                new SearchRoute(services.search()),
                new QuotesRoute(services.search()),
                new ExportRoute(services.lists().export()),
                new FacetRoute(services.lists().facets()),
                new NetworkRoute(services.lists().network()),
                new SuggestRoute(services.suggestions()),
                // Before the articles, whose ids may hold slashes.
                new SimilarRoute(services.similar()),
                new ArticleRoute(services.search()),
                new EntityRoute(services.search()),
                new WriteRoutes(
                        services.writing().intake(),
                        new WriteKey(services.writing().key())),
                new StatusRoutes(services.search(), version),
                new OpenApiRoute(),
                metrics);
        return new DatelineServer(Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.prefer405over404 = true;
            config.http.compressionStrategy = CompressionStrategy.GZIP;
            config.requestLogger.http((context, millis) -> {
                metrics.record(context, millis);
                log.handle(context, millis);
            });
            configure(config.jetty);
            servePage(config);
            Problems.register(config.routes);
            config.routes.before("/api/*", QueryBytes::requireUtf8);
            routes.forEach(route -> route.register(config.routes));
        }));
    }

    /** An article's id may hold a slash, which an address then holds encoded; Jetty refuses that unless told. */
    private static void configure(JettyConfig jetty) {
        jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setUriCompliance(UriCompliance.DEFAULT.with(
                    "dateline", Violation.AMBIGUOUS_PATH_SEPARATOR, Violation.AMBIGUOUS_PATH_ENCODING));
        });
        jetty.modifyServletContextHandler(handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
        jetty.modifyServer(server -> server.setErrorHandler(new JettyProblems()));
    }

    private static void servePage(JavalinConfig config) {
        String html = new String(Resources.read("/web/index.html"), StandardCharsets.UTF_8);
        Map<String, String> headers = SecurityHeaders.forPage(html);
        config.routes.before(context -> headers.forEach(context::header));
        config.staticFiles.enableWebjars();
        config.staticFiles.add(files -> {
            files.hostedPath = "/";
            files.directory = "/web";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "no-cache");
        });
    }

    /**
     * Begins to listen.
     *
     * @param host name or address of this machine
     * @param port 1 to 65535; 0 for any free one
     * @throws PortTaken when that is not possible
     */
    public void start(String host, int port) {
        try {
            javalin.start(host, port);
        } catch (JavalinBindException taken) {
            throw new PortTaken(host, port, taken);
        }
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** The addresses that are answered beside files, as the API's description writes them. */
    List<String> routes() {
        return javalin.unsafe.internalRouter.allHttpHandlers().stream()
                .filter(handler -> handler.endpoint.method.isHttpMethod())
                .map(handler -> handler.endpoint.path.replace('<', '{').replace('>', '}'))
                .distinct()
                .toList();
    }

    /** Stops listening and lets running requests end. */
    @Override
    public void close() {
        javalin.stop();
    }
}
