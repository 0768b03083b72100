package dev.dateline.text.place;

import dev.dateline.text.lexicon.BrokenLexiconException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Reads the gazetteer's file line by line and says what is wrong with it and where. One thread, for one file. */
final class GazetteerReader {
    private final String file;
    private final FormCollector forms;
    private int[] starts = new int[1 << 16];
    private final RowFacts facts = new RowFacts();
    private int rows;
    private String lastId = "";

    GazetteerReader(String file, AmbiguousForms common) {
        this.file = file;
        this.forms = new FormCollector(common);
    }

    /** Reads a gzip stream to its end; the caller closes it. */
    Gazetteer read(InputStream input) {
        byte[] bytes = unzip(input);
        int line = 0;
        for (int from = 0; from < bytes.length; ) {
            int to = end(bytes, from);
            line++;
            if (to > from && bytes[from] != '#') {
                add(bytes, from, to, line);
            }
            from = to + 1;
        }
        starts = Arrays.copyOf(starts, rows + 1);
        starts[rows] = bytes.length;
        return new Gazetteer(new Rows(bytes, starts), FormIndex.of(forms, facts));
    }

    private static byte[] unzip(InputStream input) {
        try (GZIPInputStream gzip = new GZIPInputStream(input, 1 << 16)) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int end(byte[] bytes, int from) {
        int to = from;
        while (to < bytes.length && bytes[to] != '\n') {
            to++;
        }
        return to;
    }

    private void add(byte[] bytes, int from, int to, int line) {
        try {
            Row row = Row.parse(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            Place place = row.place();
            requireOrder(place.id());
            grow();
            starts[rows] = from;
            facts.add(place);
            row.forms((form, standing) -> forms.add(form, rows, standing, facts.prominence(rows)));
            rows++;
        } catch (IllegalArgumentException e) {
            throw new BrokenLexiconException(file, line, String.valueOf(e.getMessage()));
        }
    }

    /** Places are found by their id by halving, so the ids must be in order. */
    private void requireOrder(String id) {
        if (id.compareTo(lastId) <= 0) {
            throw new IllegalArgumentException("the id '" + id + "' must come after '" + lastId + "'");
        }
        if (!id.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-')) {
            throw new IllegalArgumentException("the id '" + id + "' has other characters than a-z, 0-9 and -");
        }
        if (rows == Packed.MAX_ROWS) {
            throw new IllegalArgumentException("more than " + Packed.MAX_ROWS + " places");
        }
        lastId = id;
    }

    private void grow() {
        if (rows + 1 == starts.length) {
            starts = Arrays.copyOf(starts, rows * 2);
        }
    }
}
