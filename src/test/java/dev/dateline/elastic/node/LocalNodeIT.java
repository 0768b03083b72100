package dev.dateline.elastic.node;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.elastic.TestElasticsearch;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LocalNodeIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    @Test
    void theNodeAnswers() {
        URI url = elasticsearch.address().url();

        try (NodeProbe probe = new NodeProbe()) {
            assertThat(probe.readyCluster(url)).isPresent();
        }
    }
}
