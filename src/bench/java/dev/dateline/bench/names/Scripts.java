package dev.dateline.bench.names;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** In which script a name is written. Stateless. */
final class Scripts {
    private static final String LATIN = "latin";

    private Scripts() {}

    /** The script of the pair that is not Latin; of two such the first. */
    static String of(String first, String second) {
        String script = of(first);
        return script.equals(LATIN) ? of(second) : script;
    }

    /** The script of most letters, in small letters; empty without letters. */
    private static String of(String name) {
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
