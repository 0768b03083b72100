package dev.dateline.elastic.cluster;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.elastic.TestElasticsearch;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
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

        try (Cluster cluster = Cluster.connect(new ClusterAddress(url, "a2V5OnNlY3JldA==", null, null, null))) {
            assertThatCode(cluster::requireUsable).doesNotThrowAnyException();
        }
    }

    @Test
    void nobodyThereIsTold() throws IOException {
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
    void httpsToAnHttpPortIsTold() {
        URI url = URI.create(elasticsearch.address().url().toString().replace("http:", "https:"));

        try (Cluster cluster = Cluster.connect(ClusterAddress.of(url))) {
            assertThatThrownBy(cluster::requireUsable)
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining(url.toString());
        }
    }
}
