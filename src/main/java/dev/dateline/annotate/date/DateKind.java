package dev.dateline.annotate.date;

/**
 * The kinds of date expressions, each with the number of dates resolved correctly and the number found. The numbers
 * cover all dates that the rules find in the 25 texts of gum_news.dev and the 57 of meantime.dev. A date is correct if
 * the gold standard has an overlapping date with the same days. Dates that it marks as durations or as vague are left
 * out.
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
    /** "today", which can also mean "nowadays", and "yesterday". */
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

    /** Whether resolving the date requires the day on which the text was written. */
    boolean isRelative() {
        return relative;
    }

    /**
     * Returns the share of correct dates, to two decimals. One correct and one wrong date are added (Laplace
     * smoothing), so that a small sample does not give a high confidence.
     */
    double confidence() {
        return Math.round(100.0 * (right + 1) / (found + 2)) / 100.0;
    }
}
