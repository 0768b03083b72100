package dev.dateline.bench.names;

import dev.dateline.DatelineException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table in a file: UTF-8 lines of columns with tabs between, the first line naming the columns.
 *
 * @param path the file
 * @param columns their names
 * @param rows its lines, in order
 */
record TsvFile(Path path, List<String> columns, List<Row> rows) {
    /**
     * A line.
     *
     * @param columns names of the columns
     * @param cells their values; a line may end early
     */
    record Row(List<String> columns, List<String> cells) {
        /** Copies the lists. */
        Row {
            columns = List.copyOf(columns);
            cells = List.copyOf(cells);
        }

        /** The value of a column; empty when the table does not have the column, or the line ends before it. */
        String cell(String column) {
            int at = columns.indexOf(column);
            return at < 0 || at >= cells.size() ? "" : cells.get(at);
        }
    }

    /**
     * Reads a file.
     *
     * @throws BrokenTable when a column that is needed is missing
     */
    static TsvFile read(Path path, String... needed) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            String header = lines.readLine();
            List<String> columns = header == null ? List.of() : List.of(header.split("\t", -1));
            for (String column : needed) {
                if (!columns.contains(column)) {
                    throw new BrokenTable(path + ", line 1: the column \"" + column + "\" is missing");
                }
            }
            List<Row> rows = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                rows.add(new Row(columns, List.of(line.split("\t", -1))));
            }
            return new TsvFile(path, columns, List.copyOf(rows));
        }
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    /** A file to measure with that is not the table it should be; the message says file and line. */
    public static final class BrokenTable extends DatelineException {
        private static final long serialVersionUID = 1;

        BrokenTable(String message) {
            super(message);
        }
    }
}
