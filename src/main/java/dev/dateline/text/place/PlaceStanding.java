package dev.dateline.text.place;

/** How firmly a form names a place, strongest first. */
public enum PlaceStanding {
    /** A name the place is known by: Kyiv, Kiev, Київ. */
    NAME(0, 1),
    /** One of the many other names that lists give it. */
    ALTERNATE(1, 0.3),
    /** An adjective or the people: Ukrainian, Ukrainians. */
    ADJECTIVE(2, 0.5),
    /** A short form in capitals: U.S., UAE, UK. */
    ABBREVIATION(3, 0.5),
    /**
     * A name of something within the place or near it that a list files under it: Munich for Bavaria. Found by a
     * look-up, never marked in running text.
     */
    RELATED(4, 1e-7);

    private final int code;
    private final double share;

    PlaceStanding(int code, double share) {
        this.code = code;
        this.share = share;
    }

    /**
     * The share of a place's prominence that a form of this standing has. 0.3 for alternates: 0.1 loses 1 in 100 of
     * attested.dev; 1 gains as much, but puts San Diego before the towns named San Miguel. The others only order
     * candidates within one form.
     */
    double share() {
        return share;
    }

    /** A number from 0 to 4 for packing. */
    int code() {
        return code;
    }
}
