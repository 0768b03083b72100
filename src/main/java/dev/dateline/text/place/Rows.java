package dev.dateline.text.place;

import dev.dateline.text.place.Place.Position;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The gazetteer's lines as they are in the file, because most are never looked up. Safe for many threads. */
public final class Rows {
    private final byte[] bytes;
    private final int[] starts;

    /** Lines that start at these offsets; one more entry says where the last one ends. Keeps both arrays. */
    public Rows(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    int size() {
        return starts.length - 1;
    }

    /** One line, split. */
    public Row row(int row) {
        int end = starts[row];
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return Row.parse(new String(bytes, starts[row], end - starts[row], StandardCharsets.UTF_8));
    }

    String id(int row) {
        return new String(bytes, starts[row], idLength(row), StandardCharsets.ISO_8859_1);
    }

    int idLength(int row) {
        int end = starts[row];
        while (bytes[end] != '\t') {
            end++;
        }
        return end - starts[row];
    }

    /** Writes the id of a row to the buffer, from its beginning. */
    void copyId(int row, char[] target) {
        int start = starts[row];
        for (int i = 0; bytes[start + i] != '\t'; i++) {
            target[i] = (char) bytes[start + i];
        }
    }

    /** The row of an id, by binary search; negative for an unknown id. */
    int find(String id) {
        byte[] wanted = id.getBytes(StandardCharsets.UTF_8);
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = Arrays.compareUnsigned(
                    bytes, starts[middle], starts[middle] + idLength(middle), wanted, 0, wanted.length);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** One line of the gazetteer's file, split at its tabs. docs/places.md describes the columns. */
    public static final class Row {
        private static final int COLUMNS = 14;
        private static final int FIRST_FORMS = 9;
        private static final PlaceStanding[] FORM_COLUMNS = {
            PlaceStanding.NAME,
            PlaceStanding.ALTERNATE,
            PlaceStanding.RELATED,
            PlaceStanding.ADJECTIVE,
            PlaceStanding.ABBREVIATION
        };

        private final List<String> columns;

        private Row(List<String> columns) {
            this.columns = columns;
        }

        /**
         * Splits a line.
         *
         * @throws IllegalArgumentException with the reason, when it has not all columns
         */
        static Row parse(String line) {
            List<String> columns = split(line, '\t');
            if (columns.size() != COLUMNS) {
                throw new IllegalArgumentException(COLUMNS + " columns expected, " + columns.size() + " found");
            }
            if (columns.get(0).isEmpty() || columns.get(2).isEmpty()) {
                throw new IllegalArgumentException("a place needs an id and a name");
            }
            return new Row(columns);
        }

        String id() {
            return columns.get(0);
        }

        PlaceKind kind() {
            return PlaceKind.of(columns.get(1));
        }

        long population() {
            return columns.get(7).isEmpty() ? 0 : Long.parseLong(columns.get(7));
        }

        /** The place, without its forms. */
        public Place place() {
            return new Place(
                    id(),
                    kind(),
                    columns.get(2),
                    columns.get(3),
                    columns.get(4),
                    position(),
                    population(),
                    columns.get(8).isEmpty() ? List.of() : split(columns.get(8), ','));
        }

        private @Nullable Position position() {
            return columns.get(5).isEmpty()
                    ? null
                    : new Position(Double.parseDouble(columns.get(5)), Double.parseDouble(columns.get(6)));
        }

        /** Passes every form with its standing: the shown name first, then the columns from left to right. */
        public void forms(BiConsumer<String, PlaceStanding> receiver) {
            receiver.accept(columns.get(2), PlaceStanding.NAME);
            for (int i = 0; i < FORM_COLUMNS.length; i++) {
                String forms = columns.get(FIRST_FORMS + i);
                if (!forms.isEmpty()) {
                    for (String form : split(forms, '|')) {
                        receiver.accept(form, FORM_COLUMNS[i]);
                    }
                }
            }
        }

        private static List<String> split(String text, char separator) {
            List<String> parts = new ArrayList<>();
            int from = 0;
            for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
            parts.add(text.substring(from));
            return parts;
        }
    }
}
