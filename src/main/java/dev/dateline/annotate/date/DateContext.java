package dev.dateline.annotate.date;

import dev.dateline.annotate.date.TenseReader.Tense;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * What is known at a place of a text when a date is read there.
 *
 * @param published when the text was written
 * @param tense whether the words around speak of what was or will be
 * @param surroundings the words beside it
 */
record DateContext(PublicationDay published, Tense tense, Surroundings surroundings) {
    /** Without a tense, the year of the text is meant up to so many days away, and else the nearest one. */
    private static final int SAME_YEAR = 240;

    /** So near to the day of the text, a day is the nearest of its name whatever the tense. */
    private static final int NEAR = 7;

    /** The day of a month without a year that is nearest to the day of the text. */
    static Optional<LocalDate> nearest(PublicationDay published, int month, int dayOfMonth) {
        return new DateContext(published, Tense.UNKNOWN, Surroundings.NONE).day(month, dayOfMonth);
    }

    /** The day of a month without a year: the last one, the next one or the nearest. */
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

    /** Days away; a day on the wrong side of the text, and without a tense one of another year, are put behind. */
    private long cost(LocalDate from, LocalDate day) {
        long away = ChronoUnit.DAYS.between(from, day);
        if (Math.abs(away) <= NEAR) {
            return Math.abs(away);
        }
        boolean wrongSide = (tense == Tense.PAST && away > 0) || (tense == Tense.FUTURE && away < 0);
        boolean sameYear = tense == Tense.UNKNOWN && day.getYear() == from.getYear() && Math.abs(away) <= SAME_YEAR;
        return wrongSide ? 1000 + Math.abs(away) : sameYear ? NEAR : Math.abs(away);
    }

    /** A month without a year. */
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

    /** The last month of that name, the one of this year, or the next one. */
    Optional<String> month(int month, int side) {
        return published.knownMonth().map(from -> {
            YearMonth sameYear = YearMonth.of(from.getYear(), month);
            boolean other = side < 0 ? !sameYear.isBefore(from) : side > 0 && !sameYear.isAfter(from);
            return IsoDates.month(other ? sameYear.plusYears(side) : sameYear);
        });
    }

    /** The last season beginning with that month that was over, the one of this year, or the next one to begin. */
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

    /** A day of the week: the last one, today included, or the next one when the words speak of what will be. */
    Optional<LocalDate> weekday(DayOfWeek weekday) {
        return published
                .knownDay()
                .map(day -> day.with(
                        tense == Tense.FUTURE
                                ? TemporalAdjusters.nextOrSame(weekday)
                                : TemporalAdjusters.previousOrSame(weekday)));
    }

    /** The last one until Wednesday, unless the words speak of what will be; else the one of this week. */
    Optional<String> weekend() {
        return published.knownDay().map(day -> {
            boolean over = tense != Tense.FUTURE && day.getDayOfWeek().getValue() <= DayOfWeek.WEDNESDAY.getValue();
            return IsoDates.weekend(over ? day.minusWeeks(1) : day);
        });
    }

    /** The week, weekend, month, quarter, year, decade or century so many after the present one. */
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

    /** The day so many days away, or the week, month or year so many away: "three weeks ago" says no day. */
    Optional<String> away(String unit, int count) {
        return switch (unit) {
            case "day" -> published.knownDay().map(day -> IsoDates.day(day.plusDays(count)));
            case "fortnight" -> unit("week", 2 * count);
            default -> unit(unit, count);
        };
    }

    /** The year of a quarter that is named without one: the last that has begun, or the next one. */
    Optional<Integer> yearOfQuarter(int quarter) {
        return published.knownMonth().map(month -> {
            int first = 3 * quarter - 2;
            boolean begun = month.getMonthValue() >= first;
            return month.getYear() - (begun || tense == Tense.FUTURE ? 0 : 1);
        });
    }
}
