package dev.dateline.annotate.date;

import dev.dateline.annotate.date.CalendarList.Kind;
import dev.dateline.text.lexicon.Lexicon;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;

/** The words of the English calendar, as parts of patterns and as numbers. Stateless. */
final class CalendarWords {
    private static final CalendarList LIST = new CalendarList(Lexicon.read("annotate/calendar-words.tsv"));

    /** White space inside a date, with at most one line break, as in a wrapped line. */
    static final String SPACE = "(?:[\\h]{1,5}\\v?\\h{0,5}|\\v\\h{0,5})";

    static final String MONTH = "(?:" + LIST.pattern(Kind.MONTH) + ")";
    static final String WEEKDAY = "(?:" + LIST.pattern(Kind.WEEKDAY) + ")";
    static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\p{L}\\d%]|[.,:/]\\d)";
    /** Years from 1000. Smaller numbers are rarely years in news. */
    static final String YEAR = "(?:1\\d{3}|20\\d{2})(?![\\p{L}\\d%]|[.,:/]\\d|-\\d)";

    static final String SEASON = "(?:" + LIST.pattern(Kind.SEASON) + ")";
    static final String FEAST = "(?:" + LIST.pattern(Kind.FEAST) + ")";
    static final String NUMBER = "(?:\\d{1,3}|" + LIST.pattern(Kind.NUMBER) + ")";
    static final String ORDINAL = "(?:" + LIST.pattern(Kind.ORDINAL) + ")";
    static final String CENTURY = "(?:\\d{1,2}(?:st|nd|rd|th)|" + LIST.pattern(Kind.CENTURY) + ")";
    static final String DECADE = "(?:" + LIST.pattern(Kind.DECADE) + ")";

    private CalendarWords() {}

    /** Returns all words of the list, as written. */
    static List<String> all() {
        return Stream.of(Kind.values())
                .flatMap(kind -> LIST.words(kind).stream())
                .toList();
    }

    /** Returns the number, 1 to 12, of a month matched by {@link #MONTH}. */
    static int month(String name) {
        return LIST.number(Kind.MONTH, name);
    }

    static DayOfWeek weekday(String name) {
        return DayOfWeek.of(LIST.number(Kind.WEEKDAY, name));
    }

    /** Returns the first month of a season matched by {@link #SEASON}. */
    static int season(String name) {
        return LIST.number(Kind.SEASON, name);
    }

    /** Returns month times 100 plus day for a feast matched by {@link #FEAST}. */
    static int feast(String name) {
        return LIST.number(Kind.FEAST, name);
    }

    /** Returns the number at the beginning of the string: 15 for {@code 15th}. */
    static int leadingNumber(String digits) {
        int end = 0;
        while (end < digits.length() && digits.charAt(end) >= '0' && digits.charAt(end) <= '9') {
            end++;
        }
        return Integer.parseInt(digits, 0, end, 10);
    }

    /** Returns the value of a number matched by {@link #NUMBER}, or 1 for an article. */
    static int number(String words) {
        return words.equalsIgnoreCase("a") || words.equalsIgnoreCase("an") ? 1 : digitsOr(Kind.NUMBER, words);
    }

    /** Returns the value of an ordinal, 1 to 4. */
    static int ordinal(String words) {
        return digitsOr(Kind.ORDINAL, words);
    }

    /** Returns the number of a century matched by {@link #CENTURY}. */
    static int century(String words) {
        return digitsOr(Kind.CENTURY, words);
    }

    private static int digitsOr(Kind kind, String words) {
        return Character.isDigit(words.charAt(0)) ? leadingNumber(words) : LIST.number(kind, words);
    }

    /** Returns the first year of a decade such as "the sixties". */
    static int decade(String words) {
        return LIST.number(Kind.DECADE, words);
    }
}
