package dev.dateline.resolve;

import dev.dateline.text.lexicon.Lazy;
import dev.dateline.text.lexicon.Lexicon;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * The organizations that news calls by several names, with the id and the name of each: {@code Fed} and {@code U.S. Federal
 * Reserve} are the Federal Reserve. Made of lexicons/organizations.tsv. Immutable and thread-safe.
 */
final class KnownOrganizations {
    private static final Lazy<KnownOrganizations> SHIPPED =
            new Lazy<>(() -> new KnownOrganizations(Lexicon.read("organizations.tsv")));

    /** By the name as a slug; those that are found only as they are written, by their letters. */
    private final Map<String, Listed> byName = new HashMap<>();

    private final Map<String, Listed> names = new LinkedHashMap<>();

    /**
     * The first column and its slug.
     *
     * @param country code of the country of a body whose name other countries have, too; empty for all others
     */
    record Listed(String id, String name, String country) {
        Listed(String id, String name) {
            this(id, name, "");
        }
    }

    private KnownOrganizations(Lexicon lexicon) {
        for (Lexicon.Line line : lexicon.lines()) {
            String name = line.column(0);
            String country = line.columns().size() > 3 ? line.column(3) : "";
            Listed listed = new Listed(Slug.of(name), name, country);
            add(line, Slug.of(name), listed);
            names.put(name, listed);
            for (String other : split(line.column(1))) {
                add(line, Slug.of(other), listed);
                names.put(other, listed);
            }
            for (String exact : line.columns().size() > 2 ? split(line.column(2)) : List.<String>of()) {
                add(line, '=' + exact, listed);
            }
        }
    }

    /** The list that ships with the program. */
    static KnownOrganizations shipped() {
        return SHIPPED.get();
    }

    private void add(Lexicon.Line line, String name, Listed listed) {
        Listed before = byName.putIfAbsent(name, listed);
        if (before != null && !before.equals(listed)) {
            throw line.broken(name + " belongs to " + before.name() + ", too");
        }
    }

    private static List<String> split(String column) {
        return column.isEmpty() ? List.of() : List.of(column.split("\\|", -1));
    }

    /** Passes every name in any case with its organization to a consumer, in the order of the list. */
    void forEach(BiConsumer<String, Listed> consumer) {
        names.forEach(consumer);
    }

    /** The organization that has this name. */
    Optional<Listed> idOf(String name) {
        Listed exact = byName.get('=' + name.replace(".", ""));
        if (exact != null) {
            return Optional.of(exact);
        }
        String slug = Slug.of(name);
        Listed listed = byName.get(slug);
        return Optional.ofNullable(
                listed != null || !slug.startsWith("the-") ? listed : byName.get(slug.substring("the-".length())));
    }
}
