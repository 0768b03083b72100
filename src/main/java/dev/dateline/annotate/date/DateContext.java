package dev.dateline.annotate.date;

import dev.dateline.annotate.date.DateContext.DateWords.Event;
import dev.dateline.annotate.date.TenseReader.Tense;
import dev.dateline.annotate.lexicon.WordLists;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.token.Tokenizer;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    /** News gives the year of a day in the next year that is further ahead, in days: after a verb in the future. */
    private static final int FARTHEST_AHEAD = 200;

    /** The same without such a verb. */
    private static final int FARTHEST_WITHOUT_VERB = 60;

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
        LocalDate event = tense == Tense.FUTURE ? null : surroundings.event(month, dayOfMonth, from);
        if (event != null) {
            return Optional.of(event);
        }
        LocalDate best = null;
        for (int year = from.getYear() - 1; year <= from.getYear() + 1; year++) {
            YearMonth of = YearMonth.of(year, month);
            if (of.isValidDay(dayOfMonth)) {
                LocalDate day = of.atDay(dayOfMonth);
                best = best == null || dayCost(from, day) < dayCost(from, best) ? day : best;
            }
        }
        return Optional.ofNullable(best);
    }

    /** As {@link #cost}, but days of the next year that are far ahead are ranked after all others. */
    private long dayCost(LocalDate from, LocalDate day) {
        long away = ChronoUnit.DAYS.between(from, day);
        boolean nextYear = day.getYear() > from.getYear();
        boolean tooFar = nextYear && away > (tense == Tense.FUTURE ? FARTHEST_AHEAD : FARTHEST_WITHOUT_VERB);
        return tooFar ? 2000 + away : cost(from, day);
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

    /**
     * The words next to a date. Not thread-safe.
     *
     * @param tokens the text
     * @param from the date's first token
     * @param to the token after its last one
     * @param words the word list of counted things, business terms and other clues
     */
    record Surroundings(Tokens tokens, int from, int to, DateWords words) {
        /** The distance, in tokens, at which business terms count: about one sentence. */
        private static final int REACH = 15;

        /** The distance, in tokens, at which words of an event count: some paragraphs. */
        private static final int REACH_OF_EVENT = 200;

        /** Days. */
        private static final int AROUND = 21;

        /** No words at all. */
        static final Surroundings NONE = new Surroundings(Tokenizer.cut(""), 0, 0, new DateWords());

        /**
         * The day of an event that the date names, if words of it are near; null if there is none. Not for a text from
         * the weeks around that day of any year, which may mean the day itself.
         */
        @Nullable
        LocalDate event(int month, int dayOfMonth, LocalDate published) {
            Event event = words.events.get(MonthDay.of(month, dayOfMonth));
            if (event == null || !event.day().plusDays(AROUND).isBefore(published)) {
                return null;
            }
            long away = Math.abs(published.getDayOfYear() - event.day().getDayOfYear());
            boolean around = away <= AROUND || away >= 365 - AROUND;
            int last = Math.min(tokens.count(), to + REACH_OF_EVENT);
            for (int i = Math.max(0, from - REACH_OF_EVENT); i < last && !around; i++) {
                if (event.words().contains(word(i))) {
                    return event.day();
                }
            }
            return null;
        }

        /** Whether the word before the date is of the given kind. */
        boolean follow(DateWords.Kind kind) {
            return words.is(kind, word(from - 1));
        }

        boolean isBeforeCapital() {
            return to < tokens.count() && Words.isCapitalised(tokens.word(to));
        }

        /** Whether a currency or number sign is right before the digits. */
        boolean isAmount() {
            int start = tokens.start(from);
            char mark = start == 0 ? ' ' : tokens.text().charAt(start - 1);
            return "$\u00a3\u20ac\u00a5#@/.,-+:".indexOf(mark) >= 0 || Character.isDigit(mark);
        }

        /** Whether the next word is something that is counted: 1,500 is often written without a comma. */
        boolean isBeforeCounted() {
            return words.is(DateWords.Kind.COUNTED, word(to));
        }

        boolean isBeforeOf() {
            return word(to).equals("of");
        }

        boolean speaksOfBusiness() {
            int last = Math.min(tokens.count(), to + REACH);
            for (int i = Math.max(0, from - REACH); i < last; i++) {
                if (words.is(DateWords.Kind.BUSINESS, word(i))) {
                    return true;
                }
            }
            return false;
        }

        private String word(int token) {
            return token < 0 || token >= tokens.count() ? "" : Words.fold(tokens.word(token));
        }
    }

    /** The words next to a date that decide its meaning, from {@code lexicons/annotate/date-words.tsv}. Thread-safe. */
    static final class DateWords {
        /** The clue that a word gives. */
        enum Kind {
            /** Refers to the past. */
            PAST,
            /** Refers to the future. */
            FUTURE,
            /** Refers to the future when followed by "to". */
            INTENT,
            /** Something that is counted: the number before it is not a year. */
            COUNTED,
            /** A business term: quarters are mentioned in such a context. */
            BUSINESS,
            /** Followed by a month. */
            BEFORE_MONTH,
            /** Followed by a year. */
            BEFORE_YEAR,
            /** A duration after it is inexact and does not give a day. */
            INEXACT
        }

        /**
         * A day that news names without its year.
         *
         * @param day with its year
         * @param words of which one is near; lower case
         */
        record Event(LocalDate day, Set<String> words) {}

        private final WordLists<Kind> words = WordLists.read("date-words.tsv", Kind.class);
        private final Map<MonthDay, Event> events = new HashMap<>();

        DateWords() {
            for (Lexicon.Line line : Lexicon.read("annotate/events.tsv").lines()) {
                LocalDate day = LocalDate.parse(line.column(0));
                events.put(
                        MonthDay.from(day), new Event(day, Set.of(line.column(1).split(" ", -1))));
            }
        }

        /** Whether a lower-case word gives this clue. */
        boolean is(Kind kind, String word) {
            return words.has(kind, word);
        }

        /** Returns the tense that a lower-case word indicates on its own. */
        Tense tense(String word) {
            if (is(Kind.FUTURE, word)) {
                return Tense.FUTURE;
            }
            return is(Kind.PAST, word) || (word.length() > 3 && word.endsWith("ed")) ? Tense.PAST : Tense.UNKNOWN;
        }
    }
}
