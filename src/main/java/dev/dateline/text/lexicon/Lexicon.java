package dev.dateline.text.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The lines of a data file from {@code lexicons/}, UTF-8, without comments ({@code #} at the start of a line) and empty
 * lines. Every line keeps its number, so that a broken one can be named.
 */
public record Lexicon(String file, List<Line> lines) {
    /** What separates the columns of a line. */
    private static final String COLUMN = "\t";

    /** Copies the list. */
    public Lexicon {
        lines = List.copyOf(lines);
    }

    /** Reads a file that is packed beside the classes; {@link IllegalStateException} when it is not there. */
    public static Lexicon read(String file) {
        try (InputStream stream = Lexicon.class.getResourceAsStream("/lexicons/" + file)) {
            if (stream == null) {
                throw new IllegalStateException("lexicons/" + file + " is not packed with the program");
            }
            return parse(file, new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8)));
        } catch (IOException failure) {
            throw new UncheckedIOException("lexicons/" + file + " cannot be read", failure);
        }
    }

    /** The lines that the reader gives; it is left open. */
    public static Lexicon parse(String file, BufferedReader reader) throws IOException {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        for (String text = reader.readLine(); text != null; text = reader.readLine()) {
            number++;
            if (!text.isBlank() && text.charAt(0) != '#') {
                lines.add(new Line(file, number, List.of(text.split(COLUMN, -1))));
            }
        }
        return new Lexicon(file, lines);
    }

    /** How a file writes a constant. */
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One line: its number in the file, from 1, and its columns. */
    public record Line(String file, int number, List<String> columns) {
        /** The column with that index; the line is {@link #broken} when it has fewer. */
        public String column(int index) {
            if (index >= columns.size()) {
                throw broken("has " + columns.size() + " columns and needs " + (index + 1));
            }
            return columns.get(index);
        }

        /** The constant that a column names, small and with hyphens; the line is {@link #broken} when it names none. */
        public <K extends Enum<K>> K constant(int index, Class<K> type) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> written(constant).equals(column(index)))
                    .findFirst()
                    .orElseThrow(() -> broken("'" + column(index) + "' is none of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(Lexicon::written)
                                    .collect(Collectors.joining(", "))));
        }

        /** The error that names this line. */
        public IllegalStateException broken(String why) {
            return new IllegalStateException("lexicons/" + file + ", line " + number + ": " + why);
        }
    }
}
