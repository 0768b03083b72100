package dev.dateline.resolve;

import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.resolve.PlaceLinker.PlaceContext;
import dev.dateline.text.place.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Resolves the names of one article to entities, first within the article, then across the archive. One thread. */
final class ArticleEntities {
    private static final List<EntityKind> KINDS_OF_SPEAKERS =
            List.of(EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.COUNTRY);

    private final ArticleForms forms;
    private final EntityRegistry registry;
    private final Authority authority;
    private final Map<NameForm, ResolvedName> resolved = new HashMap<>();
    private List<NameGroups.Group> persons = List.of();

    ArticleEntities(ArticleForms forms, EntityRegistry registry, Authority authority) {
        this.forms = forms;
        this.registry = registry;
        this.authority = authority;
    }

    /**
     * The entity that a name means.
     *
     * @param id of the entity
     * @param name by which the article, the gazetteer or the authority calls it in full
     */
    record ResolvedName(String id, String name) {}

    void resolve(Article article, PlaceLinker places) {
        persons = NameGroups.ofPersons(forms.of(EntityKind.PERSON), registry.persons(), authority);
        persons.forEach(group -> settle(group, null));
        NameGroups.ofOrganizations(
                        forms.of(EntityKind.ORGANIZATION), registry.organizations(), article.text(), authority)
                .forEach(group -> settle(group, null));
        PlaceContext context = PlaceContext.of(forms, places.places());
        for (EntityKind kind : List.of(EntityKind.COUNTRY, EntityKind.PLACE)) {
            Map<NameForm, Place> linked = new HashMap<>();
            forms.of(kind)
                    .forEach(form -> places.link(form, forms, context).ifPresent(place -> linked.put(form, place)));
            NameGroups.byKey(forms.of(kind), form -> placeKey(form, linked.get(form)), authority)
                    .forEach(group -> settle(group, linked.get(group.leader())));
        }
    }

    private String placeKey(NameForm form, @Nullable Place place) {
        String key = registry.organizations().read(form.name()).fullKey();
        return place != null ? "id " + place.id() : key.isEmpty() ? "" : "words " + key;
    }

    /** The entity of a name; null when the article has no such name of the kind. */
    @Nullable
    ResolvedName of(EntityKind kind, String name) {
        NameForm form = forms.find(kind, name);
        return form == null ? null : resolved.get(form);
    }

    /** The id of a speaker: one that the article names, or else one that the archive knows, or else the name as an id. */
    String speakerId(String speaker) {
        for (EntityKind kind : KINDS_OF_SPEAKERS) {
            ResolvedName named = of(kind, speaker);
            if (named != null) {
                return named.id();
            }
        }
        PersonName name = registry.persons().read(speaker);
        List<NameGroups.Group> fitting = persons.stream()
                .filter(group -> group.forms().stream()
                        .map(form -> registry.persons().read(form.name()))
                        .anyMatch(other -> other.isSameAs(name) || other.contains(name)))
                .toList();
        if (fitting.size() == 1) {
            NameForm leader = fitting.getFirst().leader();
            return resolved.getOrDefault(leader, new ResolvedName(Slug.of(speaker), speaker))
                    .id();
        }
        return registry.find(EntityKind.PERSON, speaker).orElseGet(() -> Slug.of(speaker));
    }

    private void settle(NameGroups.Group group, @Nullable Place place) {
        for (NameForm form : group.forms()) {
            Optional<String> fixed = form.fixedId(authority).or(group::fixedId);
            ResolvedName name = fixed.map(id -> new ResolvedName(
                            id,
                            authority
                                    .nameOf(form.kind(), id)
                                    .orElse(group.leader().name())))
                    .orElseGet(() -> byRules(form, group.leader(), place));
            resolved.put(form, name);
            registry.learn(form.kind(), name.id(), form.name());
        }
    }

    private ResolvedName byRules(NameForm form, NameForm leader, @Nullable Place place) {
        if (place != null && !authority.forbids(form.kind(), place.id(), form.name())) {
            return new ResolvedName(place.id(), place.name());
        }
        String id = registry.idOf(leader.kind(), leader.name());
        return authority.forbids(form.kind(), id, form.name())
                ? new ResolvedName(registry.idOf(form.kind(), form.name()), form.name())
                : new ResolvedName(id, authority.nameOf(form.kind(), id).orElse(leader.name()));
    }
}
