package dev.dateline.read.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A calendar day as people write it.
 *
 * @param year empty when not given
 * @param month 1 to 12
 * @param day 1 to 31
 * @param start where it begins in its line, in UTF-16 units
 * @param end where it ends
 */
record WrittenDate(OptionalInt year, int month, int day, int start, int end) {
    /** The first three letters of each month, in lower case. */
    private static final List<String> MONTHS = Arrays.stream(Month.values())
            .map(month -> month.name().substring(0, 3).toLowerCase(Locale.ROOT))
            .toList();

    /** The months in the languages below by their names and short names; a name of two months is left out. */
    private static final Map<String, Integer> OTHER_MONTHS = otherMonths();

    private static final String MONTH = "(?<m>" + String.join("|", MONTHS) + ")(?:[a-z]*)\\.?";
    private static final String OTHER_MONTH = "(?<m>"
            + String.join(
                    "|", OTHER_MONTHS.keySet().stream().map(Pattern::quote).toList()) + ")(?!\\p{L})\\.?";
    private static final String YEAR = "(?<y>(?:1[5-9]|20)\\d\\d)";
    private static final String DAY = "(?<d>[0-3]?\\d)(?:st|nd|rd|th)?";

    private static final List<Pattern> FORMS = List.of(
            pattern("(?<!\\d)" + YEAR + "[-/.](?<n>[01]?\\d)[-/.](?<d>[0-3]?\\d)(?!\\d)"),
            pattern("\\b" + MONTH + "\\s+" + DAY + "(?:,?\\s+" + YEAR + ")?(?!\\d)"),
            pattern("(?<!\\d)" + DAY + "\\s+(?:of\\s+)?" + MONTH + "(?:,?\\s+" + YEAR + ")?(?!\\d)"),
            pattern("(?<!\\d)(?<d>[0-3]?\\d)(?:\\.|º|er)?\\s+(?:de\\s+)?" + OTHER_MONTH + "(?:,?\\s+(?:del?\\s+)?"
                    + YEAR + ")?(?!\\d)"),
            pattern(YEAR + "\\s?[年년]\\s?(?<n>[01]?\\d)\\s?[月월]\\s?(?<d>[0-3]?\\d)\\s?[日일]"),
            // With points the day always comes first.
            pattern("(?<!\\d)(?<d>[0-3]?\\d)\\.\\s?(?<n>[01]?\\d)\\.\\s?" + YEAR + "(?!\\d)"));

    private static final Pattern WITH_SLASHES = pattern("(?<!\\d)([0-3]?\\d)/([0-3]?\\d)/" + YEAR + "(?!\\d)");

    /** The first valid day in a line; empty when it has none. */
    static Optional<WrittenDate> first(String line) {
        Optional<WrittenDate> first = Optional.empty();
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(line);
            while (matcher.find()) {
                Optional<WrittenDate> date = of(matcher, form.namedGroups().containsKey("n"));
                boolean earlier = date.isPresent()
                        && (first.isEmpty() || date.get().start() < first.get().start());
                if (earlier) {
                    first = date;
                    break;
                }
            }
        }
        return first.or(() -> slashes(line));
    }

    /** The day in ISO form; empty when its year is not known. */
    Optional<String> iso() {
        return year.isEmpty() ? Optional.empty() : Optional.of(in(year.getAsInt()));
    }

    /** The day in that year, in ISO form. */
    String in(int otherYear) {
        return "%04d-%02d-%02d".formatted(otherYear, month, day);
    }

    private static Optional<WrittenDate> of(Matcher matcher, boolean number) {
        String said = matcher.group("y");
        int month = number
                ? Integer.parseInt(matcher.group("n"))
                : month(matcher.group("m").toLowerCase(Locale.ROOT));
        return checked(said, month, Integer.parseInt(matcher.group("d")), matcher);
    }

    private static int month(String name) {
        int english = MONTHS.indexOf(name);
        return english >= 0 ? english + 1 : OTHER_MONTHS.getOrDefault(name, 0);
    }

    private static Map<String, Integer> otherMonths() {
        Map<String, Integer> months = new HashMap<>();
        Set<String> several = new HashSet<>();
        for (String language : "de fr es it pt nl pl ru uk cs sv da nb fi tr ro hu".split(" ", -1)) {
            for (Month month : Month.values()) {
                for (TextStyle style : TextStyle.values()) {
                    String name = month.getDisplayName(style, Locale.of(language))
                            .toLowerCase(Locale.ROOT)
                            .replaceFirst("\\.$", "");
                    if (name.length() >= 3 && name.chars().allMatch(Character::isLetter)) {
                        Integer other = months.put(name, month.getValue());
                        if (other != null && other != month.getValue()) {
                            several.add(name);
                        }
                    }
                }
            }
        }
        months.keySet().removeAll(several);
        return months;
    }

    /** Day and month with slashes, when only one of them can be the month. */
    private static Optional<WrittenDate> slashes(String line) {
        Matcher matcher = WITH_SLASHES.matcher(line);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int one = Integer.parseInt(matcher.group(1));
        int two = Integer.parseInt(matcher.group(2));
        boolean clear = one == two || (one > 12) != (two > 12);
        return clear
                ? checked(matcher.group("y"), one > 12 ? two : one, one > 12 ? one : two, matcher)
                : Optional.empty();
    }

    private static Optional<WrittenDate> checked(@Nullable String year, int month, int day, Matcher at) {
        try {
            // Any leap year will do when none is given.
            LocalDate.of(year == null ? 2000 : Integer.parseInt(year), month, day);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
        OptionalInt known = year == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(year));
        return Optional.of(new WrittenDate(known, month, day, at.start(), at.end()));
    }

    private static Pattern pattern(String form) {
        return Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
