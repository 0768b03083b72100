package dev.dateline.text.place;

import java.util.Locale;

/** What a place is. The gazetteer's file holds the name in lower case. */
public enum PlaceKind {
    /** One of the parts of the world. */
    CONTINENT(2e9),
    /** A sovereign state, or one that acts as such (Kosovo, Taiwan, Palestine). */
    COUNTRY(1e9),
    /** A dependent territory with a country code of its own. */
    TERRITORY(2e7),
    /** A former state: Soviet Union, Zaire. */
    HISTORIC(3e6),
    /** The seat of a country's government. */
    CAPITAL(0),
    /** Any other populated place. */
    CITY(0),
    /** A unit of administration below the country: oblast, state, province. */
    REGION(2e6),
    /** A part of the world without such a unit: Donbas, Sahel, West Bank, Sahara. */
    AREA(5e6),
    /** Ocean, sea, gulf, strait, canal, cape. */
    SEA(4e6),
    /** A river. */
    RIVER(1e6),
    /** A lake or reservoir. */
    LAKE(5e5),
    /** A mountain, range, pass or plateau. */
    MOUNTAIN(5e5),
    /** An island, reef or group of islands. */
    ISLAND(1e6),
    /** A building, square, base or line by which news means the people in it: Kremlin, Camp David. */
    BUILDING(5e6),
    /**
     * Not a place: an armed group, an alliance or another body that news calls by several names, Islamic State and Daesh.
     * Texts and queries are marked with its id as with that of a place; look-ups of places never return one.
     */
    GROUP(5e6);

    private final double prominence;

    PlaceKind(double prominence) {
        this.prominence = prominence;
    }

    /**
     * How often news is likely to mean a place of this kind, on the scale of a city's inhabitants, when nothing else is
     * known. Only the order matters: a country before a capital before a region before most cities of the same name.
     */
    public double prominence() {
        return prominence;
    }

    /** The name in the gazetteer's file: the constant in lower case. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of that label.
     *
     * @throws IllegalArgumentException for any other word
     */
    public static PlaceKind of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
