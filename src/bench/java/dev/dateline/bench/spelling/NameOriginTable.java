package dev.dateline.bench.spelling;

import dev.dateline.text.Lexicons;
import dev.dateline.text.name.NameGrade;
import dev.dateline.text.name.NameKeyEncoder;
import dev.dateline.text.place.Place;
import dev.dateline.text.place.PlaceKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * Makes {@code lexicons/names/origin.tsv}: which groups of letters are frequent in the names of towns of countries that
 * write one family of scripts. Towns, because the gazetteer knows the country of each; their names are made of the sounds
 * that people's names are made of. The names of the census count as Western ones too. The same lists give the same
 * table.
 */
public final class NameOriginTable {
    /** Countries by the script in which their names are at home, in the order of the table's columns. */
    private static final List<List<String>> FAMILIES = List.of(
            List.of(
                    ("US GB IE CA AU NZ FR BE NL DE AT CH IT ES PT BR AR CL CO MX PE VE SE NO DK FI IS EE LV LT PL CZ SK "
                                    + "HU SI HR RO")
                            .split(" ")),
            List.of("RU UA BY BG MK RS KZ KG TJ UZ MN GE AM AZ TM".split(" ")),
            List.of("IQ SY LB JO SA YE OM AE QA KW BH EG LY TN DZ MA SD PS IR AF PK".split(" ")),
            List.of("IN BD NP LK MM TH KH LA BT".split(" ")),
            List.of("CN TW HK MO".split(" ")),
            List.of("KR KP".split(" ")),
            List.of("JP"));

    private static final int SHORTEST_NAME = 4;
    private static final int SHORTEST_GROUP = 2;
    private static final int LONGEST_GROUP = 3;

    /** Names that must have a group, all families together. */
    private static final int FEWEST = 30;

    /** Names of average composition that are added to each family, so that rare groups say little. */
    private static final double PRIOR = 8;

    private static final int TENTHS = 10;

    private NameOriginTable() {}

    /** Prints the table. */
    public static void main(String[] arguments) throws IOException {
        print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    static void print(PrintStream out) throws IOException {
        List<Set<String>> names = names();
        Map<String, int[]> counts = new TreeMap<>();
        for (int family = 0; family < names.size(); family++) {
            for (String name : names.get(family)) {
                for (String group : groups(name)) {
                    counts.computeIfAbsent(group, key -> new int[FAMILIES.size()])[family]++;
                }
            }
        }
        out.println(
                "# How much more frequent a group of letters is in the names of a family than in all, as ten times a logarithm.");
        out.println(
                "# ^ is the beginning of a name, $ its end. Made by NameOriginTable from the gazetteer and the known names; do not edit.");
        out.println("# group, western, cyrillic, arabic, indic, chinese, korean, japanese");
        counts.forEach((group, row) -> printRow(out, group, row, names));
    }

    private static void printRow(PrintStream out, String group, int[] row, List<Set<String>> names) {
        int all = 0;
        double share = 0;
        for (int family = 0; family < row.length; family++) {
            all += row[family];
            share += row[family] / (double) names.get(family).size() / row.length;
        }
        if (all < FEWEST) {
            return;
        }
        StringBuilder line = new StringBuilder(group);
        for (int family = 0; family < row.length; family++) {
            double smoothed = (row[family] + PRIOR * share) / (names.get(family).size() + PRIOR);
            line.append('\t').append(Math.round(TENTHS * Math.log(smoothed / share)));
        }
        out.println(line);
    }

    private static List<Set<String>> names() throws IOException {
        Map<String, Integer> families = new HashMap<>();
        List<Set<String>> names = new ArrayList<>();
        for (int family = 0; family < FAMILIES.size(); family++) {
            names.add(new HashSet<>());
            for (String country : FAMILIES.get(family)) {
                families.put(country, family);
            }
        }
        NameKeyEncoder encoder = Lexicons.shipped().nameKeys().newEncoder();
        Lexicons.shipped().gazetteer().places().filter(NameOriginTable::isTown).forEach(place -> {
            Integer family = families.get(place.country());
            for (String word : place.name().split("[^\\p{L}\\p{M}'’]+", -1)) {
                String letters = encoder.key(NameGrade.FOLDED, word);
                if (family != null && isName(letters)) {
                    names.get(family).add(letters);
                }
            }
        });
        names.getFirst().addAll(knownNames());
        return names;
    }

    private static boolean isTown(Place place) {
        return place.kind() == PlaceKind.CITY || place.kind() == PlaceKind.CAPITAL || place.kind() == PlaceKind.REGION;
    }

    private static boolean isName(String letters) {
        return letters.length() >= SHORTEST_NAME && letters.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
    }

    private static Set<String> knownNames() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(
                        NameOriginTable.class.getResourceAsStream("/lexicons/names/known-names.txt.gz"))),
                StandardCharsets.UTF_8))) {
            return lines.lines().filter(NameOriginTable::isName).collect(Collectors.toSet());
        }
    }

    private static Set<String> groups(String name) {
        Set<String> groups = new HashSet<>();
        String word = '^' + name + '$';
        for (int length = SHORTEST_GROUP; length <= LONGEST_GROUP; length++) {
            for (int i = 0; i + length <= word.length(); i++) {
                groups.add(word.substring(i, i + length));
            }
        }
        return groups;
    }
}
