package dev.dateline.text.place;

import java.util.Arrays;

/** What decides between the places of one form, by row. Filled by one thread, then read by any. */
final class RowFacts {
    private double[] prominence = new double[1 << 16];

    /** Country and kind of place in one number; 0 without a country or with several. */
    private int[] sort = new int[1 << 16];

    private int size;

    /** Adds the place of the next row. */
    void add(Place place) {
        if (size == prominence.length) {
            prominence = Arrays.copyOf(prominence, size * 2);
            sort = Arrays.copyOf(sort, size * 2);
        }
        prominence[size] = prominence(place);
        String code = place.country();
        sort[size] = code.length() == 2
                ? (code.charAt(0) << 8 | code.charAt(1)) << 8 | place.kind().ordinal()
                : 0;
        size++;
    }

    /** Inhabitants of cities, 20 times that for capitals: with it Washington is the capital and Paris in France. */
    private static double prominence(Place place) {
        double base = place.kind().prominence() + place.population();
        return place.kind() == PlaceKind.CAPITAL ? 20 * base : base;
    }

    double prominence(int row) {
        return prominence[row];
    }

    /** Whether both are of one kind and in one country. */
    boolean isAlike(int row, int other) {
        return sort[row] != 0 && sort[row] == sort[other];
    }
}
