package dev.dateline.text.place;

import dev.dateline.text.lexicon.LexiconException;
import dev.dateline.text.lexicon.WordSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Reads the gazetteer's file line by line and reports broken lines. One thread, for one file. */
final class GazetteerReader {
    private final String file;
    private final FormIndex.Builder forms;
    private int[] starts = new int[1 << 16];
    private final CandidateOrder.Facts facts = new CandidateOrder.Facts();
    private int rows;
    private String lastId = "";

    GazetteerReader(String file, AmbiguousForms ambiguous) {
        this.file = file;
        this.forms = new FormIndex.Builder(ambiguous);
    }

    /** Reads a gzip stream to its end and closes it. */
    Gazetteer read(InputStream input, WordSet commonWords) {
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
        FormIndex index = forms.build(new CandidateOrder(facts));
        return new Gazetteer(new Rows(bytes, starts), index, commonWords);
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
            Rows.Row row = Rows.Row.parse(new String(bytes, from, to - from, StandardCharsets.UTF_8));
            Place place = row.place();
            requireOrder(place.id());
            grow();
            starts[rows] = from;
            facts.add(place);
            row.forms((form, standing) -> forms.add(form, rows, standing, facts.prominence(rows)));
            rows++;
        } catch (IllegalArgumentException e) {
            throw new LexiconException(file, line, String.valueOf(e.getMessage()));
        }
    }

    /** Places are looked up by a binary search for their id, so the ids must be in order. */
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
