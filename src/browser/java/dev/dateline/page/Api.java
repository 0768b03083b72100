package dev.dateline.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the same server's API, to compare the page with its answers. */
record Api(URI server) {
    private static final JsonMapper JSON = new JsonMapper();

    /** The answer to a request, which must succeed. */
    JsonNode get(String address) {
        HttpRequest request = HttpRequest.newBuilder(server.resolve(address)).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body = client.send(request, BodyHandlers.ofString()).body();
            return JSON.readTree(body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** The number of articles that a search with these parameters finds; without parameters all articles. */
    long total(String... parameters) {
        return get("/api/search?" + String.join("&", parameters))
                .at("/total/value")
                .asLong();
    }
}
