package dev.dateline.cli;

import dev.dateline.elastic.node.NodeSettings;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of the local node, for commands that may run one. */
final class NodeOptions {
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
