package dev.dateline.annotate.date;

import static dev.dateline.annotate.date.CalendarWords.DAY;
import static dev.dateline.annotate.date.CalendarWords.MONTH;
import static dev.dateline.annotate.date.CalendarWords.WEEKDAY;
import static dev.dateline.annotate.date.CalendarWords.YEAR;
import static dev.dateline.annotate.date.CalendarWords.leadingNumber;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days and months by their names and numbers: "Friday, Aug. 15, 2025", "15-17 August", "mid-August", "2025-08-15". */
final class CalendarRules {
    private static final String BEFORE = "(?:" + WEEKDAY + ",?(?: the)? )?";
    private static final String TO = "(?: ?[-\\u2013\\u2014] ?| to | through | until )";

    /** The part of a month or year. The ISO value is the whole month or year, because the text gives no day. */
    static final String PART =
            "(?:(?:the )?(?:very )?(?:beginning|start|middle|end|close|first days|last days) of (?:the )?"
                    + "|(?:early|mid|late)[- \\u2010\\u2011\\u2013](?:in )?)?";

    /** An ambiguous numeric date gets the reading that is within this many days of the day of the text. */
    private static final int NEAR = 7;

    /** Months whose names are also ordinary words. They need a preposition. */
    private static final Set<String> DOUBTFUL = Set.of("may", "march");

    private CalendarRules() {}

    static List<DateRule> all() {
        return Stream.of(withYear(), withoutYear()).flatMap(List::stream).toList();
    }

    private static List<DateRule> withYear() {
        return List.of(
                DateRule.of(
                        DateKind.DAY,
                        "9/11|Sept(?:ember|\\.)? 11(?:th)?(?= (?:terror|attack))",
                        (words, context) -> Optional.of("2001-09-11")),
                DateRule.of(DateKind.DAY, "(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})", CalendarRules::isoDay),
                DateRule.of(
                        DateKind.DAY,
                        BEFORE + "(?<month>" + MONTH + ") (?<day>" + DAY + "),? (?<year>" + YEAR + ")",
                        CalendarRules::day),
                DateRule.of(
                        DateKind.DAY,
                        BEFORE + "(?<day>" + DAY + ")(?: of)? (?<month>" + MONTH + "),? (?<year>" + YEAR + ")",
                        CalendarRules::day),
                DateRule.of(
                        DateKind.MONTH,
                        PART + "(?<month>" + MONTH + ")(?:,| of)? (?<year>" + YEAR + ")",
                        CalendarRules::month),
                DateRule.of(
                        DateKind.DAY,
                        "(?<one>\\d{1,2})(?<mark>[/.])(?<other>\\d{1,2})\\k<mark>(?<year>\\d{4}|(?<=/)\\d{2})",
                        CalendarRules::numbers));
    }

    private static List<DateRule> withoutYear() {
        return List.of(
                DateRule.of(
                        DateKind.DAY_OF_YEAR,
                        BEFORE + "(?<month>" + MONTH + ") (?<day>\\d{1,2})" + TO + "(?<last>" + DAY + ")(?:,? (?<year>"
                                + YEAR + "))?",
                        CalendarRules::days),
                DateRule.of(
                        DateKind.DAY_OF_YEAR,
                        "(?<day>\\d{1,2})" + TO + "(?<last>" + DAY + ") (?<month>" + MONTH + ")(?:,? (?<year>" + YEAR
                                + "))?",
                        CalendarRules::days),
                DateRule.of(
                        DateKind.DAY_OF_YEAR,
                        BEFORE + "(?<month>" + MONTH + ") (?<day>" + DAY + ")",
                        CalendarRules::dayWithoutYear),
                DateRule.of(
                        DateKind.DAY_OF_YEAR,
                        BEFORE + "(?<day>" + DAY + ")(?: of)? (?<month>" + MONTH + ")",
                        CalendarRules::dayWithoutYear),
                DateRule.of(DateKind.MONTH_OF_YEAR, PART + "(?<month>" + MONTH + ")", CalendarRules::monthWithoutYear));
    }

    private static Optional<String> isoDay(MatchResult words, DateContext context) {
        return Optional.of(LocalDate.parse(words.group()).toString());
    }

    private static Optional<String> day(MatchResult words, DateContext context) {
        return named(words).map(month -> IsoDates.day(month.atDay(leadingNumber(words.group("day")))));
    }

    private static Optional<String> month(MatchResult words, DateContext context) {
        return named(words).map(IsoDates::month);
    }

    /** Returns the month and year; empty if the month is not capitalised. */
    private static Optional<YearMonth> named(MatchResult words) {
        return isName(words.group("month"))
                ? Optional.of(
                        YearMonth.of(Integer.parseInt(words.group("year")), CalendarWords.month(words.group("month"))))
                : Optional.empty();
    }

    private static boolean isName(String month) {
        return Character.isUpperCase(month.charAt(0));
    }

    private static Optional<String> dayWithoutYear(MatchResult words, DateContext context) {
        String month = words.group("month");
        return isName(month)
                ? context.day(CalendarWords.month(month), leadingNumber(words.group("day")))
                        .map(IsoDates::day)
                : Optional.empty();
    }

    private static Optional<String> days(MatchResult words, DateContext context) {
        int month = CalendarWords.month(words.group("month"));
        int first = leadingNumber(words.group("day"));
        int last = leadingNumber(words.group("last"));
        if (last <= first || !isName(words.group("month"))) {
            return Optional.empty();
        }
        @Nullable String year = words.group("year");
        Optional<LocalDate> from = year == null
                ? context.day(month, first)
                : Optional.of(LocalDate.of(Integer.parseInt(year), month, first));
        return from.map(day -> IsoDates.between(IsoDates.day(day), IsoDates.day(day.withDayOfMonth(last))));
    }

    private static Optional<String> monthWithoutYear(MatchResult words, DateContext context) {
        String month = words.group("month");
        boolean part = words.group().length() > month.length();
        boolean doubtful =
                DOUBTFUL.contains(month.toLowerCase(Locale.ROOT)) || month.length() < 4 || month.endsWith(".");
        boolean said = part || !doubtful || context.surroundings().isBehind(DateWords.Kind.BEFORE_MONTH);
        return isName(month) && said ? context.month(CalendarWords.month(month)) : Optional.empty();
    }

    /** 15.8.2025 and 8/15/2025 have only one reading. 7/8/2025 gets the reading that is near the day of the text. */
    private static Optional<String> numbers(MatchResult words, DateContext context) {
        int one = Integer.parseInt(words.group("one"));
        int other = Integer.parseInt(words.group("other"));
        int year = Integer.parseInt(words.group("year"));
        int full = year > 99 ? year : year + (year < 70 ? 2000 : 1900);
        if (words.group("mark").equals(".") || one > 12) {
            return Optional.of(IsoDates.day(LocalDate.of(full, other, one)));
        }
        LocalDate american = LocalDate.of(full, one, other);
        boolean sure = other > 12 || one == other || isNear(american, context);
        boolean british = other <= 12 && isNear(LocalDate.of(full, other, one), context);
        return sure && !(british && one != other) ? Optional.of(IsoDates.day(american)) : Optional.empty();
    }

    private static boolean isNear(LocalDate day, DateContext context) {
        return context.published()
                .knownDay()
                .filter(published -> Math.abs(ChronoUnit.DAYS.between(published, day)) <= NEAR)
                .isPresent();
    }
}
