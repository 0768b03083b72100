package dev.dateline.http;

import dev.dateline.DatelineException;
import dev.dateline.http.WriteRoutes.WriteKey;
import dev.dateline.text.Digests;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.JettyConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.staticfiles.Location;
import io.javalin.util.JavalinBindException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http.UriCompliance.Violation;

/** The HTTP server: the API and the page. It answers each request on a virtual thread; thread-safe. */
public final class DatelineServer implements AutoCloseable {
    private final Javalin javalin;
    private final HostCheck hosts;

    private DatelineServer(Javalin javalin, HostCheck hosts) {
        this.javalin = javalin;
        this.hosts = hosts;
    }

    /** The server cannot listen on the address that it was given. */
    public static final class PortTaken extends DatelineException {
        private static final long serialVersionUID = 1L;

        private PortTaken(String host, int port, Throwable cause) {
            super(
                    "Cannot listen on " + host + ":" + port + ": another program uses that port, or this machine does"
                            + " not have that address. Choose another with --port or --host.",
                    cause);
        }
    }

    /**
     * Makes a server that may be reached by loopback names and IP addresses.
     *
     * @see #create(Services, String, Set, int)
     */
    public static DatelineServer create(Services services, String version) {
        return create(services, version, Set.of(), 0);
    }

    /**
     * Makes the server; it does not listen yet. It logs one line for each request.
     *
     * @param services which it serves
     * @param version the program's version, for the status
     * @param allowedHosts further names that clients may reach it by; when it listens on other addresses than loopback
     *     and there are none, any name is accepted
     * @param requestsPerMinute how many requests to the API one address may send in a minute; 0 for no limit
     */
    public static DatelineServer create(
            Services services, String version, Set<String> allowedHosts, int requestsPerMinute) {
        RequestLimit limit = new RequestLimit(requestsPerMinute);
        Metrics metrics = new Metrics();
        HostCheck hosts = new HostCheck(allowedHosts);
        List<Route> routes = routes(services, version, metrics);
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.concurrency.useVirtualThreads = true;
            config.http.prefer405over404 = true;
            config.http.compressionStrategy = CompressionStrategy.GZIP;
            config.requestLogger.http(metrics::record);
            configure(config.jetty);
            servePage(config);
            Problems.register(config.routes);
            config.routes.before(hosts::check);
            config.routes.before(limit::check);
            routes.forEach(route -> route.register(config.routes));
        });
        return new DatelineServer(javalin, hosts);
    }

    /** All addresses of the API. */
    static List<Route> routes(Services services, String version, Metrics metrics) {
        return List.of(
                new SearchRoute(services.search()),
                new BatchRoute(services.search()),
                new ExportRoute(services.lists().export()),
                new FacetRoute(services.lists().facets()),
                new NetworkRoute(services.lists().network()),
                new FamiliesRoute(services.lists().families()),
                new SuggestRoute(services.suggestions()),
                new ArticleRoutes(services.search(), services.similar()),
                new WriteRoutes(
                        services.writing().intake(),
                        new WriteKey(services.writing().key())),
                new StatusRoutes(
                        services.search(),
                        version,
                        services.writing().key() != null
                                && services.writing().intake().archive().canBeCorrected()),
                metrics);
    }

    /** An article's id may hold a slash, which is encoded in an address; by default Jetty refuses that. */
    private static void configure(JettyConfig jetty) {
        jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setUriCompliance(UriCompliance.DEFAULT.with(
                    "dateline", Violation.AMBIGUOUS_PATH_SEPARATOR, Violation.AMBIGUOUS_PATH_ENCODING));
        });
        jetty.modifyServletContextHandler(handler -> handler.getServletHandler().setDecodeAmbiguousURIs(true));
        jetty.modifyServer(server -> {
            server.setErrorHandler(new Problems.OfJetty());
            SlowClients.watch(server);
        });
    }

    private static void servePage(JavalinConfig config) {
        String html = new String(resource("/web/index.html"), StandardCharsets.UTF_8);
        Map<String, String> headers = SecurityHeaders.forPage(html);
        config.routes.before(context -> headers.forEach(context::header));
        config.routes.error(404, "text/html", context -> {
            if (context.method().equals(HandlerType.GET) && !isForPrograms(context.path())) {
                context.html(withBase(html, context.req().getRequestURI()));
            }
        });
        config.staticFiles.enableWebjars();
        config.staticFiles.add(files -> {
            files.hostedPath = "/";
            files.directory = "/web";
            files.location = Location.CLASSPATH;
            files.headers = Map.of("Cache-Control", "no-cache");
        });
    }

    /** Whether failures at an address are answered as JSON, also to browsers. */
    private static boolean isForPrograms(String path) {
        return Stream.of("/api", "/health", "/metrics")
                .anyMatch(start -> path.equals(start) || path.startsWith(start + "/"));
    }

    /** The page, at an address of any depth; its own addresses are relative to the root. It shows that nothing is there. */
    private static String withBase(String html, String address) {
        long depth = address.chars().filter(character -> character == '/').count() - 1;
        String root = depth <= 0 ? "./" : "../".repeat(Math.toIntExact(depth));
        return html.replaceFirst("<head>", "<head>\n    <base href=\"" + root + "\">");
    }

    /** The bytes of a file on the class path. */
    static byte[] resource(String path) {
        try (InputStream stream = DatelineServer.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new FileNotFoundException(path);
            }
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Begins to listen.
     *
     * @param host name or address of this machine
     * @param port 1 to 65535; 0 for any free one
     * @throws PortTaken when that is not possible
     */
    public void start(String host, int port) {
        hosts.listensOn(host);
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

    /** Stops listening and lets running requests end. */
    @Override
    public void close() {
        javalin.stop();
    }

    /** Some addresses of the API and what answers them. */
    interface Route {
        /** Adds them to the server's. */
        void register(RoutesConfig routes);
    }

    /** The headers that keep the page to itself: its own files only, no inline script but its import map, no frames. */
    private static final class SecurityHeaders {
        private static final Pattern INLINE_SCRIPT =
                Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

        private SecurityHeaders() {}

        /** The headers of every answer, for a page with that HTML. */
        static Map<String, String> forPage(String html) {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put(
                    "Content-Security-Policy",
                    "default-src 'none'; script-src 'self'" + hashes(html)
                            + "; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'"
                            + "; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
                            // Only Lit templates turn text into HTML; Lit has a policy with this name.
                            + "; require-trusted-types-for 'script'; trusted-types lit-html");
            headers.put("X-Content-Type-Options", "nosniff");
            headers.put("X-Frame-Options", "DENY");
            headers.put("Referrer-Policy", "no-referrer");
            headers.put("Cross-Origin-Opener-Policy", "same-origin");
            headers.put("Cross-Origin-Resource-Policy", "same-origin");
            headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
            return headers;
        }

        private static String hashes(String html) {
            StringBuilder hashes = new StringBuilder();
            Matcher script = INLINE_SCRIPT.matcher(html);
            while (script.find()) {
                hashes.append(" 'sha256-")
                        .append(Base64.getEncoder().encodeToString(Digests.sha256(script.group(1))))
                        .append('\'');
            }
            return hashes.toString();
        }
    }
}
