package dev.dateline.read.page;

import dev.dateline.article.DateNames;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final String MONTH = oneOf(DateNames.englishMonths());
    private static final String OTHER_MONTH = oneOf(DateNames.otherMonths());
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
                : DateNames.month(matcher.group("m")).orElse(0);
        return checked(said, month, Integer.parseInt(matcher.group("d")), matcher);
    }

    /** A name of a month, the longest first. */
    private static String oneOf(Set<String> names) {
        return names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(Collectors.joining("|", "(?<m>", ")(?!\\p{L})\\.?"));
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
