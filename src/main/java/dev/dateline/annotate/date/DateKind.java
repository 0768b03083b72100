package dev.dateline.annotate.date;

/**
 * The ways to say a date, each with how many of the dates found in that way were read right. Source of the numbers: all
 * dates that the rules find in the 25 texts of gum_news.dev and the 57 of meantime.dev, right when people marked an
 * overlapping date with the same days; what people marked as a length of time or as vague is left out.
 */
enum DateKind {
    /** "15 August 2025", "2025-08-15". */
    DAY(false, 92, 95),
    /** "August 2025". */
    MONTH(false, 6, 6),
    /** "in 2009", "2003-04". */
    YEAR(false, 70, 73),
    /** Decades, centuries, seasons of a year. */
    LONG(false, 5, 6),
    /** "15 August", "New Year's Eve". */
    DAY_OF_YEAR(true, 25, 25),
    /** "in August". */
    MONTH_OF_YEAR(true, 12, 13),
    /** "today", which may mean these times, "yesterday". */
    NEAR_DAY(true, 21, 29),
    /** "on Tuesday". */
    WEEKDAY(true, 43, 46),
    /** "last week", "this year", "next summer". */
    UNIT(true, 28, 34),
    /** "two days ago", "in five years". */
    COUNT(true, 3, 4),
    /** "the first quarter", "the second half of 2009". */
    QUARTER(true, 3, 3);

    private final boolean relative;
    private final int right;
    private final int found;

    DateKind(boolean relative, int right, int found) {
        this.relative = relative;
        this.right = right;
        this.found = found;
    }

    /** Whether it needs to be known when the text was written. */
    boolean isRelative() {
        return relative;
    }

    /**
     * The share that was right, as if one right and one wrong date more had been seen (Laplace), so that few dates make
     * nobody sure; two decimals.
     */
    double confidence() {
        return Math.round(100.0 * (right + 1) / (found + 2)) / 100.0;
    }
}
