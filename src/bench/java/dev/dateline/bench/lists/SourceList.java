package dev.dateline.bench.lists;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Reads the tab-separated lists that the gazetteer is made from. */
final class SourceList {
    /** A line and its number, for what is said about it. */
    record Line(String file, int number, List<String> columns) {
        String column(int i) {
            return i < columns.size() ? columns.get(i).strip() : "";
        }

        /** The parts of a column; empty parts are ignored later, as empty forms. */
        List<String> parts(int i, String separator) {
            return List.of(column(i).split(Pattern.quote(separator), -1));
        }

        IllegalArgumentException broken(String problem) {
            return new IllegalArgumentException(file + ":" + number + ": " + problem);
        }
    }

    /** A name of a place in the published lists: cluster, type, canonical, variant, kind, lang, script, country ... */
    record Name(Line line) {
        String cluster() {
            return line.column(0);
        }

        String type() {
            return line.column(1);
        }

        String canonical() {
            return line.column(2);
        }

        String variant() {
            return line.column(3);
        }

        String kind() {
            return line.column(4);
        }

        String script() {
            return line.column(6);
        }

        String country() {
            return line.column(7);
        }

        String latitude() {
            return line.column(8);
        }

        String longitude() {
            return line.column(9);
        }

        long population() {
            return line.column(10).isEmpty() ? 0 : Long.parseLong(line.column(10));
        }

        String note() {
            return line.column(11);
        }
    }

    private SourceList() {}

    /** The lines of a file, without those that begin with #. */
    static List<Line> lines(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<Line> lines = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(new Line(name, number, List.of(line.split("\t", -1))));
                }
            }
        }
        return lines;
    }

    /** The names of a published list by cluster, in the order of the file, without its heading. */
    static Map<String, List<Name>> clusters(Path file) throws IOException {
        Map<String, List<Name>> clusters = new LinkedHashMap<>();
        List<Line> lines = lines(file);
        for (Line line : lines.subList(1, lines.size())) {
            clusters.computeIfAbsent(line.column(0), c -> new ArrayList<>()).add(new Name(line));
        }
        return clusters;
    }
}
