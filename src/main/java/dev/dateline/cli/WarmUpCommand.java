package dev.dateline.cli;

import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.ClusterAddress;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.http.DatelineServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * {@code dateline warm-up}: serves for a moment, without Elasticsearch, and ends. The start script runs it once after a
 * build, so that Java records the classes that serving needs; with that record the program starts in half the time.
 */
@Command(name = "warm-up", description = "Serve for a moment and end; run by the start script.", hidden = true)
final class WarmUpCommand implements Callable<Integer> {
    private static final String LOOPBACK = "127.0.0.1";

    /** No program listens on port 1. */
    private static final URI NO_CLUSTER = URI.create("http://" + LOOPBACK + ":1");

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (Cluster cluster = Cluster.connect(ClusterAddress.of(NO_CLUSTER));
                DatelineServer server =
                        DatelineServer.create(ArchiveServices.of(cluster, Aliases.SERVED, null), Version.number());
                HttpClient client = HttpClient.newHttpClient()) {
            server.start(LOOPBACK, 0);
            URI address = URI.create("http://" + LOOPBACK + ":" + server.port());
            for (String path : List.of("/", "/health/ready", "/api/status", "/api/search?q=Zelenskiy+%22in+Kiev%22")) {
                client.send(
                        HttpRequest.newBuilder(address.resolve(path)).build(), HttpResponse.BodyHandlers.discarding());
            }
        }
        return ExitCode.DONE;
    }
}
