package dev.dateline.annotate.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Formats dates for the {@code value} of a mention, see {@link dev.dateline.article.DateSpan}. Stateless. */
final class IsoDates {
    private IsoDates() {}

    static String day(LocalDate day) {
        return day.toString();
    }

    static String month(YearMonth month) {
        return month.toString();
    }

    static String year(int year) {
        return String.format("%04d", year);
    }

    static String between(String first, String last) {
        return first.equals(last) ? first : first + "/" + last;
    }

    static String years(int first, int last) {
        return between(year(first), year(last));
    }

    /** Returns a week from Monday to Sunday, as in ISO 8601 and in British and European news. */
    static String week(LocalDate in) {
        LocalDate monday = in.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return between(day(monday), day(monday.plusDays(6)));
    }

    /** Returns the Saturday and Sunday of the week that contains the given day. */
    static String weekend(LocalDate in) {
        LocalDate sunday = in.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return between(day(sunday.minusDays(1)), day(sunday));
    }

    /** Returns a quarter, 1 to 4, of a year. */
    static String quarter(int year, int quarter) {
        YearMonth first = YearMonth.of(year, 3 * quarter - 2);
        return between(month(first), month(first.plusMonths(2)));
    }

    /** Returns the first or second half of a year. */
    static String half(int year, int half) {
        YearMonth first = YearMonth.of(year, 6 * half - 5);
        return between(month(first), month(first.plusMonths(5)));
    }

    /**
     * Returns the three months of a meteorological season in the northern hemisphere. A winter belongs to the year in
     * which it begins.
     */
    static String season(YearMonth first) {
        return between(month(first), month(first.plusMonths(2)));
    }

    /** Returns a century as in common usage: the 20th century is the years that begin with 19. */
    static String century(int number) {
        return years(100 * (number - 1), 100 * number - 1);
    }
}
