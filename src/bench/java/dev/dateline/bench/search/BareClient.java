package dev.dateline.bench.search;

import dev.dateline.elastic.cluster.ClusterAddress;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.search.NotReady;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** The barest client there is, for both sides of a comparison: sends a request, reads the answer's bytes, takes the time. */
final class BareClient implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ClusterAddress elasticsearch;
    private final int port;

    /** Talks to that Elasticsearch, and to our server on that port of this machine. */
    BareClient(ClusterAddress elasticsearch, int port) {
        this.elasticsearch = elasticsearch;
        this.port = port;
    }

    /** Milliseconds of a request to the API. */
    double api(String pathAndQuery) {
        return time(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + pathAndQuery))
                .build());
    }

    /** Milliseconds of a raw search. */
    double raw(String body) {
        URI search = URI.create(
                elasticsearch.url().toString().replaceAll("/$", "") + "/" + Aliases.SERVED.articles() + "/_search");
        HttpRequest.Builder request = HttpRequest.newBuilder(search)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        String authorization = authorization();
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return time(request.build());
    }

    private @Nullable String authorization() {
        if (elasticsearch.apiKey() != null) {
            return "ApiKey " + elasticsearch.apiKey();
        }
        if (elasticsearch.user() == null) {
            return null;
        }
        String both = elasticsearch.user() + ":" + elasticsearch.password();
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    private double time(HttpRequest request) {
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            double millis = (System.nanoTime() - start) / 1e6;
            if (response.statusCode() != 200) {
                throw new NotReady(
                        request.uri().getPath() + " answered " + response.statusCode() + ": "
                                + new String(response.body(), StandardCharsets.UTF_8),
                        null);
            }
            return millis;
        } catch (IOException lost) {
            throw new NotReady(request.uri().getPath() + " cannot be reached.", lost);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new NotReady("The measurement was stopped.", interrupted);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
