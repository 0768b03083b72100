package dev.dateline.bench.names;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.LexiconException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the letters of place names sound like in the ways newspapers romanise them, from place-sounds.tsv.
 * Immutable, safe for many threads.
 */
final class PlaceSoundRules {
    private static final String SOUNDS = "aeioubpdtlrmnfvkgxszSZcC";

    /** More readings of one form are not followed: "ch", "c" and "j" together would give hundreds. */
    private static final int MAX_READINGS = 12;

    private final Map<String, List<String>> rules;
    private final int longest;

    private PlaceSoundRules(Map<String, List<String>> rules) {
        this.rules = Map.copyOf(rules);
        this.longest = rules.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /** The rules of the benchmarks. */
    static PlaceSoundRules read() {
        InputStream file = PlaceSoundRules.class.getResourceAsStream("place-sounds.tsv");
        return of(Lexicon.read("place-sounds.tsv", Objects.requireNonNull(file)));
    }

    /**
     * The rules of a list.
     *
     * @throws LexiconException for a line without three columns, with unknown sounds, or with letters that came before
     */
    static PlaceSoundRules of(Lexicon lexicon) {
        Map<String, List<String>> rules = new HashMap<>();
        for (Lexicon.Line line : lexicon.lines()) {
            List<String> columns = line.columns(3);
            boolean fits = columns.get(1).chars().allMatch(c -> c == '|' || SOUNDS.indexOf(c) >= 0)
                    && rules.put(columns.get(0), List.of(columns.get(1).split("\\|", -1))) == null;
            if (!fits) {
                throw line.broken("new letters, known sounds, an example expected");
            }
        }
        return new PlaceSoundRules(rules);
    }

    /** The ways in which folded letters can sound, the first the likeliest; empty when a letter has no rule. */
    List<String> readings(String letters) {
        List<StringBuilder> readings = new ArrayList<>(List.of(new StringBuilder()));
        for (int at = 0; at < letters.length(); ) {
            int length = Math.min(longest, letters.length() - at);
            while (length > 0 && !rules.containsKey(letters.substring(at, at + length))) {
                length--;
            }
            if (length == 0) {
                return List.of();
            }
            readings = extend(readings, rules.getOrDefault(letters.substring(at, at + length), List.of()));
            at += length;
        }
        return readings.stream().map(StringBuilder::toString).distinct().toList();
    }

    private static List<StringBuilder> extend(List<StringBuilder> readings, List<String> sounds) {
        boolean full = readings.size() * sounds.size() > MAX_READINGS;
        List<StringBuilder> extended = new ArrayList<>();
        for (String sound : full ? sounds.subList(0, 1) : sounds) {
            for (StringBuilder reading : readings) {
                extended.add(new StringBuilder(reading).append(sound));
            }
        }
        return extended;
    }
}
