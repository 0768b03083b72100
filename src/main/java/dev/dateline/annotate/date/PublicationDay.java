package dev.dateline.annotate.date;

import dev.dateline.article.PartialDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a text was written, as far as that is known: relative dates are read against it.
 *
 * @param day the day; null when only the month or year is known, or nothing
 * @param month the month; null when only the year is known, or nothing
 * @param year the year; null when nothing is known
 */
record PublicationDay(
        @Nullable LocalDate day,
        @Nullable YearMonth month,
        @Nullable Integer year) {
    /** Nothing is known: only what a text says in full can be read. */
    static final PublicationDay UNKNOWN = new PublicationDay(null, null, null);

    static PublicationDay of(LocalDate day) {
        return new PublicationDay(day, YearMonth.from(day), day.getYear());
    }

    /** From the article's own statement; one that is no date says nothing. */
    static PublicationDay parse(@Nullable String published) {
        if (published == null) {
            return UNKNOWN;
        }
        try {
            // The day where it was written: "today" at 23:30 in New York is not the next day, as it is in UTC.
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

    /** The day of that month and number that is nearest; empty when not even the year is known, or there is no such day. */
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
}
