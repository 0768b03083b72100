package dev.dateline.elastic.cluster;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.ssl.SSLException;
import tools.jackson.databind.JsonNode;

/** Checks that Dateline can work on a cluster. */
final class ClusterCheck {
    private static final String PLUGIN = "dateline-analysis";

    private final ClusterAddress address;
    private final Rest5Client wire;

    ClusterCheck(ClusterAddress address, Rest5Client wire) {
        this.address = address;
        this.wire = wire;
    }

    /** One request answers everything: the nodes, their versions and their plugins. */
    void run() {
        judge(ask("/_nodes/plugins"));
    }

    /** Reads the answer to that request. */
    void judge(JsonNode answer) {
        List<JsonNode> nodes = answer.path("nodes").values().stream().toList();
        if (nodes.isEmpty()) {
            throw new StartFailure(address + " answers, but does not look like Elasticsearch.");
        }
        for (JsonNode node : nodes) {
            String version = node.path("version").asString("");
            if (!version.startsWith("9.")) {
                throw new StartFailure("The Elasticsearch at %s has version %s, and Dateline needs version 9."
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

    /** Asks each address until one answers. */
    private JsonNode ask(String path) {
        IOException last = new IOException("no address");
        for (int i = 0; i < address.urls().size(); i++) {
            try {
                return ClusterWire.ask(wire, new Request("GET", path));
            } catch (ClusterWire.Refused refusal) {
                last = refusal;
                if (!ClusterFailure.of(refusal).mayPass()) {
                    break;
                }
            } catch (IOException failure) {
                last = failure;
            }
        }
        if (last instanceof ClusterWire.Refused refusal) {
            ClusterFailure failure = ClusterFailure.of(refusal);
            throw new StartFailure(meaning(failure), refusal, failure.mayPass());
        }
        // A certificate has to be corrected; a machine whose name is not known may be a container that is not running.
        throw new StartFailure(meaning(last), last, !(last instanceof SSLException));
    }

    private String meaning(ClusterFailure refusal) {
        return switch (refusal.status()) {
            case 401 ->
                "The Elasticsearch at " + address + " requires authentication: give an API key, or user and password,"
                        + " that it accepts.";
            case 403 ->
                "The Elasticsearch at " + address + " does not let this account see its nodes: the account needs the"
                        + " cluster privilege \"monitor\".";
            default -> "The Elasticsearch at " + address + " answered with status " + refusal.status() + ".";
        };
    }

    private String meaning(IOException failure) {
        if (failure instanceof SSLException) {
            return "The certificate of " + address
                    + " is not trusted: name the file of the authority that signed it with --ca." + " ("
                    + failure.getMessage() + ")";
        }
        if (failure instanceof UnknownHostException) {
            return "The machine in " + address + " is not known.";
        }
        return "No Elasticsearch answers at " + address + ": " + failure.getMessage() + ".";
    }
}
