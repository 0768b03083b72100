package dev.dateline.text.place;

import dev.dateline.text.place.Place.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One line of the gazetteer's file, cut at its tabs. The columns are told in docs/places.md. */
public final class Row {
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
     * Cuts a line.
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

    /** Gives every form with its standing: the shown name first, then the columns from left to right. */
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
