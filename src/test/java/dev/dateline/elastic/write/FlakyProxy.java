package dev.dateline.elastic.write;

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
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A proxy of an Elasticsearch that makes chosen bulk requests fail: it answers them with a status, or breaks the
 * connection. Everything else passes.
 */
final class FlakyProxy implements AutoCloseable {
    /** Instead of a status: the request reaches Elasticsearch, and the connection breaks before the answer. */
    static final int LOSE_ANSWER = -1;

    private final HttpServer server;
    private final URI target;
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Integer> faults;
    private final AtomicInteger bulks = new AtomicInteger();

    /** The first bulk requests get these faults, one each; those after them pass. */
    FlakyProxy(URI target, List<Integer> faults) throws IOException {
        this.target = target;
        this.faults = faults;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::handle);
        server.start();
    }

    ClusterAddress address() {
        return ClusterAddress.of(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    /** How many bulk requests have come. */
    int bulks() {
        return bulks.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        boolean bulk = exchange.getRequestURI().getPath().endsWith("/_bulk");
        int number = bulk ? bulks.getAndIncrement() : Integer.MAX_VALUE;
        int fault = number < faults.size() ? faults.get(number) : 0;
        byte[] body = exchange.getRequestBody().readAllBytes();
        try {
            if (fault > 0) {
                answer(exchange, fault, "text/html", "<h1>not now</h1>".getBytes(StandardCharsets.UTF_8));
                return;
            }
            HttpResponse<byte[]> response =
                    client.send(forwarded(exchange, body), HttpResponse.BodyHandlers.ofByteArray());
            if (fault == LOSE_ANSWER) {
                exchange.close();
                return;
            }
            String type = response.headers().firstValue("content-type").orElse("application/json");
            answer(exchange, response.statusCode(), type, response.body());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest forwarded(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()));
        for (String header : List.of("Content-Type", "Accept")) {
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
        client.close();
    }
}
