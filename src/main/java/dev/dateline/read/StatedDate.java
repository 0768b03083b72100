package dev.dateline.read;

import dev.dateline.article.PartialDate;
import dev.dateline.text.lexicon.Lazy;
import dev.dateline.text.lexicon.Lexicon;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates as files state them in a field of their own: ISO 8601 and its compact form, SQL, RFC 822, seconds or
 * milliseconds since 1970, days with the name of the month in ten languages. Stateless.
 */
public final class StatedDate {
    private static final String OFFSET = "(?<z>\\s*(?:Z|UTC|GMT|[A-Z]{3,4}|[+-]\\d{2}:?\\d{2}|[+-]\\d{2}))?";
    private static final String CLOCK =
            "(?<h>\\d{1,2})[:.](?<mi>\\d{2})(?:[:.](?<s>\\d{2})(?:[.,]\\d{1,9})?)?(?:\\s*(?<half>[ap]\\.?m\\.?))?"
                    + OFFSET;
    private static final Pattern ISO =
            pattern("(?<y>\\d{4})[-/.](?<m>\\d{1,2})[-/.](?<d>\\d{1,2})(?:[T ]\\s*" + CLOCK + ")?");
    private static final Pattern COMPACT =
            pattern("(?<y>(?:1[4-9]|20)\\d{2})(?<m>\\d{2})(?<d>\\d{2})(?:[T_ -]?(?<h>\\d{2})(?<mi>\\d{2})(?<s>\\d{2})?"
                    + OFFSET + ")?");
    private static final Pattern NAMED = pattern(
            "(?:\\p{L}+[.,]*\\s+)?(?:(?:the|den|le|el|il|em|op)\\s+)?(?:(?<d>\\d{1,2})(?:\\.|st|nd|rd|th|er|º)?[\\s-]+(?:de\\s+)?(?<mon>\\p{L}{3,})\\.?|(?<mon2>\\p{L}{3,})\\.?\\s+(?<d2>\\d{1,2})(?:st|nd|rd|th)?)"
                    + ",?[\\s-]+(?:de\\s+)?(?<y>\\d{4})(?:,?(?:\\s+\\p{L}+day)?,?\\s*(?:\\p{L}{2,3}\\s+|[-–|]\\s*)?"
                    + CLOCK
                    + ")?(?:[\\s,;].*)?");
    private static final Pattern NUMBERS =
            pattern("(?<a>\\d{1,2})(?<sep>[./-])(?<b>\\d{1,2})\\k<sep>(?<y>\\d{4})(?:,?\\s*" + CLOCK + ")?");
    private static final Pattern EPOCH = Pattern.compile("-?\\d{9,10}(?:\\.\\d+)?|\\d{12,13}");
    private static final Pattern MONTH_OF_YEAR = pattern("(?<mon>\\p{L}{3,})\\.?,?\\s+(?<y>(?:1[4-9]|20)\\d{2})");

    /** Offsets of the zones that feeds name; any others are ambiguous. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("UT", "Z"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("JST", "+09:00"));

    private static final Lazy<Map<String, Integer>> MONTHS = new Lazy<>(StatedDate::months);

    private StatedDate() {}

    /**
     * The date in the article format; empty when the text is not a date, or can be two. A time without an
     * offset, or in a zone whose name is ambiguous, has none.
     */
    public static Optional<String> iso(@Nullable String text) {
        String line = text == null ? "" : text.strip().replaceAll("[\\s\\u00a0\\u202f]+", " ");
        if (line.isEmpty()) {
            return Optional.empty();
        }
        if (PartialDate.isDate(line)) {
            return Optional.of(line);
        }
        try {
            return read(line);
        } catch (DateTimeException | NumberFormatException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<String> read(String line) {
        if (EPOCH.matcher(line).matches()) {
            return epoch(line);
        }
        Matcher iso = ISO.matcher(line);
        if (iso.matches()) {
            return Optional.of(at(iso, iso.group("m"), iso.group("d")));
        }
        Matcher compact = COMPACT.matcher(line);
        if (compact.matches()) {
            return Optional.of(at(compact, compact.group("m"), compact.group("d")));
        }
        Matcher named = NAMED.matcher(line);
        if (named.matches()) {
            boolean dayFirst = named.group("d") != null;
            Integer month = month(named.group(dayFirst ? "mon" : "mon2"));
            return month == null
                    ? Optional.empty()
                    : Optional.of(at(named, String.valueOf(month), named.group(dayFirst ? "d" : "d2")));
        }
        Matcher numbers = NUMBERS.matcher(line);
        if (numbers.matches()) {
            return numbers(numbers);
        }
        Matcher ofYear = MONTH_OF_YEAR.matcher(line);
        Integer month = ofYear.matches() ? month(ofYear.group("mon")) : null;
        return month == null ? Optional.empty() : Optional.of("%s-%02d".formatted(ofYear.group("y"), month));
    }

    /** With points the day comes first; with other signs only where one number cannot be the month. */
    private static Optional<String> numbers(Matcher numbers) {
        int one = Integer.parseInt(numbers.group("a"));
        int two = Integer.parseInt(numbers.group("b"));
        if (numbers.group("sep").equals(".") || one > 12 || one == two) {
            return Optional.of(at(numbers, numbers.group("b"), numbers.group("a")));
        }
        return two > 12 ? Optional.of(at(numbers, numbers.group("a"), numbers.group("b"))) : Optional.empty();
    }

    private static Optional<String> epoch(String line) {
        double number = Double.parseDouble(line);
        boolean milliseconds = line.length() >= 12;
        Instant instant = Instant.ofEpochSecond((long) (milliseconds ? number / 1000 : number));
        return Optional.of(instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    private static String at(Matcher date, String month, String day) {
        LocalDate found =
                LocalDate.of(Integer.parseInt(date.group("y")), Integer.parseInt(month), Integer.parseInt(day));
        if (date.group("h") == null) {
            return found.toString();
        }
        int hour = Integer.parseInt(date.group("h"));
        String half = date.namedGroups().containsKey("half") ? date.group("half") : null;
        if (half != null) {
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        String seconds = date.group("s");
        LocalDateTime time =
                found.atTime(hour, Integer.parseInt(date.group("mi")), seconds == null ? 0 : Integer.parseInt(seconds));
        return "%sT%02d:%02d:%02d%s"
                .formatted(found, time.getHour(), time.getMinute(), time.getSecond(), offset(date.group("z")));
    }

    /** The offset as ISO 8601 writes it; empty when none is given, or a zone whose name is ambiguous. */
    private static String offset(@Nullable String given) {
        String zone = given == null ? "" : given.strip().toUpperCase(Locale.ROOT);
        String offset = zone.startsWith("+") || zone.startsWith("-") ? zone : ZONES.getOrDefault(zone, "");
        if (offset.isEmpty()) {
            return "";
        }
        return ZoneOffset.of(offset).getId();
    }

    private static @Nullable Integer month(String word) {
        return MONTHS.get().get(word.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (Lexicon.Line line : Lexicon.read("formats/months.tsv").lines()) {
            for (String word : line.words(1)) {
                months.put(word, Integer.parseInt(line.column(0)));
            }
        }
        return months;
    }

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
