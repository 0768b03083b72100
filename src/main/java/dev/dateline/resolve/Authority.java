package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the operator has decided about entities: it wins over every rule, but not over ids that an article gives.
 * Immutable, safe for many threads. docs/authority-file.md tells how to write one.
 */
public final class Authority {
    private final List<AuthorityEntry> entries;
    private final Map<Spelling, AuthorityEntry> bySpelling = new HashMap<>();
    private final Map<Spelling, AuthorityEntry> byId = new HashMap<>();
    private final Set<Refused> refused = new HashSet<>();

    /** A kind with a spelling's slug, or with an id. */
    private record Spelling(EntityKind kind, String text) {}

    /** A spelling that does not mean an entity. */
    private record Refused(EntityKind kind, String id, String slug) {}

    Authority(List<AuthorityEntry> entries) {
        this.entries = List.copyOf(entries);
        for (AuthorityEntry entry : entries) {
            byId.put(new Spelling(entry.kind(), entry.id()), entry);
            entry.names().forEach(name -> bySpelling.put(new Spelling(entry.kind(), Slug.of(name)), entry));
            entry.not().forEach(name -> refused.add(new Refused(entry.kind(), entry.id(), Slug.of(name))));
        }
    }

    /** Nothing decided. */
    public static Authority none() {
        return new Authority(new ArrayList<>());
    }

    List<AuthorityEntry> entries() {
        return entries;
    }

    /** The entity that a spelling means, whatever the rules say. */
    Optional<String> idOf(EntityKind kind, String spelling) {
        if (bySpelling.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(bySpelling.get(new Spelling(kind, Slug.of(spelling))))
                .map(AuthorityEntry::id);
    }

    /** The name decided for an entity. */
    Optional<String> nameOf(EntityKind kind, String id) {
        return Optional.ofNullable(byId.get(new Spelling(kind, id))).map(AuthorityEntry::name);
    }

    /** Whether a spelling must not mean that entity. */
    boolean forbids(EntityKind kind, String id, String spelling) {
        return !refused.isEmpty() && refused.contains(new Refused(kind, id, Slug.of(spelling)));
    }
}
