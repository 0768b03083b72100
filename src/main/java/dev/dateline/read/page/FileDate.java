package dev.dateline.read.page;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The date in a file's name or in its folders: {@code 2025-08-15-summit.txt}, {@code 2025/08/15/summit.txt}. Stateless. */
final class FileDate {
    private static final String YEAR = "(?<![\\p{Alnum}])((?:1[5-9]|20)\\d\\d)";
    private static final Pattern DAY =
            Pattern.compile(YEAR + "(?:([-_./])(\\d{1,2})\\2|(\\d\\d)())(\\d{1,2})(?![\\p{Alnum}])");
    private static final Pattern MONTH = Pattern.compile(YEAR + "[-_./](\\d{1,2})(?![\\p{Alnum}])");

    private FileDate() {}

    /** An ISO day or month; empty when the name has none that the calendar has. The last one counts. */
    static Optional<String> of(String name) {
        Optional<String> found = Optional.empty();
        Matcher day = DAY.matcher(name);
        while (day.find()) {
            String month = day.group(3) == null ? day.group(4) : day.group(3);
            found = WrittenDate.first(day.group(1) + "-" + month + "-" + day.group(6))
                    .flatMap(WrittenDate::iso);
        }
        return found.isPresent() ? found : month(name);
    }

    private static Optional<String> month(String name) {
        Matcher month = MONTH.matcher(name);
        Optional<String> found = Optional.empty();
        while (month.find()) {
            try {
                found = Optional.of(YearMonth.of(Integer.parseInt(month.group(1)), Integer.parseInt(month.group(2)))
                        .toString());
            } catch (DateTimeException none) {
                // Other numbers with a hyphen between them.
            }
        }
        return found;
    }
}
