package dev.dateline.index;

import java.util.Optional;

/** Where places lie: the port through which the entities of the archive get their country and position. */
@FunctionalInterface
public interface PlaceFacts {
    /** Knows nothing. */
    PlaceFacts NONE = (id, name) -> Optional.empty();

    /** What is known of the place or country with that id and name; empty for one that cannot be told. */
    Optional<Fact> of(String id, String name);

    /**
     * Where a place lies.
     *
     * @param country ISO 3166-1 alpha-2 code, XK for Kosovo; empty for what lies in several countries or none
     * @param position its middle; empty when it is not known
     */
    record Fact(String country, Optional<Position> position) {}

    /**
     * A point on the earth, in degrees.
     *
     * @param latitude north
     * @param longitude east
     */
    record Position(double latitude, double longitude) {}
}
