package dev.dateline.article;

import dev.dateline.text.lexicon.Lazy;
import dev.dateline.text.lexicon.Lexicon;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/** The names of months and of time zones in the dates of articles and pages. Safe for many threads. */
public final class DateNames {
    private static final Lazy<DateNames> ALL = new Lazy<>(DateNames::new);

    /** The zones that feeds and pages name. Others, such as IST, are ambiguous, and left out. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("Z", "Z"),
            Map.entry("UT", "Z"),
            Map.entry("UTC", "Z"),
            Map.entry("GMT", "Z"),
            Map.entry("EST", "-05:00"),
            Map.entry("EDT", "-04:00"),
            Map.entry("CDT", "-05:00"),
            Map.entry("MST", "-07:00"),
            Map.entry("MDT", "-06:00"),
            Map.entry("PST", "-08:00"),
            Map.entry("PDT", "-07:00"),
            Map.entry("CET", "+01:00"),
            Map.entry("MEZ", "+01:00"),
            Map.entry("CEST", "+02:00"),
            Map.entry("MESZ", "+02:00"),
            Map.entry("EET", "+02:00"),
            Map.entry("EEST", "+03:00"),
            Map.entry("JST", "+09:00"));

    private final Map<String, Integer> english = new HashMap<>();
    private final Map<String, Integer> others = new HashMap<>();

    private DateNames() {
        for (Lexicon.Line line : Lexicon.read("formats/months.tsv").lines()) {
            int month = Integer.parseInt(line.column(0));
            line.words(1).forEach(name -> english.put(name, month));
            line.words(2).forEach(name -> others.put(name, month));
        }
    }

    /** The English names of months and their abbreviations, in lower case. */
    public static Set<String> englishMonths() {
        return Set.copyOf(ALL.get().english.keySet());
    }

    /** The names of months in other languages, and their abbreviations, in lower case. */
    public static Set<String> otherMonths() {
        return Set.copyOf(ALL.get().others.keySet());
    }

    /** The number of a month, 1 to 12, by its name in any of the languages and in any case; empty for other words. */
    public static OptionalInt month(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        Integer month = ALL.get().english.getOrDefault(word, ALL.get().others.get(word));
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }

    /** The offset of a zone as ISO 8601 writes it; empty for names that are not known. */
    static String offset(String zone) {
        return ZONES.getOrDefault(zone.toUpperCase(Locale.ROOT), "");
    }
}
