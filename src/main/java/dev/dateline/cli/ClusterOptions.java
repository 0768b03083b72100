package dev.dateline.cli;

import dev.dateline.elastic.cluster.ClusterAddress;
import dev.dateline.elastic.node.NodeSettings;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options of every command that uses Elasticsearch: a cluster by URL, or else the local node on a data folder. */
public final class ClusterOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--elasticsearch",
            paramLabel = "URL",
            split = ",",
            defaultValue = "${env:DATELINE_ELASTICSEARCH_URL}",
            description =
                    "Use this Elasticsearch 9 instead of the local node ($DATELINE_ELASTICSEARCH_URL). Several nodes"
                            + " of a cluster are separated by commas; while one is away, the others are used.")
    private List<URI> urls = List.of();

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
        Optional<ClusterAddress> remote = remote();
        return remote.isPresent() ? ElasticsearchAccess.remote(remote.get()) : local(dataFolder);
    }

    /** The same for a server, which starts also when the cluster does not answer. */
    ElasticsearchAccess openOrAwait() {
        Optional<ClusterAddress> remote = remote();
        return remote.isPresent() ? ElasticsearchAccess.remoteOrAway(remote.get()) : local(NodeOptions.DATA);
    }

    private ElasticsearchAccess local(Path dataFolder) {
        return ElasticsearchAccess.local(
                node.settings(dataFolder), spec.commandLine().getErr());
    }

    /** The cluster that was given; empty when none was. */
    private Optional<ClusterAddress> remote() {
        List<URI> given = urls.stream().filter(url -> !url.toString().isEmpty()).toList();
        if (given.isEmpty()) {
            return Optional.empty();
        }
        Path authority = ca == null || ca.toString().isEmpty() ? null : ca;
        return Optional.of(new ClusterAddress(given, given(apiKey), given(user), given(password), authority));
    }

    /** A compose file passes on an environment variable that is not set as an empty one. */
    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }

    /** The options of the local node, for commands that may run one. */
    static final class NodeOptions {
        /** The default data folder, in the working directory; git ignores it in this project. */
        static final Path DATA = Path.of("data");

        @Option(
                names = "--data",
                paramLabel = "FOLDER",
                defaultValue = "${env:DATELINE_DATA}",
                description = "Where the local node keeps its indices ($DATELINE_DATA; default: data).")
        private @Nullable Path data;

        @Option(
                names = "--heap",
                paramLabel = "SIZE",
                defaultValue = "${env:DATELINE_HEAP}",
                converter = HeapSize.class,
                description = "The local node's heap, as 512m or 2g ($DATELINE_HEAP; default: 1g).")
        private @Nullable Integer heap;

        /** The settings of a node on the folder given, or on {@code dataFolder} when none was. */
        NodeSettings settings(Path dataFolder) {
            NodeSettings settings = NodeSettings.on(data == null ? dataFolder : data);
            return heap == null ? settings : settings.withHeap(heap);
        }

        /** Reads a heap size into megabytes: {@code 512m}, {@code 2g} or a bare number of megabytes. */
        static final class HeapSize implements ITypeConverter<Integer> {
            /** Six digits: more megabytes than any machine has, fewer than an int holds after a shift by ten. */
            private static final Pattern FORM = Pattern.compile("(\\d{1,6})([mg]?)b?");

            @Override
            public Integer convert(String value) {
                Matcher form = FORM.matcher(value.toLowerCase(Locale.ROOT));
                if (!form.matches()) {
                    throw new TypeConversionException("'" + value + "' is not a valid heap size, such as 512m or 2g");
                }
                int number = Integer.parseInt(form.group(1));
                return form.group(2).equals("g") ? number << 10 : number;
            }
        }
    }
}
