package dev.dateline.annotate.date;

import static dev.dateline.annotate.date.CalendarWords.MONTH;
import static dev.dateline.annotate.date.CalendarWords.NUMBER;
import static dev.dateline.annotate.date.CalendarWords.SEASON;
import static dev.dateline.annotate.date.CalendarWords.WEEKDAY;

import dev.dateline.annotate.date.TenseReader.Tense;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Dates relative to the day of the text: "yesterday", "on Tuesday", "last week", "two years ago", "the next five
 * years".
 */
final class RelativeRules {
    private static final String UNIT = "(?<unit>day|week|fortnight|month|year)s?";
    private static final String SIDE =
            "(?<side>this past|this coming|last|past|previous|this|current|present|next|coming|upcoming)";
    private static final String WHEN = "(?:(?:earlier|later|late|early|sometime) )?";
    private static final String PART_OF_DAY = "(?: (?:morning|afternoon|evening|night|noon|midday))?";

    private RelativeRules() {}

    static List<DateRule> all() {
        return Stream.of(ofDays(), ofUnits(), ofCounts()).flatMap(List::stream).toList();
    }

    private static List<DateRule> ofDays() {
        return List.of(
                DateRule.of(DateKind.NEAR_DAY, "the day before yesterday", (words, context) -> days(context, -2)),
                DateRule.of(DateKind.NEAR_DAY, "the day after tomorrow", (words, context) -> days(context, 2)),
                DateRule.of(
                        DateKind.NEAR_DAY,
                        WHEN + "(?:today|tonight|this (?:morning|afternoon|evening))",
                        (words, context) -> days(context, 0)),
                DateRule.of(
                        DateKind.NEAR_DAY,
                        WHEN + "(?:yesterday" + PART_OF_DAY + "|last (?:night|evening))",
                        (words, context) -> days(context, -1)),
                DateRule.of(DateKind.NEAR_DAY, "tomorrow" + PART_OF_DAY, (words, context) -> days(context, 1)),
                DateRule.of(
                        DateKind.WEEKDAY,
                        "(?:" + SIDE + " )?(?<weekday>" + WEEKDAY + ")" + PART_OF_DAY
                                + "(?: of (?<week>last|this|next) week)?",
                        RelativeRules::weekday));
    }

    private static List<DateRule> ofUnits() {
        return List.of(
                DateRule.of(
                        DateKind.UNIT,
                        CalendarRules.PART + WHEN + "(?:the )?" + SIDE
                                + " (?<unit>week|weekend|month|quarter|year|decade|century)",
                        (words, context) -> context.unit(small(words, "unit"), side(words))),
                DateRule.of(
                        DateKind.UNIT,
                        CalendarRules.PART + "the (?<unit>week|weekend|month|year|decade|century)",
                        RelativeRules::currentUnit),
                DateRule.of(
                        DateKind.UNIT,
                        "(?:the )?year(?:'s|\\u2019s)?[- ]end",
                        (words, context) -> context.unit("year", 0)),
                DateRule.of(
                        DateKind.UNIT,
                        CalendarRules.PART + "(?:the )?" + SIDE + " (?<month>" + MONTH + ")",
                        (words, context) -> context.month(CalendarWords.month(words.group("month")), side(words))),
                DateRule.of(
                        DateKind.UNIT,
                        CalendarRules.PART + "(?:the )?" + SIDE + " (?<season>" + SEASON + ")",
                        (words, context) -> context.season(CalendarWords.season(words.group("season")), side(words))));
    }

    private static List<DateRule> ofCounts() {
        return List.of(
                DateRule.of(DateKind.COUNT, "(?<number>" + NUMBER + "|an?) " + UNIT + " ago", RelativeRules::ago),
                DateRule.of(
                        DateKind.COUNT,
                        "(?<number>24|48|72) hours ago",
                        (words, context) -> days(context, -Integer.parseInt(words.group("number")) / 24)),
                DateRule.of(
                        DateKind.COUNT,
                        "(?<number>" + NUMBER + "|an?) " + UNIT + " from (?:now|today)",
                        RelativeRules::ahead),
                DateRule.of(
                        DateKind.COUNT,
                        "in (?<number>" + NUMBER + "|an?) " + UNIT + "(?:['\\u2019]s?)?(?: time)?",
                        RelativeRules::ahead),
                DateRule.of(
                        DateKind.COUNT,
                        "(?:the )?(?<side>last|past|previous|next|coming) (?<number>" + NUMBER + ") " + UNIT,
                        RelativeRules::stretch));
    }

    private static String small(MatchResult words, String group) {
        return words.group(group).toLowerCase(Locale.ROOT);
    }

    /** Returns -1 for the past, 0 for the present and 1 for the future. */
    static int side(MatchResult words) {
        return switch (small(words, "side").replaceAll("\\s+", " ")) {
            case "last", "past", "previous", "this past" -> -1;
            case "this", "current", "present" -> 0;
            default -> 1;
        };
    }

    private static Optional<String> days(DateContext context, int days) {
        return context.published().knownDay().map(day -> IsoDates.day(day.plusDays(days)));
    }

    private static Optional<String> weekday(MatchResult words, DateContext context) {
        if (!Character.isUpperCase(words.group("weekday").charAt(0))) {
            return Optional.empty();
        }
        DayOfWeek weekday = CalendarWords.weekday(words.group("weekday"));
        @Nullable String week = words.group("week");
        if (week != null) {
            int weeks = week.equalsIgnoreCase("last") ? -1 : week.equalsIgnoreCase("next") ? 1 : 0;
            return context.published()
                    .knownDay()
                    .map(day -> IsoDates.day(day.plusWeeks(weeks)
                            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                            .with(TemporalAdjusters.nextOrSame(weekday))));
        }
        if (words.group("side") == null || side(words) == 0) {
            return context.weekday(weekday).map(IsoDates::day);
        }
        return context.published()
                .knownDay()
                .map(day -> IsoDates.day(day.with(
                        side(words) < 0 ? TemporalAdjusters.previous(weekday) : TemporalAdjusters.next(weekday))));
    }

    /** "the end of the year", "the weekend", but not just "the year" or "the week", which can be any. */
    private static Optional<String> currentUnit(MatchResult words, DateContext context) {
        String unit = small(words, "unit");
        if (unit.equals("weekend")) {
            return context.weekend();
        }
        boolean part = words.group().length() > "the ".length() + unit.length() + 1;
        return part ? context.unit(unit, 0) : Optional.empty();
    }

    private static Optional<String> ago(MatchResult words, DateContext context) {
        // "more than two years ago" does not give a definite year.
        return context.surroundings().isBehind(DateWords.Kind.INEXACT)
                ? Optional.empty()
                : context.away(small(words, "unit"), -CalendarWords.number(words.group("number")));
    }

    /** "in two weeks" is a date if it refers to the future; "killed in two days" is a duration. */
    private static Optional<String> ahead(MatchResult words, DateContext context) {
        boolean told = context.tense() == Tense.FUTURE;
        boolean fromNow = words.group().endsWith("now") || words.group().endsWith("today");
        return told || fromNow
                ? context.away(small(words, "unit"), CalendarWords.number(words.group("number")))
                : Optional.empty();
    }

    /** Returns the interval from this many days, months or years away to the day of the text, or the reverse. */
    private static Optional<String> stretch(MatchResult words, DateContext context) {
        if (context.surroundings().isBeforeOf()) {
            // "The last five months of her life" are not the months before the text.
            return Optional.empty();
        }
        int number = CalendarWords.number(words.group("number"));
        int side = side(words);
        String unit = small(words, "unit");
        if (unit.equals("year") || unit.equals("month")) {
            return context.unit(unit, 0)
                    .flatMap(now -> context.away(unit, side * number)
                            .map(then -> side < 0 ? IsoDates.between(then, now) : IsoDates.between(now, then)));
        }
        long days = (long) number * (unit.equals("day") ? 1 : unit.equals("week") ? 7 : 14);
        return context.published().knownDay().map(day -> {
            LocalDate other = day.plusDays(side * days);
            return side < 0
                    ? IsoDates.between(other.toString(), day.toString())
                    : IsoDates.between(day.toString(), other.toString());
        });
    }
}
