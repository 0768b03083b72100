package dev.dateline.resolve;

import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.resolve.ArticleForms.NameForm;
import dev.dateline.resolve.NameEvidence.Role;
import dev.dateline.resolve.PersonNames.PersonName;
import dev.dateline.resolve.PlaceLinker.KnownPlaces;
import dev.dateline.resolve.PlaceLinker.PlaceContext;
import dev.dateline.resolve.ResolvedArticle.Decision;
import dev.dateline.text.place.Place;
import dev.dateline.text.word.CodePoints;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entities of the names of one article, as far as the article and the lists can say, and the evidence that it has for
 * the archive. Depends on nothing but the article, the lists and the authority file. One thread.
 */
final class ArticleEntities {
    private static final Pattern WOMAN = Pattern.compile("\\b(?:Mrs|Ms|Miss|Mme|Madame|Frau|Lady)\\.? \\p{Lu}[^ ]*$");

    /** Departments that annotators mark in the titles of their heads. */
    private static final Set<String> DEPARTMENTS = Set.of(
            "State",
            "Justice",
            "Defense",
            "Defence",
            "Treasury",
            "Commerce",
            "Energy",
            "Labor",
            "Education",
            "Agriculture",
            "Transportation",
            "Homeland Security",
            "Interior",
            "Finance",
            "Health");

    private static final Pattern SECRETARY_OF = Pattern.compile("\\b[Ss]ecretary of (?:the )?$");
    private static final Pattern SECRETARY = Pattern.compile("^ [Ss]ecretary\\b");
    private static final Pattern MINISTER = Pattern.compile("^ [Mm]inister\\b");

    private static final List<EntityKind> KINDS_OF_SPEAKERS =
            List.of(EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.COUNTRY);

    /** Code points before a body that may name its country: {@code Trinidad and Tobago's}. */
    private static final int LONGEST_COUNTRY = 24;

    private final ArticleForms forms;
    private final Rules rules;
    private final Authority authority;
    private final Map<NameForm, ResolvedName> resolved = new HashMap<>();
    private final Set<NameEvidence> evidence = new TreeSet<>(Comparator.comparing(NameEvidence::text));
    private List<NameGroups.Group> persons = List.of();
    private PlaceContext context = new PlaceContext(Set.of(), Set.of());
    private Optional<Place> country = Optional.empty();

    ArticleEntities(ArticleForms forms, Rules rules, Authority authority) {
        this.forms = forms;
        this.rules = rules;
        this.authority = authority;
    }

    /** What reads and compares names; shared by all articles. */
    record Rules(
            PersonNames persons,
            OrganizationNames organizations,
            CleanNames clean,
            KnownOrganizations known,
            PlaceLinker places) {}

    /**
     * The entity that a name means.
     *
     * @param id of the entity, for now
     * @param name by which the article, a list or the authority calls it in full
     * @param key under which the archive decides; null when the id is settled
     * @param country whether it is a country, also when the name is called a place: {@code Republic of Lithuania}
     */
    record ResolvedName(String id, String name, @Nullable NameKey key, boolean country) {
        ResolvedName(String id, String name, @Nullable NameKey key) {
            this(id, name, key, false);
        }
    }

    /** What the article says for the archive. */
    Set<NameEvidence> evidence() {
        return evidence;
    }

    void resolve(Article article) {
        context = PlaceContext.of(forms, rules.places().places());
        persons = NameGroups.ofPersons(forms.of(EntityKind.PERSON), rules.persons(), authority);
        persons.forEach(group -> settle(group, null));
        Map<NameForm, Place> linked = new HashMap<>();
        for (EntityKind kind : List.of(EntityKind.COUNTRY, EntityKind.PLACE)) {
            forms.of(kind)
                    .forEach(form ->
                            rules.places().link(form, forms, context).ifPresent(place -> linked.put(form, place)));
            NameGroups.byKey(forms.of(kind), form -> placeKey(form, linked.get(form)), authority)
                    .forEach(group -> settle(group, linked.get(group.leader())));
        }
        country = ArticleCountry.of(article, forms, linked, rules.places().places());
        NameGroups.ofOrganizations(forms.of(EntityKind.ORGANIZATION), rules.organizations(), article.text(), authority)
                .forEach(group -> settle(group, null));
        addShortForms(article);
        evidence.addAll(RepeatedContexts.evidence(
                article,
                mention -> {
                    ResolvedName name = of(mention.kind(), forms.nameOf(mention));
                    return name == null ? null : name.key();
                },
                rules.clean()));
    }

    private String placeKey(NameForm form, @Nullable Place place) {
        String key = rules.organizations().read(form.name()).fullKey();
        return place != null ? "id " + place.id() : key.isEmpty() ? "" : "words " + key;
    }

    /** The entity of a name; null when the article has no such name of the kind. */
    @Nullable
    ResolvedName of(EntityKind kind, String name) {
        NameForm form = forms.find(kind, name);
        return form == null ? null : resolved.get(form);
    }

    /** The entity of a speaker: one that the article names, or else a person that only the quote names. */
    ResolvedName speaker(String speaker) {
        for (EntityKind kind : KINDS_OF_SPEAKERS) {
            ResolvedName named = of(kind, speaker);
            if (named != null) {
                return named;
            }
        }
        PersonName name = rules.persons().read(speaker);
        List<NameGroups.Group> fitting = persons.stream()
                .filter(group -> group.forms().stream()
                        .map(form -> rules.persons().read(form.name()))
                        .anyMatch(other -> other.isSameAs(name) || other.contains(name)))
                .toList();
        if (fitting.size() == 1) {
            return resolved.getOrDefault(
                    fitting.getFirst().leader(), new ResolvedName(Slug.of(speaker), speaker, null));
        }
        Optional<String> decided = authority.idOf(EntityKind.PERSON, speaker);
        if (decided.isPresent() || !fitting.isEmpty()) {
            return new ResolvedName(decided.orElseGet(() -> Slug.of(speaker)), speaker, null);
        }
        return undecided(EntityKind.PERSON, speaker);
    }

    private void settle(NameGroups.Group group, @Nullable Place place) {
        for (NameForm form : group.forms()) {
            Optional<String> fixed = form.fixedId(authority).or(group::fixedId);
            ResolvedName name = fixed.map(id -> new ResolvedName(
                            id,
                            authority
                                    .nameOf(form.kind(), id)
                                    .orElse(group.leader().name()),
                            null))
                    .orElseGet(() -> byRules(form, group, place));
            resolved.put(form, name);
            fixed.ifPresent(id -> addGiven(form, id));
        }
    }

    private ResolvedName byRules(NameForm form, NameGroups.Group group, @Nullable Place place) {
        if (form.kind().isPlace()) {
            return place != null && !authority.forbids(form.kind(), place.id(), form.name())
                    ? new ResolvedName(place.id(), place.name(), null, PlaceLinker.isCountry(place))
                    : new ResolvedName(
                            unlistedPlace(group.leader()), group.leader().name(), null);
        }
        if (form.kind() == EntityKind.ORGANIZATION) {
            Optional<String> office = office(form, group);
            Optional<KnownOrganizations.Listed> listed = office.map(rules.known()::idOf)
                    .orElseGet(() -> listed(group))
                    .filter(known -> !authority.forbids(form.kind(), known.id(), form.name()));
            if (listed.isPresent()) {
                Optional<String> elsewhere = countryOf(listed.get());
                if (elsewhere.isPresent()) {
                    return undecided(
                            form.kind(), elsewhere.get() + ' ' + listed.get().name());
                }
                addListed(form, listed.get().id());
                return new ResolvedName(listed.get().id(), listed.get().name(), null);
            }
            String plain = office.orElse(group.leader().name());
            Optional<String> national = nationOf(group)
                    .flatMap(nation -> rules.organizations()
                            .bodies()
                            .ofCountry(rules.clean().key(form.kind(), plain).form(), nation));
            if (national.isPresent()) {
                return ofCountry(form.kind(), national.get());
            }
            if (office.isPresent()) {
                return undecided(form.kind(), office.get());
            }
        }
        if (!group.bearers().isEmpty() || isOfWoman(group)) {
            return new ResolvedName(Slug.of(form.name()), form.name(), null);
        }
        boolean apart = authority.refuses(form.kind(), form.name());
        return undecided(form.kind(), apart ? form.name() : group.leader().name());
    }

    /**
     * The department that a word before or after an office means: {@code State} in {@code Secretary of State}, {@code
     * Justice} in {@code Justice Minister}.
     */
    private Optional<String> office(NameForm form, NameGroups.Group group) {
        if (group.forms().size() > 1 || !DEPARTMENTS.contains(form.name())) {
            return Optional.empty();
        }
        String after = forms.after(form, 12);
        boolean of = SECRETARY_OF.matcher(forms.before(form, 16)).find();
        boolean secretary = SECRETARY.matcher(after).find();
        // The Justice Secretary and the Defence Secretary are British, and so is a Secretary of State for something.
        boolean british = form.name().equals("Justice") || form.name().equals("Defence");
        if (MINISTER.matcher(after).find() || (secretary && british)) {
            return Optional.of(form.name() + " Ministry");
        }
        boolean american = secretary || (of && !after.startsWith(" for "));
        return american ? Optional.of(form.name() + " Department") : Optional.empty();
    }

    /** The country whose body of a listed name is meant, when the article is about that country and not the listed one. */
    private Optional<String> countryOf(KnownOrganizations.Listed listed) {
        if (listed.country().isEmpty()
                || context.countries().size() != 1
                || context.countries().contains(listed.country())) {
            return Optional.empty();
        }
        return Stream.of(EntityKind.COUNTRY, EntityKind.PLACE)
                .flatMap(kind -> forms.of(kind).stream())
                .flatMap(form -> rules.places().link(form, forms, context).stream())
                .filter(PlaceLinker::isCountry)
                .map(Place::name)
                .findFirst();
    }

    /** The country whose body a name is: the one next to its first occurrence, else the one that the article is about. */
    private Optional<Place> nationOf(NameGroups.Group group) {
        KnownPlaces places = rules.places().places();
        return places.countryBefore(forms.before(group.leader(), LONGEST_COUNTRY))
                .or(() -> places.countryAfter(forms.after(group.leader(), LONGEST_COUNTRY)))
                .or(() -> country);
    }

    /** A public body that the article names without the country that it has here. */
    private ResolvedName ofCountry(EntityKind kind, String name) {
        Optional<KnownOrganizations.Listed> listed =
                rules.organizations().listed(name).filter(known -> !authority.forbids(kind, known.id(), name));
        if (listed.isEmpty()) {
            return undecided(kind, name);
        }
        NameKey key = rules.clean().key(kind, name);
        evidence.add(new NameEvidence(
                rules.clean().home(key), key.form(), Role.GIVEN, listed.get().id()));
        return new ResolvedName(listed.get().id(), listed.get().name(), null);
    }

    /** A public body of a list may be the one that is meant without its country. */
    private void addListed(NameForm form, String id) {
        if (!rules.organizations().read(form.name()).country().isEmpty()) {
            addGiven(form, id);
        }
    }

    /** Whether a surname alone follows {@code Mrs.}: hardly ever the person that the archive knows by the surname. */
    private boolean isOfWoman(NameGroups.Group group) {
        return group.leader().kind() == EntityKind.PERSON
                && !rules.persons().read(group.leader().name()).isFull()
                && group.forms().stream()
                        .anyMatch(form -> WOMAN.matcher(forms.before(form, 12) + form.name())
                                .find());
    }

    /** The listed organization of a group: that of the fullest name; an acronym only when it is the fullest name. */
    private Optional<KnownOrganizations.Listed> listed(NameGroups.Group group) {
        for (NameForm form : group.forms()) {
            String clean = rules.clean().key(form.kind(), form.name()).form();
            boolean alone = form.equals(group.leader()) || !OrganizationNames.isAcronym(form.name());
            if (alone) {
                Optional<KnownOrganizations.Listed> listed = rules.organizations()
                        .listed(form.name())
                        .or(() -> rules.organizations().listed(clean));
                if (listed.isEmpty()) {
                    listed = rules.places()
                            .places()
                            .groupId(form.name())
                            .map(id -> new KnownOrganizations.Listed(
                                    id, group.leader().name()));
                }
                if (listed.isPresent()) {
                    return listed;
                }
            }
        }
        return Optional.empty();
    }

    /** The name as an id, with a number when it is the id of a listed place. */
    private String unlistedPlace(NameForm leader) {
        String slug = Slug.of(leader.name());
        String id = slug;
        for (int number = 2;
                rules.places().places().hasId(id) || authority.forbids(leader.kind(), id, leader.name());
                number++) {
            id = slug + "-" + number;
        }
        return id;
    }

    private ResolvedName undecided(EntityKind kind, String name) {
        NameKey key = rules.clean().key(kind, name);
        if (key.form().length() > NameKey.LONGEST) {
            return new ResolvedName(Slug.of(name), name, null);
        }
        String value = NameEvidence.decided(new Decision(key.slug(), key.form()));
        evidence.add(new NameEvidence(rules.clean().home(key), key.form(), Role.NAMED, value));
        if (kind == EntityKind.PERSON) {
            rules.clean()
                    .others(key)
                    .forEach(block -> evidence.add(new NameEvidence(block, key.form(), Role.FULL, "")));
        }
        return new ResolvedName(key.slug(), key.form(), key);
    }

    /** A surname alone is evidence of an id only when it is the id, because several persons may share it. */
    private void addGiven(NameForm form, String id) {
        if (form.kind().isPlace() || form.name().length() > NameKey.LONGEST) {
            return;
        }
        NameKey key = rules.clean().key(form.kind(), form.name());
        if (!rules.clean().isSingle(key) || form.kind() == EntityKind.ORGANIZATION || id.equals(key.slug())) {
            evidence.add(new NameEvidence(rules.clean().home(key), key.form(), Role.GIVEN, id));
        }
    }

    /** Acronyms and single words that the article uses for an organization that it also names in full. */
    private void addShortForms(Article article) {
        CodePoints text = CodePoints.of(article.text());
        for (Mention mention : article.annotations().mentions()) {
            if (mention.kind() == EntityKind.ORGANIZATION) {
                ResolvedName name = of(mention.kind(), forms.nameOf(mention));
                addShortForm(name == null ? null : fullName(name), text.cut(mention.span()));
            }
        }
        for (NameForm form : forms.of(EntityKind.ORGANIZATION)) {
            ResolvedName name = resolved.get(form);
            addShortForm(name == null ? null : fullName(name), form.name());
        }
    }

    /** The key of a name that the archive or a list decides; null for one that the article or the authority decides. */
    private @Nullable NameKey fullName(ResolvedName name) {
        boolean listed = rules.known()
                .idOf(name.name())
                .filter(known -> known.id().equals(name.id()))
                .isPresent();
        return name.key() == null && listed ? rules.clean().key(EntityKind.ORGANIZATION, name.name()) : name.key();
    }

    private void addShortForm(@Nullable NameKey full, String words) {
        if (full == null || words.length() > NameKey.LONGEST) {
            return;
        }
        NameKey used = rules.clean().key(full.kind(), words);
        if (rules.clean().isSingle(used) && !rules.clean().isSingle(full)) {
            String block = rules.clean().home(used);
            if (!block.equals(rules.clean().home(full))) {
                evidence.add(new NameEvidence(block, full.form(), Role.JOINED, ""));
            }
        }
    }
}
