package dev.dateline.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Pattern;

/**
 * A date as exactly as it is known: a day, a month or a year. The day of a date-time is the one in its own offset, as the
 * paper printed it.
 *
 * @param first the first day it can be
 * @param last the last day it can be; equal to {@code first} for a known day
 * @param precision how exactly it is known
 */
public record PartialDate(LocalDate first, LocalDate last, Precision precision) {
    /** How exactly a date is known. */
    public enum Precision {
        DAY,
        MONTH,
        YEAR
    }

    /** The first year of likely dates: the oldest printed news are of the 15th century. */
    public static final int EARLIEST_YEAR = 1400;

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final String OFFSET = "(Z|[+-]\\d{2}(:?\\d{2})?)?";
    private static final Pattern DATE_TIME =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?" + OFFSET);

    /** Whether {@link #parse} reads the text. */
    public static boolean isDate(String text) {
        try {
            parse(text);
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    /**
     * Reads {@code 2025}, {@code 2025-08}, {@code 2025-08-15} or an ISO date-time, whose day is the one that it names:
     * {@code 2025-08-15T23:30-05:00} is 15 August.
     *
     * @throws DateTimeException for any other text, and for a day that does not exist
     */
    public static PartialDate parse(String text) {
        if (YEAR.matcher(text).matches()) {
            Year year = Year.parse(text);
            return new PartialDate(year.atDay(1), year.atDay(year.length()), Precision.YEAR);
        }
        if (MONTH.matcher(text).matches()) {
            YearMonth month = YearMonth.parse(text);
            return new PartialDate(month.atDay(1), month.atEndOfMonth(), Precision.MONTH);
        }
        if (DAY.matcher(text).matches()) {
            LocalDate day = LocalDate.parse(text);
            return new PartialDate(day, day, Precision.DAY);
        }
        if (!DATE_TIME.matcher(text).matches()) {
            throw new DateTimeException("\"" + text + "\" is not a date-time, day, month or year");
        }
        LocalDate day = zoned(text).toLocalDate();
        return new PartialDate(day, day, Precision.DAY);
    }

    /**
     * Whether a newspaper can have this date: there was none before 1400, and later than the next year is a mistake, such
     * as {@code 9999-12-31}. Uses the clock.
     */
    public boolean isLikely() {
        return first.getYear() >= EARLIEST_YEAR && last.getYear() <= latestYear();
    }

    /** The last year of likely dates. Uses the clock. */
    public static int latestYear() {
        return Year.now(ZoneOffset.UTC).getValue() + 1;
    }

    /**
     * The first instant that a text which {@link #parse} reads can mean: the time it gives, or the beginning of its
     * first day in UTC.
     *
     * @throws DateTimeException as {@link #parse} does
     */
    public static Instant firstInstant(String text) {
        if (text.indexOf('T') < 0) {
            return parse(text).first().atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        return zoned(text).toInstant();
    }

    private static OffsetDateTime zoned(String dateTime) {
        // The date's own hyphens come before the T.
        int sign = Math.max(dateTime.indexOf('+'), dateTime.lastIndexOf('-'));
        if (sign < dateTime.indexOf('T')) {
            return OffsetDateTime.parse(dateTime.endsWith("Z") ? dateTime : dateTime + "Z");
        }
        String offset = (dateTime.substring(sign + 1).replace(":", "") + "00").substring(0, 4);
        String wellFormed = offset.substring(0, 2) + ":" + offset.substring(2);
        return OffsetDateTime.parse(dateTime.substring(0, sign + 1) + wellFormed);
    }
}
