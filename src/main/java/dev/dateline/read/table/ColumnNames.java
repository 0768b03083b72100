package dev.dateline.read.table;

import dev.dateline.text.lexicon.Lazy;
import dev.dateline.text.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The usual names of the columns of tables and of the keys of foreign JSON, from {@code lexicons/formats/columns.tsv}.
 * Safe for many threads.
 */
final class ColumnNames {
    private static final Lazy<ColumnNames> STANDARD =
            new Lazy<>(() -> new ColumnNames(Lexicon.read("formats/columns.tsv")));

    /** The key of the article format that a name means; {@code rank} is lower for a more usual name. */
    record Meaning(String key, int rank) {}

    private final Map<String, Meaning> meanings = new HashMap<>();

    private ColumnNames(Lexicon lexicon) {
        for (Lexicon.Line line : lexicon.lines()) {
            for (String name : line.words(1)) {
                meanings.putIfAbsent(bare(name), new Meaning(line.column(0), meanings.size()));
            }
        }
    }

    /** The names that come with the program. */
    static ColumnNames standard() {
        return STANDARD.get();
    }

    /** What a name means; empty when it is not a usual one. */
    Optional<Meaning> of(String name) {
        return Optional.ofNullable(meanings.get(bare(name)));
    }

    /**
     * The key of the article format that each of these names holds, or an empty text. A mapping that the user gave wins.
     * No key is held twice.
     *
     * @param mapping keys by names
     */
    List<String> keys(List<String> names, Map<String, String> mapping) {
        Map<String, Integer> best = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String key = mapping.getOrDefault(names.get(i).strip(), "");
            if (!key.isEmpty()) {
                best.putIfAbsent(key, i);
            }
        }
        List<String> mapped = List.copyOf(best.keySet());
        for (int i = 0; i < names.size(); i++) {
            int index = i;
            of(names.get(i))
                    .filter(meaning -> !mapped.contains(meaning.key()))
                    .ifPresent(meaning -> best.merge(
                            meaning.key(),
                            index,
                            (old, one) -> rank(names.get(one)) < rank(names.get(old)) ? one : old));
        }
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String said = mapping.get(names.get(i).strip());
            String key = said == null ? of(names.get(i)).map(Meaning::key).orElse("") : said;
            keys.add(Integer.valueOf(i).equals(best.get(key)) ? key : "");
        }
        return keys;
    }

    private int rank(String name) {
        return of(name).map(Meaning::rank).orElse(Integer.MAX_VALUE);
    }

    private static String bare(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
