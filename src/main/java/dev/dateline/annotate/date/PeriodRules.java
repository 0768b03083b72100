package dev.dateline.annotate.date;

import static dev.dateline.annotate.date.CalendarWords.CENTURY;
import static dev.dateline.annotate.date.CalendarWords.DECADE;
import static dev.dateline.annotate.date.CalendarWords.FEAST;
import static dev.dateline.annotate.date.CalendarWords.ORDINAL;
import static dev.dateline.annotate.date.CalendarWords.SEASON;
import static dev.dateline.annotate.date.CalendarWords.YEAR;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rules for years, their parts, decades and centuries: "2014", "the third quarter of 2009", "the 1990s", "the 20th
 * century".
 */
final class PeriodRules {
    private static final String OF_YEAR = "(?: (?:of|in) (?:the )?(?<side>last|this|next|current) year"
            + "|(?:,? (?:of |in )?(?:fiscal )?)(?<year>" + YEAR + ")| of (?<the>the) year)";
    /** Older years are rare in news. Dates such as "2000 B.C." are not supported. */
    private static final int OLDEST_BARE_YEAR = 1800;

    private PeriodRules() {}

    static List<DateRule> all() {
        return Stream.of(ofManyYears(), ofYear()).flatMap(List::stream).toList();
    }

    private static List<DateRule> ofManyYears() {
        return List.of(
                DateRule.of(
                        DateKind.LONG,
                        CalendarRules.PART + "(?:the )?(?<decade>(?:1[5-9]|20)\\d0)(?:['\\u2019]?s)",
                        (words, context) -> decade(Integer.parseInt(words.group("decade")))),
                DateRule.of(
                        DateKind.LONG,
                        "(?:(?:early|mid|late)[- ](?:in )?)?(?:the )?['\\u2018\\u2019](?<decade>\\d0)['\\u2019]?s",
                        (words, context) -> decade(fullDecade(words))),
                DateRule.of(
                        DateKind.LONG,
                        "(?:early |mid-|late )?the (?:early |mid-|late )?(?<decade>[2-9]0)['\\u2019]?s",
                        (words, context) -> decade(fullDecade(words))),
                DateRule.of(
                        DateKind.LONG,
                        "the (?:early |mid-|late )?(?<decade>" + DECADE + ")",
                        (words, context) -> decade(CalendarWords.decade(words.group("decade")))),
                DateRule.of(
                        DateKind.LONG,
                        CalendarRules.PART + "(?:the )?(?<century>" + CENTURY + ")[- ](?<word>century)",
                        PeriodRules::century));
    }

    private static List<DateRule> ofYear() {
        return List.of(
                DateRule.of(
                        DateKind.QUARTER,
                        "(?:the )?(?:fiscal )?(?<quarter>" + ORDINAL + ")[- ](?:fiscal )?quarter" + OF_YEAR + "?",
                        PeriodRules::quarter),
                DateRule.of(DateKind.QUARTER, "Q(?<quarter>[1-4])" + OF_YEAR + "?", PeriodRules::quarter),
                DateRule.of(
                        DateKind.QUARTER, "(?:the )?(?<half>first|second|1st|2nd) half" + OF_YEAR, PeriodRules::half),
                DateRule.of(
                        DateKind.LONG,
                        CalendarRules.PART + "(?:the )?(?<season>" + SEASON + ")(?: of)?,? (?<year>" + YEAR + ")",
                        PeriodRules::season),
                DateRule.of(
                        DateKind.YEAR,
                        "(?<first>1[5-9]\\d\\d|20\\d\\d)(?:[-/\\u2013]| ?\\u2013 ?)(?<last>\\d{4}|\\d{2})",
                        PeriodRules::years),
                DateRule.of(
                        DateKind.YEAR,
                        CalendarRules.PART + "(?:fiscal(?: year)? |FY ?)(?<year>" + YEAR + ")",
                        (words, context) -> Optional.of(words.group("year"))),
                DateRule.of(DateKind.YEAR, CalendarRules.PART + "(?<year>" + YEAR + ")", PeriodRules::year),
                DateRule.of(DateKind.DAY_OF_YEAR, "(?<feast>" + FEAST + ")", PeriodRules::feast));
    }

    private static int fullDecade(MatchResult words) {
        int decade = Integer.parseInt(words.group("decade"));
        return decade + (decade < 20 ? 2000 : 1900);
    }

    private static Optional<String> decade(int first) {
        return Optional.of(IsoDates.years(first, first + 9));
    }

    private static Optional<String> century(MatchResult words, DateContext context) {
        // "20th Century Fox" is a company.
        boolean name = Character.isUpperCase(words.group("word").charAt(0))
                && context.surroundings().isBeforeCapital();
        int century = CalendarWords.century(words.group("century"));
        return name || century < 1 || century > 21 ? Optional.empty() : Optional.of(IsoDates.century(century));
    }

    /** A quarter without a year needs business terms nearby, because sports matches have quarters, too. */
    private static Optional<String> quarter(MatchResult words, DateContext context) {
        int quarter = CalendarWords.ordinal(words.group("quarter"));
        boolean saysYear = words.group("year") != null || words.group("side") != null || words.group("the") != null;
        if (!saysYear && !context.surroundings().speaksOfBusiness()) {
            return Optional.empty();
        }
        Optional<Integer> year = saysYear ? statedYear(words, context) : context.yearOfQuarter(quarter);
        return year.map(of -> IsoDates.quarter(of, quarter));
    }

    private static Optional<String> half(MatchResult words, DateContext context) {
        return statedYear(words, context).map(of -> IsoDates.half(of, CalendarWords.ordinal(words.group("half"))));
    }

    private static Optional<Integer> statedYear(MatchResult words, DateContext context) {
        @Nullable String year = words.group("year");
        if (year != null) {
            return Optional.of(Integer.parseInt(year));
        }
        int side = words.group("side") == null ? 0 : RelativeRules.side(words);
        return context.published().knownYear().map(known -> known + side);
    }

    private static Optional<String> years(MatchResult words, DateContext context) {
        int first = Integer.parseInt(words.group("first"));
        int last = Integer.parseInt(words.group("last"));
        int full = last > 99 ? last : first - first % 100 + last;
        return full > first && full - first <= 200 ? Optional.of(IsoDates.years(first, full)) : Optional.empty();
    }

    private static Optional<String> year(MatchResult words, DateContext context) {
        int year = Integer.parseInt(words.group("year"));
        boolean part = words.group().length() > 4;
        boolean number =
                context.surroundings().isAmount() || context.surroundings().isBeforeCounted();
        boolean doubtful = year % 100 == 0 || year < OLDEST_BARE_YEAR;
        return !part && (number || (doubtful && !context.surroundings().isBehind(DateWords.Kind.BEFORE_YEAR)))
                ? Optional.empty()
                : Optional.of(words.group("year"));
    }

    private static Optional<String> season(MatchResult words, DateContext context) {
        int year = Integer.parseInt(words.group("year"));
        return Optional.of(IsoDates.season(YearMonth.of(year, CalendarWords.season(words.group("season")))));
    }

    private static Optional<String> feast(MatchResult words, DateContext context) {
        int feast = CalendarWords.feast(words.group("feast"));
        return context.day(feast / 100, feast % 100).map(IsoDates::day);
    }
}
