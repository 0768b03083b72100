package dev.dateline.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The same server asked without a page, to compare what the page shows with what the API says. */
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

    /** How many articles a search with these parameters finds; none of them for all articles. */
    long total(String... parameters) {
        return get("/api/search?" + String.join("&", parameters))
                .at("/total/value")
                .asLong();
    }
}
