package dev.dateline.elastic.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClusterCheckTest {
    private static final ClusterAddress ADDRESS = ClusterAddress.of(URI.create("https://search.example:9200"));

    @Test
    void nodesOfVersionNineWithThePluginAreUsable() {
        JsonNode answer = nodes(node("a", "9.5.3", "dateline-analysis"), node("b", "9.4.0", "dateline-analysis"));

        assertThatCode(() -> judge(answer)).doesNotThrowAnyException();
    }

    @Test
    void anotherVersionIsRefused() {
        JsonNode answer = nodes(node("a", "8.19.2", "dateline-analysis"));

        assertThatThrownBy(() -> judge(answer))
                .isInstanceOf(StartFailure.class)
                .hasMessage(
                        "The Elasticsearch at https://search.example:9200 has version 8.19.2, and Dateline needs version 9.");
    }

    @Test
    void theNodesWithoutThePluginAreNamedWithTheFix() {
        JsonNode answer = nodes(
                node("data-2", "9.5.3", "analysis-icu"),
                node("data-1", "9.5.3", "dateline-analysis"),
                node("data-0", "9.5.3", "repository-gcs"));

        assertThatThrownBy(() -> judge(answer))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("lacks Dateline's plugin on: data-0, data-2. Install it")
                .hasMessageContaining("bin/elasticsearch-plugin install");
    }

    @Test
    void somethingElseThatAnswersIsNoElasticsearch() {
        assertThatThrownBy(() -> judge(JsonMapper.shared().readTree("{\"hello\":1}")))
                .isInstanceOf(StartFailure.class)
                .hasMessage("https://search.example:9200 answers, but does not look like Elasticsearch.");
    }

    @Test
    void aClusterThatDoesNotKnowUsSaysWhatIsMissing() throws IOException {
        assertThat(refusal(401, "{\"error\":{\"type\":\"security_exception\"},\"status\":401}"))
                .contains("requires authentication: give an API key, or user and password");
        assertThat(refusal(403, "{\"error\":{\"type\":\"security_exception\"},\"status\":403}"))
                .contains("the account needs the cluster privilege \"monitor\"");
        assertThat(refusal(404, "<h1>Not found</h1>")).endsWith("answered with status 404.");
        assertThat(refusal(200, "<h1>It works!</h1>")).endsWith("the answer is not from Elasticsearch.");
    }

    @Test
    void aClusterThatDoesNotAnswerYetMayDoSoLater() throws IOException {
        assertThat(failure(503, "{\"error\":{\"type\":\"master_not_discovered_exception\"}}")
                        .mayPass())
                .isTrue();
        assertThat(failure(401, "{\"error\":{\"type\":\"security_exception\"}}").mayPass())
                .isFalse();
        // Port 1 is reserved, and names below .invalid do not exist.
        for (String nobody : List.of("http://127.0.0.1:1", "http://elasticsearch.invalid:9200")) {
            try (Cluster cluster = Cluster.connect(ClusterAddress.of(URI.create(nobody)))) {
                StartFailure failure = catchThrowableOfType(StartFailure.class, cluster::requireUsable);
                assertThat(Objects.requireNonNull(failure).mayPass()).as(nobody).isTrue();
            }
        }
    }

    /** What is said when every request is answered in one way. */
    private static String refusal(int status, String body) throws IOException {
        return Objects.requireNonNull(failure(status, body).getMessage());
    }

    private static StartFailure failure(int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        StartFailure failure;
        try (Cluster cluster = Cluster.connect(ClusterAddress.of(url))) {
            failure = catchThrowableOfType(StartFailure.class, cluster::requireUsable);
        } finally {
            server.stop(0);
        }
        return Objects.requireNonNull(failure);
    }

    @Test
    void anAddressShowsNoSecrets() {
        ClusterAddress address = new ClusterAddress(ADDRESS.url(), "key", "me", "word", Path.of("ca.pem"));

        assertThat(address).hasToString("https://search.example:9200");
    }

    @Test
    void anAddressOfAnotherKindIsRefused() {
        assertThatThrownBy(() -> ClusterAddress.of(URI.create("localhost:9200")))
                .isInstanceOf(StartFailure.class);
        assertThatThrownBy(() -> ClusterAddress.of(URI.create("ftp://a:1"))).isInstanceOf(StartFailure.class);
        assertThatThrownBy(() -> ClusterAddress.of(URI.create("http://me:word@a:1")))
                .isInstanceOf(StartFailure.class);
        assertThatThrownBy(() -> new ClusterAddress(ADDRESS.url(), null, "me", null, null))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("one of them is missing");
    }

    @Test
    void severalAddressesHaveOnePathAndAreListed() {
        URI other = URI.create("https://other.example:9200");
        ClusterAddress both = new ClusterAddress(List.of(ADDRESS.url(), other), null, null, null, null);

        assertThat(both).hasToString("https://search.example:9200, https://other.example:9200");
        assertThat(both.url()).isEqualTo(ADDRESS.url());
        assertThatThrownBy(() -> new ClusterAddress(List.of(other, other.resolve("/es")), null, null, null, null))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The addresses of Elasticsearch need the same path: https://other.example:9200,"
                        + " https://other.example:9200/es.");
        assertThatThrownBy(() -> new ClusterAddress(List.of(), null, null, null, null))
                .isInstanceOf(StartFailure.class);
    }

    @Test
    void aSearchThatIsStoppedIsSlowAndNotBroken() {
        JsonNode error = JsonMapper.shared().readTree("""
                {"type": "search_phase_execution_exception", "reason": "Partial shards failure",
                 "root_cause": [{"type": "search_timeout_exception", "reason": "Time exceeded"}]}""");

        ClusterFailure failure = ClusterFailure.ofDocument(504, error);

        assertThat(failure.kind()).isEqualTo(ClusterFailure.Kind.SLOW);
        assertThat(failure.mayPass()).isTrue();
    }

    @Test
    void aFileThatIsNotACertificateIsReported() {
        ClusterAddress address = new ClusterAddress(ADDRESS.url(), null, null, null, Path.of("pom.xml"));

        assertThatThrownBy(() -> Cluster.connect(address))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("The certificate file pom.xml cannot be used");
    }

    @Test
    void theApiKeyWinsOverThePassword() {
        ClusterAddress both = new ClusterAddress(ADDRESS.url(), "a2V5", "me", "wörd", null);
        ClusterAddress basic = new ClusterAddress(ADDRESS.url(), null, "me", "wörd", null);

        assertThat(both.authorization()).contains("ApiKey a2V5");
        assertThat(basic.authorization()).contains("Basic bWU6d8O2cmQ=");
        assertThat(ADDRESS.authorization()).isEmpty();
    }

    private static void judge(JsonNode answer) {
        try (Cluster cluster = Cluster.connect(ADDRESS)) {
            new ClusterCheck(ADDRESS, cluster.wire()).judge(answer);
        }
    }

    private static String node(String name, String version, String plugin) {
        return "\"id-%1$s\":{\"name\":\"%1$s\",\"version\":\"%2$s\",\"plugins\":[{\"name\":\"%3$s\"}]}"
                .formatted(name, version, plugin);
    }

    private static JsonNode nodes(String... nodes) {
        return JsonMapper.shared().readTree("{\"nodes\":{" + String.join(",", nodes) + "}}");
    }
}
