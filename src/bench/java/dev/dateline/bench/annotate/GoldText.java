package dev.dateline.bench.annotate;

import dev.dateline.article.DateSpan;
import dev.dateline.article.EntityKind;
import dev.dateline.text.word.Span;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text in which people have marked all names, all dates or all direct quotes.
 *
 * @param id of the article
 * @param text the whole text
 * @param published ISO date of the article; null when it is not given
 * @param scoredUntil code point offset where marking and scoring end
 * @param marks what is marked
 */
public record GoldText(String id, String text, @Nullable String published, int scoredUntil, Marks marks) {
    /**
     * What people have marked.
     *
     * @param names without doubles; may overlap; empty where a corpus has none
     * @param dates may overlap; empty where a corpus has none
     * @param quotes empty where a corpus has none
     */
    public record Marks(List<Name> names, List<Date> dates, List<Quote> quotes) {
        /** Copies the lists. */
        public Marks {
            names = List.copyOf(names);
            dates = List.copyOf(dates);
            quotes = List.copyOf(quotes);
        }
    }

    /** A text with marked names. */
    public static GoldText ofNames(String text, int scoredUntil, List<Name> names) {
        return new GoldText("", text, null, scoredUntil, new Marks(names, List.of(), List.of()));
    }

    /** The marked names. */
    public List<Name> names() {
        return marks.names();
    }

    /**
     * A name as people have marked it.
     *
     * @param span in code points of the text
     * @param kind person, organisation or place; countries are places here
     * @param entity which names of the same text are the same entity; null where nobody has said it
     */
    public record Name(Span span, EntityKind kind, @Nullable String entity) {}

    /**
     * A date as people have marked it.
     *
     * @param span in code points of the text
     * @param value the days that it covers; null for lengths of time, times of day and vague words ("recently"), which
     *     count neither for nor against an annotator
     */
    public record Date(Span span, @Nullable DateSpan value) {
        private static final Pattern QUARTER = Pattern.compile("(\\d{4})-Q([1-4])");
        private static final Pattern WEEK = Pattern.compile("(\\d{4})-W(\\d{2})(-WE)?");
        private static final Pattern SEASON = Pattern.compile("(\\d{4})-(SP|SU|FA|WI)");
        private static final Pattern DECADE = Pattern.compile("\\d{3}");

        /** The days of a TIMEX3 or TEI value, by day at most; empty when it names none. */
        static Optional<DateSpan> days(String value) {
            try {
                return Optional.of(parse(value));
            } catch (DateTimeException none) {
                return Optional.empty();
            }
        }

        private static DateSpan parse(String value) {
            int slash = value.indexOf('/');
            if (slash > 0) {
                return new DateSpan(
                        parse(value.substring(0, slash)).first(),
                        parse(value.substring(slash + 1)).last());
            }
            Matcher quarter = QUARTER.matcher(value);
            Matcher week = WEEK.matcher(value);
            Matcher season = SEASON.matcher(value);
            if (quarter.matches()) {
                return months(Integer.parseInt(quarter.group(1)), 3 * Integer.parseInt(quarter.group(2)) - 2);
            }
            if (season.matches()) {
                int first = switch (season.group(2)) {
                    case "SP" -> 3;
                    case "SU" -> 6;
                    case "FA" -> 9;
                    default -> 12;
                };
                return months(Integer.parseInt(season.group(1)), first);
            }
            if (week.matches()) {
                return week(week);
            }
            if (DECADE.matcher(value).matches()) {
                return DateSpan.parse(value + "0/" + value + "9");
            }
            // Some values have a hyphen before the year by mistake; the time of day is more than is asked.
            String day = value.matches("-\\d{4}-.*") ? value.substring(1) : value;
            return DateSpan.parse(day.indexOf('T') > 0 ? day.substring(0, day.indexOf('T')) : day);
        }

        private static DateSpan months(int year, int first) {
            YearMonth month = YearMonth.of(year, first);
            return new DateSpan(month.atDay(1), month.plusMonths(2).atEndOfMonth());
        }

        private static DateSpan week(Matcher week) {
            LocalDate monday = LocalDate.of(Integer.parseInt(week.group(1)), 1, 4)
                    .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, Integer.parseInt(week.group(2)))
                    .with(WeekFields.ISO.dayOfWeek(), 1);
            return new DateSpan(week.group(3) == null ? monday : monday.plusDays(5), monday.plusDays(6));
        }
    }

    /**
     * Reported speech as people have marked it.
     *
     * @param sources the words that name who speaks, in code points; empty when nobody is named
     * @param content the reported words, in several spans when a reporting clause interrupts them
     * @param direct whether all of it is in quotation marks
     */
    public record Quote(List<Span> sources, List<Span> content, boolean direct) {
        /** Copies the lists. */
        public Quote {
            sources = List.copyOf(sources);
            content = List.copyOf(content);
        }
    }
}
