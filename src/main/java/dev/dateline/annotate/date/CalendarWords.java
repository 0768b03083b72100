package dev.dateline.annotate.date;

import dev.dateline.annotate.date.CalendarList.Kind;
import dev.dateline.text.lexicon.Lexicon;
import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;

/** The words of the English calendar, as pieces of patterns and as numbers. Stateless. */
final class CalendarWords {
    private static final CalendarList LIST = new CalendarList(Lexicon.read("annotate/calendar-words.tsv"));

    /** White space inside a date: at most one line break, which a wrapped line may have. */
    static final String SPACE = "(?:[\\h]{1,5}\\v?\\h{0,5}|\\v\\h{0,5})";

    static final String MONTH = "(?:" + LIST.pattern(Kind.MONTH) + ")";
    static final String WEEKDAY = "(?:" + LIST.pattern(Kind.WEEKDAY) + ")";
    static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\p{L}\\d%]|[.,:/]\\d)";
    /** From the year 1000 on: smaller numbers are hardly ever years in news. */
    static final String YEAR = "(?:1\\d{3}|20\\d{2})(?![\\p{L}\\d%]|[.,:/]\\d|-\\d)";

    static final String SEASON = "(?:" + LIST.pattern(Kind.SEASON) + ")";
    static final String FEAST = "(?:" + LIST.pattern(Kind.FEAST) + ")";
    static final String NUMBER = "(?:\\d{1,3}|" + LIST.pattern(Kind.NUMBER) + ")";
    static final String ORDINAL = "(?:" + LIST.pattern(Kind.ORDINAL) + ")";
    static final String CENTURY = "(?:\\d{1,2}(?:st|nd|rd|th)|" + LIST.pattern(Kind.CENTURY) + ")";
    static final String DECADE = "(?:" + LIST.pattern(Kind.DECADE) + ")";

    private CalendarWords() {}

    /** All words of the list, as written. */
    static List<String> all() {
        return Stream.of(Kind.values())
                .flatMap(kind -> LIST.words(kind).stream())
                .toList();
    }

    /** The number of a month that {@link #MONTH} matched, 1 to 12. */
    static int month(String name) {
        return LIST.number(Kind.MONTH, name);
    }

    static DayOfWeek weekday(String name) {
        return DayOfWeek.of(LIST.number(Kind.WEEKDAY, name));
    }

    /** The first month of a season that {@link #SEASON} matched. */
    static int season(String name) {
        return LIST.number(Kind.SEASON, name);
    }

    /** The month times 100 and the day of a feast that {@link #FEAST} matched. */
    static int feast(String name) {
        return LIST.number(Kind.FEAST, name);
    }

    /** The number at the beginning of the words: {@code 15th} is 15. */
    static int leadingNumber(String digits) {
        int end = 0;
        while (end < digits.length() && digits.charAt(end) >= '0' && digits.charAt(end) <= '9') {
            end++;
        }
        return Integer.parseInt(digits, 0, end, 10);
    }

    /** A number that {@link #NUMBER} matched, or 1 for an article. */
    static int number(String words) {
        return words.equalsIgnoreCase("a") || words.equalsIgnoreCase("an") ? 1 : digitsOr(Kind.NUMBER, words);
    }

    /** 1 to 4. */
    static int ordinal(String words) {
        return digitsOr(Kind.ORDINAL, words);
    }

    /** The number of a century that {@link #CENTURY} matched. */
    static int century(String words) {
        return digitsOr(Kind.CENTURY, words);
    }

    private static int digitsOr(Kind kind, String words) {
        return Character.isDigit(words.charAt(0)) ? leadingNumber(words) : LIST.number(kind, words);
    }

    /** The first year of "the sixties". */
    static int decade(String words) {
        return LIST.number(Kind.DECADE, words);
    }
}
