package dev.dateline.text.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place of the gazetteer.
 *
 * @param id a readable, stable slug: {@code kyiv}, {@code gaza-strip}, {@code odessa-us}
 * @param kind what it is
 * @param name the name to show, in English
 * @param country ISO 3166-1 alpha-2 code (XK for Kosovo); empty for what lies in several countries or none
 * @param parent the id of the place it lies in; empty when none is known
 * @param position its middle; null when it is not known
 * @param population inhabitants; 0 when unknown
 * @param sources its numbers in the lists it was made from: {@code gn-703448}, {@code terr-ua}, {@code gnc-690791}
 */
public record Place(
        String id,
        PlaceKind kind,
        String name,
        String country,
        String parent,
        @Nullable Position position,
        long population,
        List<String> sources) {
    /** Keeps its own copy of the list. */
    public Place {
        sources = List.copyOf(sources);
    }

    /**
     * A point on the earth.
     *
     * @param latitude degrees north, -90 to 90
     * @param longitude degrees east, -180 to 180
     */
    public record Position(double latitude, double longitude) {
        /** Refuses a point that is not on the earth. */
        public Position {
            if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
                throw new IllegalArgumentException("no such position: " + latitude + ", " + longitude);
            }
        }
    }
}
