package dev.dateline.elastic.cluster;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLException;
import tools.jackson.databind.JsonNode;

/** Asks a cluster whether Dateline can work on it. */
final class ClusterCheck {
    private static final String PLUGIN = "dateline-analysis";

    private final ClusterAddress address;
    private final Rest5Client wire;

    ClusterCheck(ClusterAddress address, Rest5Client wire) {
        this.address = address;
        this.wire = wire;
    }

    /** One question tells all: which nodes there are, their versions and their plugins. */
    void run() {
        judge(ask("/_nodes/plugins"));
    }

    /** Reads the answer to that question. */
    void judge(JsonNode answer) {
        List<JsonNode> nodes = answer.path("nodes").values().stream().toList();
        if (nodes.isEmpty()) {
            throw new StartFailure(address + " answers, but not as an Elasticsearch does.");
        }
        for (JsonNode node : nodes) {
            String version = node.path("version").asString("");
            if (!version.startsWith("9.")) {
                throw new StartFailure("The Elasticsearch at %s is of version %s, and Dateline needs version 9."
                        .formatted(address, version));
            }
        }
        List<String> lacking = nodes.stream()
                .filter(node -> !hasPlugin(node))
                .map(node -> node.path("name").asString("?"))
                .sorted()
                .toList();
        if (!lacking.isEmpty()) {
            throw new StartFailure("""
                    The Elasticsearch at %s lacks Dateline's plugin on: %s. Install it on each of them with \
                    "bin/elasticsearch-plugin install file:///PATH/dateline-analysis.zip" (./mvnw package leaves the file in \
                    target/) and start them again.""".formatted(address, String.join(", ", lacking)));
        }
    }

    private static boolean hasPlugin(JsonNode node) {
        return node.path("plugins").values().stream()
                .anyMatch(plugin -> plugin.path("name").asString("").equals(PLUGIN));
    }

    private JsonNode ask(String path) {
        try {
            return ClusterWire.ask(wire, new Request("GET", path));
        } catch (RequestRefused refusal) {
            throw new StartFailure(meaning(refusal.status()), refusal);
        } catch (IOException failure) {
            throw new StartFailure(meaning(failure), failure);
        }
    }

    private String meaning(int status) {
        return switch (status) {
            case 401 ->
                "The Elasticsearch at " + address + " wants to know who we are: give an API key, or user and password,"
                        + " that it accepts.";
            case 403 ->
                "The Elasticsearch at " + address + " does not let this account see its nodes: the account needs the"
                        + " cluster privilege \"monitor\".";
            default -> "The Elasticsearch at " + address + " answered with status " + status + ".";
        };
    }

    private String meaning(IOException failure) {
        if (failure instanceof SSLException) {
            return "The certificate of " + address
                    + " is not trusted: name the file of the authority that signed it with --ca." + " ("
                    + failure.getMessage() + ")";
        }
        if (failure instanceof UnknownHostException) {
            return "There is no machine of the name " + address.url().getHost() + ".";
        }
        return "No Elasticsearch answers at " + address + ": " + failure.getMessage() + ".";
    }
}
