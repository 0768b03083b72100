package dev.dateline.elastic.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dateline.elastic.TestElasticsearch;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ClusterIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    @Test
    void aNodeWithOurPluginIsUsable() {
        assertThatCode(elasticsearch.cluster()::requireUsable).doesNotThrowAnyException();
    }

    @Test
    void apiKeyOnAClusterWithoutSecurityDoesNoHarm() {
        URI url = elasticsearch.address().url();
        assumeThat(elasticsearch.address().authorization()).isEmpty();

        try (Cluster cluster = Cluster.connect(new ClusterAddress(url, "a2V5OnNlY3JldA==", null, null, null))) {
            assertThatCode(cluster::requireUsable).doesNotThrowAnyException();
        }
    }

    /** As a page of any site can make a browser on this machine send it, without asking. */
    @Test
    void aWebPageCannotCloseItsIndices() throws IOException, InterruptedException {
        URI url = elasticsearch.address().url();
        assumeThat(elasticsearch.address().authorization()).isPresent();
        try (HttpClient browser = HttpClient.newHttpClient()) {
            for (String path : List.of("/_all/_close", "/articles/_close", "/_cluster/health", "/")) {
                HttpRequest foreign = HttpRequest.newBuilder(url.resolve(path))
                        .header("Origin", "http://evil.example")
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();

                assertThat(browser.send(foreign, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .as(path)
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void anotherNodeIsUsedWhileOneIsAway() throws IOException {
        ClusterAddress real = elasticsearch.address();
        List<URI> urls = List.of(URI.create("http://127.0.0.1:1"), real.url(), URI.create("http://127.0.0.1:2"));
        ClusterAddress several =
                new ClusterAddress(urls, real.apiKey(), real.user(), real.password(), real.caCertificate());

        try (Cluster cluster = Cluster.connect(several)) {
            assertThatCode(cluster::requireUsable).doesNotThrowAnyException();
            for (int i = 0; i < 20; i++) {
                assertThat(Failures.translated(() ->
                                        cluster.searcher().search(search -> search.index("no-such-index*"), Void.class))
                                .hits()
                                .hits())
                        .isEmpty();
            }
        }
    }

    @Test
    void aConnectionMovesToAnotherAddress() {
        ClusterAddress real = elasticsearch.address();
        try (Cluster cluster = Cluster.connect(elasticsearch.addressAt(URI.create("http://127.0.0.1:1")))) {
            assertThatThrownBy(cluster::requireUsable).isInstanceOf(StartFailure.class);

            cluster.moveTo(real);

            assertThatCode(cluster::requireUsable).doesNotThrowAnyException();
            assertThat(cluster.address()).isEqualTo(real);
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsReported() throws IOException {
        URI url;
        try (ServerSocket socket = new ServerSocket(0)) {
            url = URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        try (Cluster cluster = Cluster.connect(ClusterAddress.of(url))) {
            assertThatThrownBy(cluster::requireUsable)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageStartingWith("No Elasticsearch answers at " + url + ": ");
        }
    }

    @Test
    void httpsToAnHttpPortIsReported() {
        URI url = URI.create(elasticsearch.address().url().toString().replace("http:", "https:"));

        try (Cluster cluster = Cluster.connect(ClusterAddress.of(url))) {
            assertThatThrownBy(cluster::requireUsable)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(url.toString());
        }
    }
}
