package dev.dateline.text.place;

/**
 * A candidate in one int: the place's row (18 bits), the standing (3), the case that the text must have (2), whether it
 * is unlikely, and whether it is the last of its form.
 */
final class Packed {
    /** The text may be in any case. */
    static final int ANY_CASE = 0;

    /** The form is also an ordinary word, so its first and last token must begin with a capital. */
    static final int CAPITALS = 1;

    /** The form is an abbreviation, so every letter must be a capital, or there must be dots between them. */
    static final int ALL_CAPITALS = 2;

    /** The form is also a given name, so no surname may follow. */
    static final int NO_SURNAME_AFTER = 3;

    /** More rows than this have no distinct numbers. */
    static final int MAX_ROWS = 1 << 18;

    private static final int UNLIKELY = 1 << 23;
    private static final int LAST = 1 << 31;
    private static final PlaceStanding[] STANDINGS = new PlaceStanding[8];

    static {
        for (PlaceStanding standing : PlaceStanding.values()) {
            STANDINGS[standing.code()] = standing;
        }
    }

    private Packed() {}

    static int of(int row, PlaceStanding standing, int textCase) {
        return row | standing.code() << 18 | textCase << 21;
    }

    static int row(int packed) {
        return packed & (MAX_ROWS - 1);
    }

    static PlaceStanding standing(int packed) {
        return STANDINGS[packed >> 18 & 7];
    }

    static int textCase(int packed) {
        return packed >> 21 & 3;
    }

    static boolean isLikely(int packed) {
        return (packed & UNLIKELY) == 0;
    }

    static boolean isLast(int packed) {
        return packed < 0;
    }

    static int unlikely(int packed) {
        return packed | UNLIKELY;
    }

    static int last(int packed) {
        return packed | LAST;
    }
}
