package dev.dateline.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as files state them in a field of their own: ISO 8601 and its compact form, SQL, RFC 822, seconds or
 * milliseconds since 1970, days with the name of the month in many languages. Stateless.
 */
public final class StatedDate {
    private static final String OFFSET = "(?:\\s*\\(?(?<z>Z|UTC|GMT|UT|[A-Z]{3,4}|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})\\)?)?";
    private static final String CLOCK =
            "(?<h>\\d{1,2})[:.](?<mi>\\d{2})(?:[:.](?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?(?:\\s*(?<half>[ap]\\.?m\\.?))?"
                    + OFFSET;
    private static final Pattern ISO =
            pattern("(?<y>\\d{4})(?<sep>[-/.])(?<m>\\d{1,2})\\k<sep>(?<d>\\d{1,2})(?:(?:T|,? )\\s*" + CLOCK + ")?");
    private static final Pattern COMPACT =
            pattern("(?<y>(?:1[4-9]|20)\\d{2})(?<m>\\d{2})(?<d>\\d{2})(?:[T_ -]?(?<h>\\d{2})(?<mi>\\d{2})(?<s>\\d{2})?"
                    + OFFSET + ")?");
    private static final Pattern NAMED = pattern(
            "(?:\\p{L}+[.,]*\\s+)?(?:(?:the|den|le|el|il|em|op)\\s+)?(?:(?<d>\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?[\\s-]+(?:de\\s+)?(?<mon>\\p{L}{3,})\\.?|(?<mon2>\\p{L}{3,})\\.?\\s+(?<d2>\\d{1,2})(?:st|nd|rd|th)?)"
                    + ",?[\\s-]+(?:de\\s+)?(?<y>\\d{4})(?:,?(?:\\s+\\p{L}+day)?,?\\s*(?:\\p{L}{2,3}\\s+|[-–|]\\s*)?"
                    + CLOCK
                    + ")?(?:[\\s,;](?!.*\\d{4}).*)?");

    /** As programs on Unix write it: {@code Fri Aug 15 12:00:00 UTC 2025}. */
    private static final Pattern UNIX =
            pattern("\\p{L}{3}\\s+(?<mon>\\p{L}{3})\\s+(?<d>\\d{1,2})\\s+" + CLOCK + "\\s+(?<y>\\d{4})");

    private static final Pattern NUMBERS =
            pattern("(?<a>\\d{1,2})(?<sep>[./-])(?<b>\\d{1,2})\\k<sep>(?<y>\\d{4})(?:,?\\s*" + CLOCK + ")?");
    private static final Pattern SECONDS = Pattern.compile("(\\d{9,10})(?:\\.\\d+)?");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{12,13}");
    private static final Pattern MONTH_OF_YEAR = pattern("(?<mon>\\p{L}{3,})\\.?,?\\s+(?<y>(?:1[4-9]|20)\\d{2})");

    /** Numbers before this year, or after the next one, are something else than seconds. */
    private static final int FIRST_YEAR_OF_SECONDS = 1995;

    private StatedDate() {}

    /**
     * The date in the article format: the text itself when {@link PartialDate#parse} reads it, else converted; empty when it
     * is not a date of the calendar, or can mean several, such as {@code 03/04/2024}. A time without an offset, or in a
     * zone whose name is not known, has none.
     */
    public static Optional<String> iso(@Nullable String text) {
        String line = text == null ? "" : text.strip().replaceAll("[\\s\\u00a0\\u202f]+", " ");
        if (line.isEmpty() || PartialDate.isDate(line)) {
            return line.isEmpty() ? Optional.empty() : Optional.of(line);
        }
        try {
            return read(line);
        } catch (DateTimeException | NumberFormatException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(String line) {
        Matcher seconds = SECONDS.matcher(line);
        if (seconds.matches()) {
            return instant(Long.parseLong(seconds.group(1)) * 1000);
        }
        if (MILLISECONDS.matcher(line).matches()) {
            return instant(Long.parseLong(line));
        }
        Matcher iso = ISO.matcher(line);
        if (iso.matches()) {
            return Optional.of(at(iso, number(iso, "m"), number(iso, "d")));
        }
        Matcher compact = COMPACT.matcher(line);
        if (compact.matches()) {
            return Optional.of(at(compact, number(compact, "m"), number(compact, "d")));
        }
        Matcher unix = UNIX.matcher(line);
        if (unix.matches()) {
            return named(unix, "mon", "d");
        }
        Matcher named = NAMED.matcher(line);
        if (named.matches()) {
            boolean dayFirst = named.group("d") != null;
            return named(named, dayFirst ? "mon" : "mon2", dayFirst ? "d" : "d2");
        }
        Matcher numbers = NUMBERS.matcher(line);
        if (numbers.matches()) {
            return numbers(numbers);
        }
        Matcher ofYear = MONTH_OF_YEAR.matcher(line);
        OptionalInt month = ofYear.matches() ? DateNames.month(ofYear.group("mon")) : OptionalInt.empty();
        return month.isEmpty()
                ? Optional.empty()
                : Optional.of("%s-%02d".formatted(ofYear.group("y"), month.getAsInt()));
    }

    private static Optional<String> named(Matcher date, String month, String day) {
        OptionalInt number = DateNames.month(date.group(month));
        return number.isEmpty() ? Optional.empty() : Optional.of(at(date, number.getAsInt(), number(date, day)));
    }

    /** With points the day comes first; with other signs only where one number cannot be the month. */
    private static Optional<String> numbers(Matcher numbers) {
        int one = number(numbers, "a");
        int two = number(numbers, "b");
        if (numbers.group("sep").equals(".") || one > 12 || one == two) {
            return Optional.of(at(numbers, two, one));
        }
        return two > 12 ? Optional.of(at(numbers, one, two)) : Optional.empty();
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Optional<String> instant(long milliseconds) {
        Instant instant = Instant.ofEpochMilli(milliseconds).truncatedTo(ChronoUnit.SECONDS);
        int year = instant.atOffset(ZoneOffset.UTC).getYear();
        return year < FIRST_YEAR_OF_SECONDS || year > PartialDate.latestYear()
                ? Optional.empty()
                : Optional.of(instant.toString());
    }

    /** The day, and the time when it is given. */
    private static String at(Matcher date, int month, int day) {
        LocalDate found = LocalDate.of(number(date, "y"), month, day);
        if (date.group("h") == null) {
            return found.toString();
        }
        String half = group(date, "half");
        int hour = number(date, "h");
        if (half != null) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        String seconds = date.group("s");
        String fraction = group(date, "f");
        LocalTime time = LocalTime.of(hour, number(date, "mi"), seconds == null ? 0 : Integer.parseInt(seconds));
        return "%sT%02d:%02d:%02d%s%s"
                .formatted(
                        found,
                        time.getHour(),
                        time.getMinute(),
                        time.getSecond(),
                        fraction == null ? "" : "." + fraction,
                        offset(date.group("z")));
    }

    private static @Nullable String group(Matcher matcher, String name) {
        return matcher.namedGroups().containsKey(name) ? matcher.group(name) : null;
    }

    /** The offset as ISO 8601 writes it; empty when none is given, or a zone whose name is not known. */
    private static String offset(@Nullable String given) {
        if (given == null) {
            return "";
        }
        return given.startsWith("+") || given.startsWith("-")
                ? ZoneOffset.of(given).getId()
                : DateNames.offset(given);
    }

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
