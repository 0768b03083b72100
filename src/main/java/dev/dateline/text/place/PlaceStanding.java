package dev.dateline.text.place;

/** How firmly a form stands for a place, strongest first. */
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
     * A name of something within the place or near it that a list files under it: Munich for Bavaria. Found when asked
     * for, never marked in running text.
     */
    RELATED(4, 1e-7);

    private final int code;
    private final double share;

    PlaceStanding(int code, double share) {
        this.code = code;
        this.share = share;
    }

    /**
     * What part of a place's prominence a form of this standing carries. 0.3 for alternates: 0.1 loses 1 in 100 of
     * attested.dev; 1 gains as much, but puts San Diego before the towns that are called San Miguel. The others only order
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
