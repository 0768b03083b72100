package dev.dateline.text.place;

import java.util.Arrays;

/** What decides between the places of one form, by row. Filled by one thread, then read by any. */
final class RowFacts {
    private double[] prominence = new double[1 << 16];

    private PlaceKind[] kind = new PlaceKind[1 << 16];

    /** The two letters of the country in one number; 0 for none or several. */
    private int[] country = new int[1 << 16];

    private int size;

    /** Adds the place of the next row. */
    void add(Place place) {
        if (size == prominence.length) {
            prominence = Arrays.copyOf(prominence, size * 2);
            kind = Arrays.copyOf(kind, size * 2);
            country = Arrays.copyOf(country, size * 2);
        }
        prominence[size] = prominence(place);
        String code = place.country();
        kind[size] = place.kind();
        country[size] = code.length() == 2 ? code.charAt(0) << Character.SIZE | code.charAt(1) : 0;
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
        return country[row] != 0 && country[row] == country[other] && kind[row] == kind[other];
    }
}
