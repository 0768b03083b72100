package dev.dateline.article;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The forms of dates in exports of databases and content systems that can mean one day only: SQL, RFC 822, compact
 * digits, seconds or milliseconds since 1970. Stateless.
 */
public final class DateForms {
    private static final String TIME = "(?<h>\\d{1,2}):(?<mi>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<f>\\d{1,9}))?)?";
    private static final String ZONE = "(?:\\s?\\(?(?<z>Z|[A-Z]{2,4}|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})\\)?)?";
    private static final String MONTH = "(?<m>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*";
    private static final String WEEKDAY = "(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*,?\\s+)?";

    private static final List<Pattern> FORMS = List.of(
            pattern("(?<y>\\d{4})([-/.])(?<m>\\d{1,2})\\2(?<d>\\d{1,2})(?:(?:[T ]|,? )" + TIME + ZONE + ")?"),
            pattern("(?<y>\\d{4})(?<m>\\d{2})(?<d>\\d{2})(?:T?(?<h>\\d{2})(?<mi>\\d{2})(?<s>\\d{2})?" + ZONE + ")?"),
            pattern(WEEKDAY + "(?<d>\\d{1,2})[ -]" + MONTH + "[ -](?<y>\\d{4})(?:,?\\s+" + TIME + ZONE + ")?"),
            pattern(WEEKDAY + MONTH + "\\s+(?<d>\\d{1,2})\\s+" + TIME + ZONE + "\\s+(?<y>\\d{4})"));

    private static final Pattern SECONDS = Pattern.compile("\\d{10}");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{13}");

    /** Numbers before this year, or after the next one, are something else than seconds. */
    private static final int FIRST_YEAR_OF_SECONDS = 1995;

    /** The zones of RFC 822, and those that American and European pages write. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "Z"),
            Map.entry("UT", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"));

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    private DateForms() {}

    /**
     * A date in the form that the article format has: itself when {@link PartialDate#parse} reads it, else converted;
     * empty for a text that is not a date of the calendar, or may mean several, such as {@code 03/04/2024}. A zone that
     * is not known is left out.
     */
    public static Optional<String> iso(String text) {
        String date = text.strip();
        if (PartialDate.isDate(date)) {
            return Optional.of(date);
        }
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(date);
            if (matcher.matches()) {
                return iso(matcher).filter(PartialDate::isDate);
            }
        }
        if (SECONDS.matcher(date).matches()) {
            return instant(Long.parseLong(date) * 1000);
        }
        return MILLISECONDS.matcher(date).matches() ? instant(Long.parseLong(date)) : Optional.empty();
    }

    private static Optional<String> iso(Matcher date) {
        try {
            String day = LocalDate.of(
                            Integer.parseInt(date.group("y")),
                            month(date.group("m")),
                            Integer.parseInt(date.group("d")))
                    .toString();
            String hour = date.group("h");
            if (hour == null) {
                return Optional.of(day);
            }
            String second = date.group("s");
            String fraction = date.namedGroups().containsKey("f") ? date.group("f") : null;
            return Optional.of("%sT%02d:%s%s%s%s"
                    .formatted(
                            day,
                            Integer.parseInt(hour),
                            date.group("mi"),
                            second == null ? "" : ":" + second,
                            fraction == null ? "" : "." + fraction,
                            zone(date.group("z"))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static int month(String month) {
        return Character.isDigit(month.charAt(0))
                ? Integer.parseInt(month)
                : MONTHS.indexOf(month.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }

    private static String zone(@Nullable String zone) {
        if (zone == null) {
            return "";
        }
        return zone.startsWith("+") || zone.startsWith("-")
                ? zone
                : ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), "");
    }

    private static Optional<String> instant(long milliseconds) {
        Instant instant = Instant.ofEpochMilli(milliseconds);
        int year = Integer.parseInt(instant.toString().substring(0, 4));
        return year < FIRST_YEAR_OF_SECONDS || year > PartialDate.latestYear()
                ? Optional.empty()
                : Optional.of(instant.toString());
    }

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE);
    }
}
