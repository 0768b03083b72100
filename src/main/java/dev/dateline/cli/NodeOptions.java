package dev.dateline.cli;

import dev.dateline.elastic.node.NodeSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the local node, for commands that may run one. */
final class NodeOptions {
    /** The data folder when none is named: in the working directory, and ignored by git in ours. */
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

    /** The settings of a node on the folder named, or on {@code dataFolder} when none was. */
    NodeSettings settings(Path dataFolder) {
        NodeSettings settings = NodeSettings.on(data == null ? dataFolder : data);
        return heap == null ? settings : settings.withHeap(heap);
    }
}
