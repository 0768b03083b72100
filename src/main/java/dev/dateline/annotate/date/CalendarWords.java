package dev.dateline.annotate.date;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of the English calendar, as pieces of patterns and as numbers. Stateless. */
final class CalendarWords {
    /** White space inside a date: at most one line break, which a wrapped line may have. */
    static final String SPACE = "(?:[\\h]{1,5}\\v?\\h{0,5}|\\v\\h{0,5})";

    static final String MONTH =
            "(?:January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\\.|(?!\\p{L})))";
    static final String WEEKDAY = "(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
    static final String DAY = "(?:0?[1-9]|[12]\\d|3[01])(?:st|nd|rd|th)?(?![\\p{L}\\d%]|[.,:/]\\d)";
    /** From the year 1000 on: smaller numbers are hardly ever years in news. */
    static final String YEAR = "(?:1\\d{3}|20\\d{2})(?![\\p{L}\\d%]|[.,:/]\\d|-\\d)";

    static final String SEASON = "(?:spring|summer|autumn|fall|winter)";
    static final String NUMBER = "(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
            + "|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)";
    static final String ORDINAL = "(?:first|second|third|fourth|1st|2nd|3rd|4th)";

    private static final List<String> NUMBERS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty");
    private static final Map<String, Integer> TENS = Map.of("thirty", 30, "forty", 40, "fifty", 50);
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");
    private static final List<String> DECADES = List.of(
            "", "", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties");

    /** A month by the first three letters of its name. */
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    private CalendarWords() {}

    /** The number of a month that {@link #MONTH} matched, 1 to 12. */
    static int month(String name) {
        return MONTHS.getOrDefault(name.substring(0, 3).toLowerCase(Locale.ROOT), Month.JANUARY.getValue());
    }

    static DayOfWeek weekday(String name) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).equalsIgnoreCase(name)) {
                return day;
            }
        }
        throw new IllegalArgumentException(name + " is no day of the week");
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
        String small = words.toLowerCase(Locale.ROOT);
        if (Character.isDigit(small.charAt(0))) {
            return leadingNumber(small);
        }
        return TENS.getOrDefault(small, Math.max(1, NUMBERS.indexOf(small)));
    }

    /** 1 to 4. */
    static int ordinal(String words) {
        String small = words.toLowerCase(Locale.ROOT);
        return Character.isDigit(small.charAt(0)) ? leadingNumber(small) : ORDINALS.indexOf(small) + 1;
    }

    /** The first year of "the sixties" in their century, or -1. */
    static int decade(String words) {
        return 1900 + 10 * DECADES.indexOf(words.toLowerCase(Locale.ROOT));
    }
}
