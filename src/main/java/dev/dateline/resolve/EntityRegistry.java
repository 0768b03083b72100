package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The entities known to a run and the names by which they are found. It starts with the entities in the archive and
 * learns each new one. It keeps at most {@value #MOST_NAMES} names, about 70 MB; entities beyond that limit are found
 * by their own name only. Not thread-safe: its resolver guards it.
 */
final class EntityRegistry {
    /** Measured at 0.7 KB per name with its keys, so all names take less than a third of a 256 MB heap. */
    static final int MOST_NAMES = 100_000;

    /** A key shared by more entities does not distinguish them, and comparing with all of them is slow. */
    private static final int MOST_OF_KEY = 100;

    /** The maximum number of spellings of an entity that a name is compared with; these are enough to decide. */
    private static final int MOST_COMPARED = 20;

    private final Authority authority;
    private final Map<EntityKind, NameRule> rules = new EnumMap<>(EntityKind.class);
    private final Map<String, Known> byId = new HashMap<>();
    private final Map<String, List<Known>> byName = new HashMap<>();
    private final Map<String, List<Known>> byKey = new HashMap<>();
    private final PersonNames names;
    private final OrganizationNames organizations;
    private final KnownPlaces places;
    private int remembered;

    /** An entity and the names that new names are compared with. */
    private record Known(EntityKind kind, String id, List<String> names) {
        boolean isSameAs(Known other) {
            return kind == other.kind && id.equals(other.id);
        }
    }

    /** Never gives the ids of {@code places} to anything else. */
    EntityRegistry(Authority authority, PersonNames names, KnownPlaces places) {
        this.authority = authority;
        this.names = names;
        this.places = places;
        this.organizations = new OrganizationNames(names);
        rules.put(EntityKind.PERSON, names);
        rules.put(EntityKind.ORGANIZATION, organizations);
        rules.put(EntityKind.COUNTRY, organizations);
        rules.put(EntityKind.PLACE, organizations);
        authority.entries().forEach(entry -> entry.names().forEach(name -> add(entry.kind(), entry.id(), name)));
    }

    PersonNames persons() {
        return names;
    }

    OrganizationNames organizations() {
        return organizations;
    }

    private NameRule rule(EntityKind kind) {
        return Objects.requireNonNull(rules.get(kind));
    }

    /**
     * Learns that an entity has this name. A person's surname alone is learned only if it is also the id, because
     * several persons may share it. Places in the gazetteer are not learned, since the gazetteer has them.
     */
    void learn(EntityKind kind, String id, String name) {
        boolean alone = kind == EntityKind.PERSON && !names.read(name).isFull();
        boolean listed = kind.isPlace() && places.hasId(id);
        if (!listed && !authority.forbids(kind, id, name) && (!alone || id.equals(Slug.of(name)))) {
            add(kind, id, name);
        }
    }

    /** Returns the id of the entity with this name; a new id if none is known. */
    String idOf(EntityKind kind, String name) {
        return find(kind, name).orElseGet(() -> {
            String id = newId(kind, name);
            add(kind, id, name);
            return id;
        });
    }

    /** Returns the id of the only known entity that can have this name; empty if there is none or more than one. */
    Optional<String> find(EntityKind kind, String name) {
        Optional<String> decided = authority.idOf(kind, name);
        if (decided.isPresent()) {
            return decided;
        }
        String slug = Slug.of(name);
        List<Known> bearers = allowed(byName.getOrDefault(key(kind, slug), List.of()), name);
        if (bearers.stream().anyMatch(known -> known.id().equals(slug))) {
            return Optional.of(slug);
        }
        if (!bearers.isEmpty()) {
            return bearers.size() == 1 ? Optional.of(bearers.getFirst().id()) : Optional.empty();
        }
        Optional<String> group = findGroup(kind, name);
        return group.isPresent() ? group : findAlike(kind, name);
    }

    /** The group of that name: Daesh is the Islamic State, though nothing in the names says so. */
    private Optional<String> findGroup(EntityKind kind, String name) {
        if (kind != EntityKind.ORGANIZATION) {
            return Optional.empty();
        }
        Optional<String> group = places.groupId(name).filter(id -> !authority.forbids(kind, id, name));
        group.ifPresent(id -> add(kind, id, name));
        return group;
    }

    private Optional<String> findAlike(EntityKind kind, String name) {
        Set<Known> alike = new LinkedHashSet<>();
        for (String key : rule(kind).keys(name)) {
            for (Known known : allowed(byKey.getOrDefault(key(kind, key), List.of()), name)) {
                if (known.names().stream()
                        .filter(other -> isComparable(kind, name, other))
                        .allMatch(other -> rule(kind).same(name, other))) {
                    alike.add(known);
                }
            }
        }
        if (alike.size() != 1) {
            return Optional.empty();
        }
        String id = alike.iterator().next().id();
        add(kind, id, name);
        return Optional.of(id);
    }

    /** A surname alone is not evidence for or against a full name. */
    private boolean isComparable(EntityKind kind, String one, String other) {
        return kind != EntityKind.PERSON
                || names.read(one).isFull() == names.read(other).isFull();
    }

    /** Whether the limit of names has been reached. */
    boolean isFull() {
        return remembered >= MOST_NAMES;
    }

    private List<Known> allowed(List<Known> entities, String name) {
        return entities.stream()
                .filter(known -> !authority.forbids(known.kind(), known.id(), name))
                .toList();
    }

    /** The name as an id, with a number appended if another entity has that id. */
    private String newId(EntityKind kind, String name) {
        String slug = Slug.of(kind == EntityKind.PERSON ? names.withoutTitles(name) : name);
        String id = slug;
        for (int number = 2; isTaken(kind, id) || authority.forbids(kind, id, name); number++) {
            id = slug + "-" + number;
        }
        return id;
    }

    private boolean isTaken(EntityKind kind, String id) {
        return byId.containsKey(key(kind, id)) || (kind.isPlace() && places.hasId(id));
    }

    private void add(EntityKind kind, String id, String name) {
        List<Known> bearers = byName.getOrDefault(key(kind, Slug.of(name)), List.of());
        if (isFull() || bearers.stream().anyMatch(known -> known.id().equals(id))) {
            return;
        }
        remembered++;
        Known known = byId.computeIfAbsent(key(kind, id), unknown -> new Known(kind, id, new ArrayList<>(1)));
        put(byName, key(kind, Slug.of(name)), known);
        if (known.names().size() < MOST_COMPARED) {
            known.names().add(name);
            rule(kind).keys(name).forEach(key -> put(byKey, key(kind, key), known));
        }
    }

    private static void put(Map<String, List<Known>> lists, String key, Known known) {
        List<Known> before = lists.getOrDefault(key, List.of());
        if (before.size() < MOST_OF_KEY && before.stream().noneMatch(one -> one.isSameAs(known))) {
            List<Known> after = new ArrayList<>(before.size() + 1);
            after.addAll(before);
            after.add(known);
            lists.put(key, List.copyOf(after));
        }
    }

    private static String key(EntityKind kind, String rest) {
        return kind.json() + ':' + rest;
    }

    /** When two names of one kind of entity can mean the same one. Thread-safe. */
    interface NameRule {
        /** Keys of which two names that can mean the same share one at least; empty for a name that only equals itself. */
        Set<String> keys(String name);

        /** Whether both can mean the same entity. */
        boolean same(String one, String other);
    }
}
