package dev.dateline.read.page;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Chooses the publication date of an article from all dates that are known of it. Stateless. */
final class PublicationDate {
    /** The length of {@code 2025-08-15}; shorter dates are months and years. */
    private static final int DAY = 10;

    private PublicationDate() {}

    /**
     * An ISO date: the one that the document states, else that of its dateline, else that in the name of its file, else
     * the default. A dateline without a year has the year of the file's name or of the default.
     */
    static Optional<String> of(@Nullable String stated, DateLine line, Document document, Unstated unstated) {
        Optional<String> around = FileDate.of(document.name()).or(() -> Optional.ofNullable(unstated.published()));
        return Optional.ofNullable(stated)
                .or(() -> line.date().flatMap(WrittenDate::iso))
                .or(() -> around.filter(date -> date.length() >= DAY))
                .or(() -> around.flatMap(date -> line.date().map(day -> inside(day, date))))
                .or(() -> around);
    }

    /** The day of the dateline in that year; the month alone when the day is not in it. */
    private static String inside(WrittenDate day, String date) {
        String whole = day.in(Integer.parseInt(date.substring(0, 4)));
        return whole.startsWith(date) ? whole : date;
    }

    /** The date in a file's name or in its folders: {@code 2025-08-15-summit.txt}, {@code 2025/08/15/summit.txt}. Stateless. */
    private static final class FileDate {
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
}
