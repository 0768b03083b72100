package dev.dateline.text.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The lines of a lexicon with their numbers: UTF-8, tab-separated columns, {@code #} begins a comment line, blank lines
 * are skipped. Columns are counted when read, so that a broken line is refused with its number.
 */
public final class LexiconFile {

    /**
     * One line that says something.
     *
     * @param number line in the file, from 1
     * @param text the whole line
     */
    public record Line(int number, String text) {}

    private final String name;
    private final List<Line> lines;

    private LexiconFile(String name, List<Line> lines) {
        this.name = name;
        this.lines = List.copyOf(lines);
    }

    /**
     * Reads a lexicon that ships with the program.
     *
     * @param name file below lexicons/, such as {@code names/cyrillic.tsv}
     * @throws IllegalStateException when the program was packed without it
     */
    public static LexiconFile bundled(String name) {
        String resource = "/lexicons/" + name;
        try (InputStream in = LexiconFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program was packed without " + resource);
            }
            return read("lexicons/" + name, new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a lexicon from a text, for tests and tools. */
    public static LexiconFile of(String name, String text) {
        try {
            return read(name, new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LexiconFile read(String name, Reader reader) throws IOException {
        List<Line> lines = new ArrayList<>();
        BufferedReader buffered = new BufferedReader(reader);
        int number = 0;
        for (String text = buffered.readLine(); text != null; text = buffered.readLine()) {
            number++;
            if (!text.isBlank() && !text.startsWith("#")) {
                lines.add(new Line(number, text));
            }
        }
        return new LexiconFile(name, lines);
    }

    public List<Line> lines() {
        return lines;
    }

    /**
     * The columns of a line.
     *
     * @throws LexiconException when there are more or fewer than expected
     */
    public List<String> columns(Line line, int expected) {
        List<String> columns = List.of(line.text().split("\t", -1));
        if (columns.size() != expected) {
            throw broken(line, "expected " + expected + " tab-separated columns, found " + columns.size());
        }
        return columns;
    }

    /** The exception for a line that cannot be understood. */
    public LexiconException broken(Line line, String problem) {
        return new LexiconException(name, line.number(), problem);
    }
}
