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
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The lines of a data file from {@code lexicons/}: UTF-8, tab-separated columns. Comment lines, which start with
 * {@code #}, and blank lines are left out. Every line keeps its number, so that a broken one can be reported.
 *
 * @param file path below {@code lexicons/}, such as {@code names/cyrillic.tsv}
 * @param lines in the order of the file
 */
public record Lexicon(String file, List<Line> lines) {
    private static final String COLUMN = "\t";

    /** Copies the list. */
    public Lexicon {
        lines = List.copyOf(lines);
    }

    /**
     * Reads a lexicon that is packed with the program.
     *
     * @throws LexiconException when it is not there
     */
    public static Lexicon read(String file) {
        InputStream stream = Lexicon.class.getResourceAsStream("/lexicons/" + file);
        if (stream == null) {
            throw new LexiconException(file, "is not packed with the program");
        }
        return read(file, stream);
    }

    /** Reads a lexicon from a stream, which it closes. */
    public static Lexicon read(String file, InputStream stream) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            List<Line> lines = new ArrayList<>();
            int number = 0;
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                number++;
                if (!text.isBlank() && text.charAt(0) != '#') {
                    lines.add(new Line(file, number, List.of(text.split(COLUMN, -1))));
                }
            }
            return new Lexicon(file, lines);
        } catch (IOException failure) {
            throw new UncheckedIOException("lexicons/" + file + " cannot be read", failure);
        }
    }

    /** The first column of every line, as a set: a word list. */
    public Set<String> words() {
        return lines.stream().map(line -> line.column(0)).collect(Collectors.toUnmodifiableSet());
    }

    /** The error for the file as a whole; the problem is a predicate, such as {@code has no months}. */
    public LexiconException broken(String problem) {
        return new LexiconException(file, problem);
    }

    /** How a lexicon writes a constant: lower case, with hyphens. */
    public static String written(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * One line.
     *
     * @param file the lexicon that it is in
     * @param number of the line in the file, from 1
     * @param columns at least one
     */
    public record Line(String file, int number, List<String> columns) {
        /**
         * The column with that index, from 0.
         *
         * @throws LexiconException when the line has fewer
         */
        public String column(int index) {
            if (index >= columns.size()) {
                throw broken("has " + columns.size() + " columns and needs " + (index + 1));
            }
            return columns.get(index);
        }

        /**
         * All columns, of which there must be this many.
         *
         * @throws LexiconException when there are more or fewer
         */
        public List<String> columns(int expected) {
            if (columns.size() != expected) {
                throw broken("expected " + expected + " tab-separated columns, found " + columns.size());
            }
            return columns;
        }

        /** The words of a column, which single spaces separate. */
        public List<String> words(int index) {
            return List.of(column(index).split(" ", -1));
        }

        /**
         * The constant that a column names, in lower case and with hyphens.
         *
         * @throws LexiconException for any other word; the message lists the constants
         */
        public <K extends Enum<K>> K constant(int index, Class<K> type) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> written(constant).equals(column(index)))
                    .findFirst()
                    .orElseThrow(() -> broken("'" + column(index) + "' is not one of "
                            + Arrays.stream(type.getEnumConstants())
                                    .map(Lexicon::written)
                                    .collect(Collectors.joining(", "))));
        }

        /** The error that names this line; the problem has no full stop. */
        public LexiconException broken(String problem) {
            return new LexiconException(file, number, problem);
        }
    }
}
