package dev.dateline.elastic.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class NodeDiscoveryTest {
    private static List<URI> published(String nodes) {
        return NodeDiscovery.published(
                JsonMapper.shared().readTree("{\"nodes\": {" + nodes + "}}"), URI.create("https://es:9200"));
    }

    @Test
    void addressesHaveTheSchemeOfTheGivenOnes() {
        assertThat(published("""
                "a": {"roles": ["data", "master"], "http": {"publish_address": "10.0.0.10:9200"}},
                "b": {"roles": [], "http": {"publish_address": "[::1]:9201"}}"""))
                .containsExactly(URI.create("https://10.0.0.10:9200"), URI.create("https://[::1]:9201"));
    }

    @Test
    void aNameIsPreferredToANumber() {
        assertThat(published("""
                "a": {"roles": ["data"], "http": {"publish_address": "es1.example/10.0.0.10:9200"}},
                "b": {"roles": ["data"], "http": {"publish_address": "es2.example/[fe80::1]:9200"}}"""))
                .containsExactly(URI.create("https://es1.example:9200"), URI.create("https://es2.example:9200"));
    }

    @Test
    void nodesThatOnlyElectTheMasterOrHaveNoHttpAreLeftOut() {
        assertThat(published("""
                "a": {"roles": ["master"], "http": {"publish_address": "10.0.0.10:9200"}},
                "b": {"roles": ["data"]}""")).isEmpty();
    }
}
