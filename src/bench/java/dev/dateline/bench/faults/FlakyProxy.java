package dev.dateline.bench.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.dateline.elastic.cluster.ClusterAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A proxy for an Elasticsearch that spoils some requests: answers them with a status, or breaks the connection. */
public final class FlakyProxy implements AutoCloseable {
    /** Nothing is spoiled. */
    public static final int PASS = 0;

    /** The request reaches Elasticsearch, and the connection breaks before the answer. */
    public static final int LOSE_ANSWER = -1;

    /** The connection breaks before the request reaches Elasticsearch. */
    public static final int LOSE_REQUEST = -2;

    /** A bulk is acknowledged, but does not reach Elasticsearch: as if a server had lost what it had acknowledged. */
    public static final int FORGET = -3;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ClusterAddress target;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Faults faults;
    private final AtomicInteger bulks = new AtomicInteger();

    /** Says what happens to a request; called from many threads, one call at a time. */
    @FunctionalInterface
    public interface Faults {
        /** One of the constants above, or the status to answer with; {@code path} without parameters. */
        int of(String method, String path);
    }

    /** A proxy on a free port; the first bulk requests get these faults, one each; those after them pass. */
    public FlakyProxy(ClusterAddress target, List<Integer> faults) throws IOException {
        this(target, new Faults() {
            private int bulks;

            @Override
            public int of(String method, String path) {
                return path.endsWith("/_bulk") && bulks < faults.size() ? faults.get(bulks++) : PASS;
            }
        });
    }

    /** A proxy on a free port that asks about each request. */
    public FlakyProxy(ClusterAddress target, Faults faults) throws IOException {
        this.target = target;
        this.faults = faults;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Its own address, with the credentials of the Elasticsearch that it forwards to. */
    public ClusterAddress address() {
        return new ClusterAddress(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                target.apiKey(),
                target.user(),
                target.password(),
                null);
    }

    /** How many bulk requests have come. */
    public int bulks() {
        return bulks.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith("/_bulk")) {
            bulks.incrementAndGet();
        }
        int fault;
        synchronized (faults) {
            fault = faults.of(exchange.getRequestMethod(), path);
        }
        try {
            switch (fault) {
                case LOSE_REQUEST -> exchange.close();
                case FORGET -> answer(exchange, 200, "application/json", acknowledgement(body));
                case LOSE_ANSWER -> {
                    client.send(forwarded(exchange, body), HttpResponse.BodyHandlers.discarding());
                    exchange.close();
                }
                case PASS -> {
                    HttpResponse<byte[]> response =
                            client.send(forwarded(exchange, body), HttpResponse.BodyHandlers.ofByteArray());
                    String type = response.headers().firstValue("content-type").orElse("application/json");
                    answer(exchange, response.statusCode(), type, response.body());
                }
                default -> answer(exchange, fault, "text/html", "<h1>not now</h1>".getBytes(StandardCharsets.UTF_8));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static byte[] acknowledgement(byte[] bulk) {
        long documents = new String(bulk, StandardCharsets.UTF_8).lines().count() / 2;
        return IntStream.range(0, (int) documents)
                .mapToObj(i -> "{\"index\":{\"status\":201,\"_version\":1}}")
                .collect(Collectors.joining(",", "{\"errors\":false,\"items\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private HttpRequest forwarded(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.url().resolve(exchange.getRequestURI()));
        for (String header : List.of("Content-Type", "Accept", "Authorization")) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        return request.method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
        boolean head = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        client.close();
    }
}
