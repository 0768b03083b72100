package dev.dateline.article;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The days that a date mentioned in a text covers, in UTC, both included.
 *
 * @param first the first day
 * @param last the last day, not before {@code first}
 */
public record DateSpan(LocalDate first, LocalDate last) {
    /**
     * Refuses a span that ends before it begins.
     *
     * @throws DateTimeException when it does
     */
    public DateSpan {
        if (last.isBefore(first)) {
            throw new DateTimeException("the interval ends on " + last + ", before it starts on " + first);
        }
    }

    /**
     * Reads the {@code value} of a date mention: an ISO day, month, year or an interval of two of them with a slash.
     *
     * @throws DateTimeException for any other text
     */
    public static DateSpan parse(String value) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            PartialDate date = PartialDate.parse(value);
            return new DateSpan(date.first(), date.last());
        }
        PartialDate from = PartialDate.parse(value.substring(0, slash));
        PartialDate to = PartialDate.parse(value.substring(slash + 1));
        return new DateSpan(from.first(), to.last());
    }
}
