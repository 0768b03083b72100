package dev.dateline.annotate.date;

import static dev.dateline.annotate.date.CalendarWords.DAY;
import static dev.dateline.annotate.date.CalendarWords.MONTH;
import static dev.dateline.annotate.date.CalendarWords.WEEKDAY;
import static dev.dateline.annotate.date.CalendarWords.YEAR;

import dev.dateline.article.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a text was written, as far as it is known. Relative dates are resolved against it.
 *
 * @param day the day; null if at most the month or year is known
 * @param month the month; null if at most the year is known
 * @param year the year; null if unknown
 */
record PublicationDay(
        @Nullable LocalDate day,
        @Nullable YearMonth month,
        @Nullable Integer year) {
    /** The number of characters searched for a dateline, which follows at most the title and a byline. */
    private static final int LOOKED_AT = 600;

    /** A day more than a month away from the article's own date is not the day on which it was written. */
    private static final int FARTHEST = 31;

    private static final String DATE = "(?:" + WEEKDAY + ",?\\h)?(?:(?<month>" + MONTH + ")\\h(?<day>" + DAY
            + ")|(?<dayFirst>" + DAY + ")\\h(?<monthBehind>" + MONTH + "))(?:,?\\h(?<year>" + YEAR + "))?";
    private static final Pattern LINE = Pattern.compile("(?m)^\\h*" + DATE + "\\h*$");
    private static final Pattern BEFORE_STORY = Pattern.compile("(?m)^\\h*\\p{Lu}[^\\n]{0,50}?[,\\h(]\\h?" + DATE
            + "\\h?\\)?,?\\h?(?:\\([^)\\n]{1,40}\\)\\h?)?(?:--?|[\\u2014\\u2013_:])");

    /** An unknown day: only dates written in full can be resolved. */
    static final PublicationDay UNKNOWN = new PublicationDay(null, null, null);

    static PublicationDay of(LocalDate day) {
        return new PublicationDay(day, YearMonth.from(day), day.getYear());
    }

    /** Parses the article's own date; if it is not a date, the day is unknown. */
    static PublicationDay parse(@Nullable String published) {
        if (published == null) {
            return UNKNOWN;
        }
        try {
            // The local day of the author: "today" at 23:30 in New York is not the next day, as it is in UTC.
            String local = published.indexOf('T') == 10 ? published.substring(0, 10) : published;
            PartialDate date = PartialDate.parse(local);
            LocalDate first = date.first();
            return switch (date.precision()) {
                case DAY -> of(first);
                case MONTH -> new PublicationDay(null, YearMonth.from(first), first.getYear());
                case YEAR -> new PublicationDay(null, null, first.getYear());
            };
        } catch (DateTimeException unreadable) {
            return UNKNOWN;
        }
    }

    /** Returns the nearest day with this month and number; empty if the year is unknown or there is no such day. */
    Optional<LocalDate> day(int month, int dayOfMonth) {
        return day == null && year != null
                ? Optional.of(LocalDate.of(year, month, dayOfMonth))
                : DateContext.nearest(this, month, dayOfMonth);
    }

    Optional<LocalDate> knownDay() {
        return Optional.ofNullable(day);
    }

    Optional<YearMonth> knownMonth() {
        return Optional.ofNullable(month);
    }

    Optional<Integer> knownYear() {
        return Optional.ofNullable(year);
    }

    /**
     * Returns the day in the dateline of a text, before the first sentence ("ANCHORAGE, Alaska, Aug. 15 (Reuters) -")
     * or on a line of its own ("Saturday, April 4, 2009"); otherwise {@code known}.
     */
    static PublicationDay inText(String text, PublicationDay known) {
        String head = text.substring(0, Math.min(LOOKED_AT, text.length()));
        return find(LINE, head, known)
                .or(() -> find(BEFORE_STORY, head, known))
                .map(PublicationDay::of)
                .orElse(known);
    }

    private static Optional<LocalDate> find(Pattern pattern, String head, PublicationDay known) {
        Matcher matcher = pattern.matcher(head);
        if (!matcher.find()) {
            return Optional.empty();
        }
        boolean monthFirst = matcher.group("month") != null;
        int month = CalendarWords.month(matcher.group(monthFirst ? "month" : "monthBehind"));
        int day = CalendarWords.leadingNumber(matcher.group(monthFirst ? "day" : "dayFirst"));
        return day(month, day, matcher.group("year"), known).filter(found -> fits(found, known));
    }

    private static Optional<LocalDate> day(int month, int day, @Nullable String year, PublicationDay known) {
        try {
            return year == null ? known.day(month, day) : Optional.of(LocalDate.of(Integer.parseInt(year), month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean fits(LocalDate found, PublicationDay known) {
        boolean day = known.knownDay()
                .filter(stated -> Math.abs(ChronoUnit.DAYS.between(stated, found)) > FARTHEST)
                .isEmpty();
        boolean month = known.day() != null
                || known.knownMonth()
                        .filter(stated -> Math.abs(ChronoUnit.MONTHS.between(stated, YearMonth.from(found))) > 1)
                        .isEmpty();
        boolean year = known.knownYear()
                .filter(stated -> Math.abs(stated - found.getYear()) > 1)
                .isEmpty();
        return day && month && year;
    }
}
