package dev.dateline.bench.names;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Pairs of names of which somebody has said whether they are one. Columns {@code name1}, {@code name2}, {@code match}
 * or {@code is_match} (1 or 0), and where there are any {@code class} and {@code type}.
 *
 * @param pairs in the order of the file
 */
record NamePairs(List<Pair> pairs) {
    private static final String UNTOLD = "-";

    /** Organisation or organization. */
    private static final String ORGANIZATION = "organi";

    /**
     * Two names.
     *
     * @param first the one that is asked for
     * @param second the one to be found, or not to be found
     * @param same whether they are one
     * @param kind how the two differ
     * @param type person, organization; as the file writes it
     */
    record Pair(String first, String second, boolean same, String kind, String type) {
        boolean isOrganization() {
            return type.startsWith(ORGANIZATION);
        }

        Pair turned() {
            return new Pair(/* first= */ second, /* second= */ first, same, kind, type);
        }

        /** The script that is not Latin, of two such that of the first name; in lower case, empty without letters. */
        String script() {
            String script = script(first);
            return script.equals("latin") ? script(second) : script;
        }

        /** The script of most letters. */
        private static String script(String name) {
            Map<String, Integer> counts = new TreeMap<>();
            name.codePoints()
                    .filter(Character::isLetter)
                    .forEach(letter ->
                            counts.merge(Character.UnicodeScript.of(letter).name(), 1, Integer::sum));
            return counts.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(most -> most.getKey().toLowerCase(Locale.ROOT))
                    .orElse("");
        }
    }

    /**
     * Reads a file of pairs.
     *
     * @param type of the pairs, where the file has no column for it
     */
    static NamePairs read(Path path, String type) throws IOException {
        TsvFile file = TsvFile.read(path, "name1", "name2");
        String match = file.has("match") ? "match" : "is_match";
        if (!file.has(match)) {
            throw new TsvFile.BrokenTable(path + ", line 1: the column \"match\" or \"is_match\" is missing");
        }
        List<Pair> pairs = new ArrayList<>();
        for (TsvFile.Row row : file.rows()) {
            String kind = file.has("class") ? row.cell("class") : UNTOLD;
            pairs.add(new Pair(
                    row.cell("name1"),
                    row.cell("name2"),
                    row.cell(match).equals("1"),
                    kind,
                    file.has("type") ? row.cell("type") : type));
        }
        return new NamePairs(List.copyOf(pairs));
    }

    /** Every name, once. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        pairs.forEach(pair -> {
            names.add(pair.first());
            names.add(pair.second());
        });
        return names;
    }

    /** The pairs that are one, by the name that is asked for; the same in turn for both names when {@code both}. */
    Map<String, List<Pair>> variants(boolean both) {
        Map<String, List<Pair>> variants = new LinkedHashMap<>();
        for (Pair pair : pairs) {
            if (pair.same() && !pair.first().equals(pair.second())) {
                put(variants, pair);
                if (both) {
                    put(variants, pair.turned());
                }
            }
        }
        return variants;
    }

    private static void put(Map<String, List<Pair>> variants, Pair pair) {
        Collection<Pair> of = variants.computeIfAbsent(pair.first(), name -> new ArrayList<>());
        if (of.stream().noneMatch(other -> other.second().equals(pair.second()))) {
            of.add(pair);
        }
    }
}
