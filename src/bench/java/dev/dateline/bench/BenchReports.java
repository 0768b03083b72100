package dev.dateline.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Measures the files of a benchmark one after the other and prints what each came to. */
public final class BenchReports {
    private BenchReports() {}

    /** Measures one file and removes what it has indexed. */
    @FunctionalInterface
    public interface Measurement {
        FileReport of(Path file) throws IOException;
    }

    /** Prints tables as they come, or one JSON object when all are there. */
    public static void print(PrintWriter out, boolean json, List<Path> files, Measurement measurement)
            throws IOException {
        ObjectNode figures = JsonNodeFactory.instance.objectNode();
        ArrayNode all = figures.putArray("files");
        for (Path file : files) {
            FileReport report = measurement.of(file);
            all.add(report.json());
            out.print(json ? "" : report.text());
            out.flush();
        }
        if (json) {
            out.println(figures);
            out.flush();
        }
    }

    /** What measuring a file came to. */
    public interface FileReport {
        /** Tables. */
        String text();

        /** The same figures. */
        ObjectNode json();
    }
}
