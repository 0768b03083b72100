package dev.dateline.elastic.node;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the server of a folder whether it is ready and which cluster it is. One thread. */
final class NodeProbe implements AutoCloseable {
    /**
     * The limit for one request: an answer takes milliseconds, and a server in a long garbage collection is asked
     * again.
     */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private static final JsonMapper JSON = new JsonMapper();

    private final NodeFolder folder;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(LIMIT)
            .build();

    /** Asks with the password of that folder. */
    NodeProbe(NodeFolder folder) {
        this.folder = folder;
    }

    /** The uuid of the cluster at {@code url}, once all its primary shards are in use; empty before that. */
    Optional<String> readyCluster(URI url) {
        return ask(url, "/_cluster/health")
                .map(answer -> answer.path("status").asString(""))
                .filter(status -> status.equals("green") || status.equals("yellow"))
                .flatMap(ready -> cluster(url));
    }

    /** The uuid of the cluster at {@code url}; empty when no Elasticsearch answers there. */
    private Optional<String> cluster(URI url) {
        return ask(url, "/_cluster/state/version?filter_path=cluster_uuid")
                .map(answer -> answer.path("cluster_uuid").asString(""))
                .filter(uuid -> !uuid.isEmpty() && !uuid.equals("_na_"));
    }

    private Optional<JsonNode> ask(URI url, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path)).timeout(LIMIT);
        NodePassword.address(url, folder)
                .authorization()
                .ifPresent(credentials -> request.header("Authorization", credentials));
        try {
            HttpResponse<String> response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 ? Optional.of(JSON.readTree(response.body())) : Optional.empty();
        } catch (IOException | JacksonException notYet) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
