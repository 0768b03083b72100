package dev.dateline.annotate.date;

import static dev.dateline.annotate.date.CalendarWords.DAY;
import static dev.dateline.annotate.date.CalendarWords.MONTH;
import static dev.dateline.annotate.date.CalendarWords.WEEKDAY;
import static dev.dateline.annotate.date.CalendarWords.YEAR;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day on which a text says that it was written: in the line before the first sentence ("ANCHORAGE, Alaska, Aug. 15
 * (Reuters) -"), or in a line of its own ("Saturday, April 4, 2009"). Stateless.
 */
final class Dateline {
    /** It stands behind the title and a line on the author at most. */
    private static final int LOOKED_AT = 600;

    /** A day farther from the article's own date than a month is that of something else. */
    private static final int FARTHEST = 31;

    private static final String DATE = "(?:" + WEEKDAY + ",?\\h)?(?:(?<month>" + MONTH + ")\\h(?<day>" + DAY
            + ")|(?<dayFirst>" + DAY + ")\\h(?<monthBehind>" + MONTH + "))(?:,?\\h(?<year>" + YEAR + "))?";
    private static final Pattern LINE = Pattern.compile("(?m)^\\h*" + DATE + "\\h*$");
    private static final Pattern BEFORE_STORY = Pattern.compile("(?m)^\\h*\\p{Lu}[^\\n]{0,50}?[,\\h(]\\h?" + DATE
            + "\\h?\\)?,?\\h?(?:\\([^)\\n]{1,40}\\)\\h?)?(?:--?|[\\u2014\\u2013_:])");

    private Dateline() {}

    /** When the text was written: the day that it says, or else what is known anyway. */
    static PublicationDay of(String text, PublicationDay known) {
        String head = text.substring(0, Math.min(LOOKED_AT, text.length()));
        return find(LINE, head, known)
                .or(() -> find(BEFORE_STORY, head, known))
                .map(PublicationDay::of)
                .orElse(known);
    }

    private static Optional<LocalDate> find(Pattern pattern, String head, PublicationDay known) {
        Matcher matcher = pattern.matcher(head);
        if (!matcher.find()) {
            return Optional.empty();
        }
        boolean monthFirst = matcher.group("month") != null;
        int month = CalendarWords.month(matcher.group(monthFirst ? "month" : "monthBehind"));
        int day = CalendarWords.leadingNumber(matcher.group(monthFirst ? "day" : "dayFirst"));
        return day(month, day, matcher.group("year"), known).filter(found -> fits(found, known));
    }

    private static Optional<LocalDate> day(int month, int day, @Nullable String year, PublicationDay known) {
        try {
            return year == null ? known.day(month, day) : Optional.of(LocalDate.of(Integer.parseInt(year), month, day));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static boolean fits(LocalDate found, PublicationDay known) {
        boolean day = known.knownDay()
                .filter(stated -> Math.abs(ChronoUnit.DAYS.between(stated, found)) > FARTHEST)
                .isEmpty();
        boolean month = known.day() != null
                || known.knownMonth()
                        .filter(stated -> Math.abs(ChronoUnit.MONTHS.between(stated, YearMonth.from(found))) > 1)
                        .isEmpty();
        boolean year = known.knownYear()
                .filter(stated -> Math.abs(stated - found.getYear()) > 1)
                .isEmpty();
        return day && month && year;
    }
}
