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
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A proxy for an Elasticsearch on a free port of this machine, which sees each request before it is forwarded. */
public abstract class ForwardingProxy implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ClusterAddress target;

    /** Forwards to that cluster; {@link #start} begins to listen. */
    protected ForwardingProxy(ClusterAddress target) throws IOException {
        this.target = target;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
    }

    /** Handles a request; the exchange is closed afterwards. Called from many threads. */
    protected abstract void handle(HttpExchange exchange, byte[] body) throws IOException, InterruptedException;

    /** Begins to listen. */
    protected final void start() {
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            try {
                handle(exchange, body);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                exchange.close();
            }
        });
        server.start();
    }

    /** Its own address, with the credentials of the Elasticsearch that it forwards to. */
    public final ClusterAddress address() {
        return new ClusterAddress(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()),
                target.apiKey(),
                target.user(),
                target.password(),
                null);
    }

    /** Sends a request on, and returns the answer. */
    protected final HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.url().resolve(exchange.getRequestURI()));
        for (String header : List.of("Content-Type", "Accept", "Authorization")) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        request.method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Answers as Elasticsearch did. */
    protected static void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        String type = response.headers().firstValue("content-type").orElse("application/json");
        answer(exchange, response.statusCode(), type, response.body());
    }

    /** Answers as an Elasticsearch does. */
    protected static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Elastic-Product", "Elasticsearch");
        boolean head = exchange.getRequestMethod().equals("HEAD") || body.length == 0;
        exchange.sendResponseHeaders(status, head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public final void close() {
        server.stop(0);
        threads.close();
        client.close();
    }
}
