package dev.dateline.bench.index;

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

/** A proxy for an Elasticsearch that hands the bodies of the bulks of one index to a consumer, and passes on everything. */
final class BulkRecorder implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ClusterAddress target;
    private final String alias;
    private final Consumer bulks;

    /** Takes a body; called from several threads. */
    interface Consumer {
        void accept(byte[] body) throws IOException;
    }

    /**
     * Listens on a free port of this machine.
     *
     * @param alias bulks to indices whose name contains it are handed over
     */
    BulkRecorder(ClusterAddress target, String alias, Consumer bulks) throws IOException {
        this.target = target;
        this.alias = alias;
        this.bulks = bulks;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** The proxy's own address. */
    ClusterAddress address() {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new ClusterAddress(url, target.apiKey(), target.user(), target.password(), null);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        URI uri = exchange.getRequestURI();
        if (uri.getPath().endsWith("/_bulk") && uri.getPath().contains(alias)) {
            bulks.accept(body);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(target.url().resolve(uri))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        for (String header : List.of("Content-Type", "Accept", "Authorization")) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            for (String header : List.of("Content-Type", "X-Elastic-Product")) {
                answer.headers()
                        .firstValue(header)
                        .ifPresent(value -> exchange.getResponseHeaders().set(header, value));
            }
            boolean empty =
                    answer.body().length == 0 || exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
            if (!empty) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        client.close();
    }
}
