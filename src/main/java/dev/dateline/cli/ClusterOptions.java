package dev.dateline.cli;

import dev.dateline.elastic.cluster.ClusterAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of every command that uses Elasticsearch: a cluster by URL, or else the local node on a data folder. */
public final class ClusterOptions {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--elasticsearch",
            paramLabel = "URL",
            defaultValue = "${env:DATELINE_ELASTICSEARCH_URL}",
            description = "Use this Elasticsearch 9 instead of the local node ($DATELINE_ELASTICSEARCH_URL).")
    private @Nullable URI url;

    @Option(
            names = "--api-key",
            paramLabel = "KEY",
            defaultValue = "${env:DATELINE_API_KEY}",
            description = "Its API key, encoded; better given as $DATELINE_API_KEY, which no process list shows.")
    private @Nullable String apiKey;

    @Option(
            names = "--user",
            paramLabel = "NAME",
            defaultValue = "${env:DATELINE_USER}",
            description = "User for basic authentication ($DATELINE_USER).")
    private @Nullable String user;

    @Option(
            names = "--password",
            paramLabel = "WORD",
            defaultValue = "${env:DATELINE_PASSWORD}",
            description = "The user's password; better given as $DATELINE_PASSWORD, which no process list shows.")
    private @Nullable String password;

    @Option(
            names = "--ca",
            paramLabel = "FILE",
            defaultValue = "${env:DATELINE_CA}",
            description = "PEM file of the authority that signed its certificate ($DATELINE_CA).")
    private @Nullable Path ca;

    @Mixin
    private NodeOptions node = new NodeOptions();

    /** Connects to the cluster, or starts the local node; its default folder is {@code data}. */
    public ElasticsearchAccess open() {
        return open(NodeOptions.DATA);
    }

    /** The same with another default folder. */
    public ElasticsearchAccess open(Path dataFolder) {
        if (url == null || url.toString().isEmpty()) {
            return ElasticsearchAccess.local(
                    node.settings(dataFolder), command().commandLine().getErr());
        }
        Path authority = ca == null || ca.toString().isEmpty() ? null : ca;
        return ElasticsearchAccess.remote(
                new ClusterAddress(url, given(apiKey), given(user), given(password), authority));
    }

    /** A compose file passes on an environment variable that is not set as an empty one. */
    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    private CommandSpec command() {
        return Objects.requireNonNull(spec);
    }
}
