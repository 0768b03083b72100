package dev.dateline.text.place;

import dev.dateline.text.lexicon.BrokenLexiconException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the letters of place names sound like in the ways newspapers romanise them, from lexicons/place-sounds.tsv.
 * Immutable, safe for many threads.
 */
final class SoundRules {
    private static final String SOUNDS = "aeioubpdtlrmnfvkgxszSZcC";

    /** More readings of one form are not followed: "ch", "c" and "j" together would give hundreds. */
    private static final int MAX_READINGS = 12;

    private final Map<String, List<String>> rules;
    private final int longest;

    private SoundRules(Map<String, List<String>> rules) {
        this.rules = Map.copyOf(rules);
        this.longest = rules.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * Reads the rules.
     *
     * @throws BrokenLexiconException for a line without three columns, with unknown sounds, or with letters told before
     */
    static SoundRules read(String file, InputStream input) {
        Map<String, List<String>> rules = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.startsWith("#")) {
                    String[] columns = line.split("\t", -1);
                    boolean fits = columns.length == 3
                            && columns[1].chars().allMatch(c -> c == '|' || SOUNDS.indexOf(c) >= 0)
                            && rules.put(columns[0], List.of(columns[1].split("\\|", -1))) == null;
                    if (!fits) {
                        throw new BrokenLexiconException(
                                file, number, "new letters, known sounds, an example expected");
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SoundRules(rules);
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
