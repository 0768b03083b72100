package dev.dateline.annotate.date;

import dev.dateline.annotate.date.TenseReader.Tense;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * The context in which a date is read.
 *
 * @param published when the text was written
 * @param tense whether the surrounding words refer to the past or the future
 * @param surroundings the words next to the date
 */
record DateContext(PublicationDay published, Tense tense, Surroundings surroundings) {
    /** Without a tense, the year of the text is preferred up to this many days away; beyond that, the nearest year. */
    private static final int SAME_YEAR = 240;

    /** Within this many days of the text, the nearest day is used whatever the tense. */
    private static final int NEAR = 7;

    /** Returns the day nearest to the day of the text, for a day and month without a year. */
    static Optional<LocalDate> nearest(PublicationDay published, int month, int dayOfMonth) {
        return new DateContext(published, Tense.UNKNOWN, Surroundings.NONE).day(month, dayOfMonth);
    }

    /** Resolves a day and month without a year: to the last one, the next one or the nearest. */
    Optional<LocalDate> day(int month, int dayOfMonth) {
        return published
                .knownDay()
                .or(() -> published.knownMonth().map(known -> known.atDay(15)))
                .flatMap(from -> nearest(from, month, dayOfMonth));
    }

    private Optional<LocalDate> nearest(LocalDate from, int month, int dayOfMonth) {
        LocalDate best = null;
        for (int year = from.getYear() - 1; year <= from.getYear() + 1; year++) {
            YearMonth of = YearMonth.of(year, month);
            if (of.isValidDay(dayOfMonth)) {
                LocalDate day = of.atDay(dayOfMonth);
                best = best == null || cost(from, day) < cost(from, best) ? day : best;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Days away. Ranks a day on the wrong side of the text last and, without a tense, a day in another year. */
    private long cost(LocalDate from, LocalDate day) {
        long away = ChronoUnit.DAYS.between(from, day);
        if (Math.abs(away) <= NEAR) {
            return Math.abs(away);
        }
        boolean wrongSide = (tense == Tense.PAST && away > 0) || (tense == Tense.FUTURE && away < 0);
        boolean sameYear = tense == Tense.UNKNOWN && day.getYear() == from.getYear() && Math.abs(away) <= SAME_YEAR;
        return wrongSide ? 1000 + Math.abs(away) : sameYear ? NEAR : Math.abs(away);
    }

    /** Resolves a month without a year. */
    Optional<String> month(int month) {
        return published.knownMonth().map(from -> {
            YearMonth best = YearMonth.of(from.getYear(), month);
            for (int years : new int[] {-1, 1}) {
                YearMonth other = YearMonth.of(from.getYear() + years, month);
                best = monthCost(from, other) < monthCost(from, best) ? other : best;
            }
            return IsoDates.month(best);
        });
    }

    private long monthCost(YearMonth from, YearMonth month) {
        return month.equals(from) ? 0 : cost(from.atDay(15), month.atDay(15));
    }

    /** Returns the last month of that name, the one of this year, or the next one. */
    Optional<String> month(int month, int side) {
        return published.knownMonth().map(from -> {
            YearMonth sameYear = YearMonth.of(from.getYear(), month);
            boolean other = side < 0 ? !sameYear.isBefore(from) : side > 0 && !sameYear.isAfter(from);
            return IsoDates.month(other ? sameYear.plusYears(side) : sameYear);
        });
    }

    /** Returns the last finished season that began in that month, this year's, or the next one to begin. */
    Optional<String> season(int firstMonth, int side) {
        return published.knownMonth().map(from -> {
            YearMonth begins = YearMonth.of(from.getYear(), firstMonth);
            boolean inWinter = firstMonth == 12 && from.getMonthValue() < 3;
            YearMonth current = inWinter ? begins.minusYears(1) : begins;
            boolean over = current.plusMonths(2).isBefore(from);
            boolean other = side < 0 ? !over : side > 0 && !current.isAfter(from);
            return IsoDates.season(YearMonth.of(current.getYear() + (other ? side : 0), firstMonth));
        });
    }

    /** Resolves a weekday: the last one, including today, or the next one if the words refer to the future. */
    Optional<LocalDate> weekday(DayOfWeek weekday) {
        return published
                .knownDay()
                .map(day -> day.with(
                        tense == Tense.FUTURE
                                ? TemporalAdjusters.nextOrSame(weekday)
                                : TemporalAdjusters.previousOrSame(weekday)));
    }

    /** Returns the last weekend until Wednesday, unless the words refer to the future; otherwise this week's. */
    Optional<String> weekend() {
        return published.knownDay().map(day -> {
            boolean over = tense != Tense.FUTURE && day.getDayOfWeek().getValue() <= DayOfWeek.WEDNESDAY.getValue();
            return IsoDates.weekend(over ? day.minusWeeks(1) : day);
        });
    }

    /** Returns the week, weekend, month, quarter, year, decade or century {@code count} after the current one. */
    Optional<String> unit(String unit, int count) {
        return switch (unit) {
            case "week" -> published.knownDay().map(day -> IsoDates.week(day.plusWeeks(count)));
            case "weekend" ->
                count == 0 ? weekend() : published.knownDay().map(day -> IsoDates.weekend(day.plusWeeks(count)));
            case "month" -> published.knownMonth().map(month -> IsoDates.month(month.plusMonths(count)));
            case "quarter" ->
                published
                        .knownMonth()
                        .map(month -> month.plusMonths(3L * count))
                        .map(month -> IsoDates.quarter(month.getYear(), (month.getMonthValue() + 2) / 3));
            case "decade" ->
                published
                        .knownYear()
                        .map(year -> year - year % 10 + 10 * count)
                        .map(first -> IsoDates.years(first, first + 9));
            case "century" -> published.knownYear().map(year -> IsoDates.century(year / 100 + 1 + count));
            case "year" -> published.knownYear().map(year -> IsoDates.year(year + count));
            default -> throw new IllegalArgumentException("'" + unit + "' is not a unit of time");
        };
    }

    /** Returns the day, week, month or year {@code count} units away. "Three weeks ago" gives a week, not a day. */
    Optional<String> away(String unit, int count) {
        return switch (unit) {
            case "day" -> published.knownDay().map(day -> IsoDates.day(day.plusDays(count)));
            case "fortnight" -> unit("week", 2 * count);
            default -> unit(unit, count);
        };
    }

    /** Returns the year of a quarter given without one: of the last quarter to have begun, or of the next one. */
    Optional<Integer> yearOfQuarter(int quarter) {
        return published.knownMonth().map(month -> {
            int first = 3 * quarter - 2;
            boolean begun = month.getMonthValue() >= first;
            return month.getYear() - (begun || tense == Tense.FUTURE ? 0 : 1);
        });
    }
}
