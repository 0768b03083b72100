package dev.dateline.annotate.date;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.token.Words;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a calendar and what they mean, from {@code lexicons/annotate/calendar-words.tsv}. Thread-safe. */
final class CalendarList {
    /** The kinds of calendar words, each with the smallest and the largest number that its words can mean. */
    enum Kind {
        /** 1 to 12. */
        MONTH(1, 12),
        /** From Monday, 1, to Sunday, 7. */
        WEEKDAY(1, 7),
        /** A season, given by its first month. */
        SEASON(1, 12),
        /** A feast, given by its month times 100 plus its day. */
        FEAST(101, 1231),
        /** A cardinal number. */
        NUMBER(1, 99),
        /** An ordinal number of a quarter or half of a year. */
        ORDINAL(1, 4),
        /** The ordinal number of a century. */
        CENTURY(1, 21),
        /** A decade, given by its first year. */
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

    /** Matches entries that can be used in a pattern without escaping. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}]+(?:[ '-][\\p{L}\\p{N}]+)*\\.?");

    private static final Pattern SPACE = Pattern.compile("[\\h\\v]+");

    /** One or more words as written, and the number that they mean. */
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

    /** Reads the lines. Throws {@code LexiconException} with the file and line if a line is invalid. */
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
            // Rejected below, like a number out of range.
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

    /** Returns the words of a kind as written. */
    List<String> words(Kind kind) {
        return of(kind).stream().map(Entry::words).toList();
    }

    /** Returns pattern alternatives for the words of a kind; abbreviations match with and without a period. */
    String pattern(Kind kind) {
        return of(kind).stream().map(Entry::pattern).collect(Collectors.joining("|"));
    }

    /** Returns the number for words matched by {@link #pattern}; throws {@link IllegalArgumentException} for others. */
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
