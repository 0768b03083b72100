package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The operator's decisions about entities. They override every rule, but not the ids that an article gives.
 * Immutable and thread-safe. docs/authority-file.md describes the file format.
 */
public final class Authority {
    private final List<Entry> entries;
    private final Map<Spelling, Entry> bySpelling = new HashMap<>();
    private final Map<Spelling, Entry> byId = new HashMap<>();
    private final Set<Refused> refused = new HashSet<>();

    /** A kind with a spelling's slug, or with an id. */
    private record Spelling(EntityKind kind, String text) {}

    /** A spelling that does not mean an entity. */
    private record Refused(EntityKind kind, String id, String slug) {}

    Authority(List<Entry> entries) {
        this.entries = List.copyOf(entries);
        for (Entry entry : entries) {
            byId.put(new Spelling(entry.kind(), entry.id()), entry);
            entry.names().forEach(name -> bySpelling.put(new Spelling(entry.kind(), Slug.of(name)), entry));
            entry.not().forEach(name -> refused.add(new Refused(entry.kind(), entry.id(), Slug.of(name))));
        }
    }

    /** An authority without decisions. */
    public static Authority none() {
        return new Authority(new ArrayList<>());
    }

    List<Entry> entries() {
        return entries;
    }

    /** The entity that a spelling means, whatever the rules say. */
    Optional<String> idOf(EntityKind kind, String spelling) {
        if (bySpelling.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(bySpelling.get(new Spelling(kind, Slug.of(spelling))))
                .map(Entry::id);
    }

    /** The name decided for an entity. */
    Optional<String> nameOf(EntityKind kind, String id) {
        return Optional.ofNullable(byId.get(new Spelling(kind, id))).map(Entry::name);
    }

    /** Whether a spelling must not mean that entity. */
    boolean forbids(EntityKind kind, String id, String spelling) {
        return !refused.isEmpty() && refused.contains(new Refused(kind, id, Slug.of(spelling)));
    }

    /**
     * One line of an authority file.
     *
     * @param line its number, from 1
     * @param id the entity's id
     * @param kind any kind but date
     * @param name the name to show; one of its spellings, too
     * @param spellings other names of it
     * @param not names that belong to other entities
     */
    record Entry(int line, String id, EntityKind kind, String name, List<String> spellings, List<String> not) {
        Entry {
            spellings = List.copyOf(spellings);
            not = List.copyOf(not);
        }

        /** The name and the spellings. */
        List<String> names() {
            return Stream.concat(Stream.of(name), spellings.stream()).distinct().toList();
        }
    }
}
