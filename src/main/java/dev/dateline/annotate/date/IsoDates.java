package dev.dateline.annotate.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** Writes dates as the {@code value} of a mention has them, see {@link dev.dateline.article.DateSpan}. Stateless. */
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

    /** From Monday to Sunday, as ISO 8601 and British and European news count weeks. */
    static String week(LocalDate in) {
        LocalDate monday = in.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return between(day(monday), day(monday.plusDays(6)));
    }

    /** The Saturday and Sunday of the week of that day. */
    static String weekend(LocalDate in) {
        LocalDate sunday = in.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return between(day(sunday.minusDays(1)), day(sunday));
    }

    /** A quarter, 1 to 4. */
    static String quarter(int year, int quarter) {
        YearMonth first = YearMonth.of(year, 3 * quarter - 2);
        return between(month(first), month(first.plusMonths(2)));
    }

    /** The first or second half of a year. */
    static String half(int year, int half) {
        YearMonth first = YearMonth.of(year, 6 * half - 5);
        return between(month(first), month(first.plusMonths(5)));
    }

    /**
     * The three months that meteorologists count to a season of the northern half of the earth; a winter has the year in
     * which it begins.
     */
    static String season(YearMonth first) {
        return between(month(first), month(first.plusMonths(2)));
    }

    /** As in speech: the 20th century are the years that begin with 19. */
    static String century(int number) {
        return years(100 * (number - 1), 100 * number - 1);
    }
}
