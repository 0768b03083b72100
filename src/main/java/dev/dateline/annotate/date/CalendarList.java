package dev.dateline.annotate.date;

import dev.dateline.annotate.token.Words;
import dev.dateline.text.lexicon.Lexicon;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a calendar and what they mean, from {@code lexicons/annotate/calendar-words.tsv}. Safe for many threads. */
final class CalendarList {
    /** What words of the calendar name, by the least and the greatest number that they can mean. */
    enum Kind {
        /** 1 to 12. */
        MONTH(1, 12),
        /** From Monday, 1, to Sunday, 7. */
        WEEKDAY(1, 7),
        /** Its first month. */
        SEASON(1, 12),
        /** A month times 100 and its day. */
        FEAST(101, 1231),
        /** How many. */
        NUMBER(1, 99),
        /** Which quarter or half of a year. */
        ORDINAL(1, 4),
        /** Which century. */
        CENTURY(1, 21),
        /** Its first year. */
        DECADE(1000, 2090);

        private final int least;
        private final int greatest;

        Kind(int least, int greatest) {
            this.least = least;
            this.greatest = greatest;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What can stand in a pattern as it is. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}]+(?:[ '-][\\p{L}\\p{N}]+)*\\.?");

    private static final Pattern SPACE = Pattern.compile("[\\h\\v]+");

    /** A word as written, or several. */
    private record Entry(String words, int number) {
        boolean isShort() {
            return words.endsWith(".");
        }

        String pattern() {
            String end = isShort() ? "(?:\\.|(?!\\p{L}))" : "";
            return (isShort() ? words.substring(0, words.length() - 1) : words).replace("'", "['\\u2019]") + end;
        }
    }

    private final Map<Kind, List<Entry>> entries = new EnumMap<>(Kind.class);

    /** Reads the lines; {@code LexiconException} that names file and line when one is broken. */
    CalendarList(Lexicon file) {
        for (Lexicon.Line line : file.lines()) {
            Kind kind = line.constant(0, Kind.class);
            int number = number(line, kind);
            for (String words : line.column(2).split("\\|", -1)) {
                if (!PLAIN.matcher(words).matches()) {
                    throw line.broken(
                            "'" + words + "' has more than letters, and spaces, hyphens, apostrophes between them");
                }
                entries.computeIfAbsent(kind, none -> new ArrayList<>()).add(new Entry(words, number));
            }
        }
        for (Kind kind : Kind.values()) {
            if (!entries.containsKey(kind)) {
                throw file.broken("has no " + kind);
            }
        }
    }

    private static int number(Lexicon.Line line, Kind kind) {
        int number = -1;
        try {
            number = kind == Kind.FEAST ? monthAndDay(line.column(1)) : Integer.parseInt(line.column(1));
        } catch (NumberFormatException | DateTimeException noNumber) {
            // Refused below, as one out of range is.
        }
        if (number < kind.least || number > kind.greatest) {
            throw line.broken("'" + line.column(1) + "' is the number of no " + kind);
        }
        return number;
    }

    private static int monthAndDay(String written) {
        MonthDay day = MonthDay.parse("--" + written);
        return 100 * day.getMonthValue() + day.getDayOfMonth();
    }

    /** The words of a kind as written. */
    List<String> words(Kind kind) {
        return of(kind).stream().map(Entry::words).toList();
    }

    /** The alternatives of a pattern that matches the words of a kind, short forms with and without their point. */
    String pattern(Kind kind) {
        return of(kind).stream().map(Entry::pattern).collect(Collectors.joining("|"));
    }

    /** What words mean that {@link #pattern} has matched; {@link IllegalArgumentException} for others. */
    int number(Kind kind, String words) {
        String folded = fold(words);
        return of(kind).stream()
                .filter(entry -> fold(entry.words()).equals(folded))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + words + "' is no " + kind))
                .number();
    }

    private List<Entry> of(Kind kind) {
        return entries.getOrDefault(kind, List.of());
    }

    private static String fold(String words) {
        String folded = SPACE.matcher(Words.fold(words)).replaceAll(" ");
        return folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    }
}
