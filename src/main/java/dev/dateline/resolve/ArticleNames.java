package dev.dateline.resolve;

import static dev.dateline.resolve.ArticleNames.SurnameChoice.UNDECIDED;

import dev.dateline.article.EntityKind;
import dev.dateline.resolve.ArticleForms.NameForm;
import dev.dateline.resolve.NameGroups.Group;
import dev.dateline.resolve.PlaceLinker.KnownPlaces;
import dev.dateline.text.Lexicons;
import dev.dateline.text.name.NameReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides which names of one text are one person, organization or place: the annotator's use of {@link NameGroups}, by
 * which the resolver decides as well. docs/entities.md has the rules. Thread-safe.
 */
public final class ArticleNames {
    private final PersonNames persons;
    private final OrganizationNames organizations;

    private ArticleNames(PersonNames persons, KnownPlaces places) {
        this.persons = persons;
        this.organizations = new OrganizationNames(persons, places);
    }

    /** Creates an instance with the bundled lexicons. */
    public static ArticleNames standard() {
        return new ArticleNames(
                new PersonNames(new NameReader(Lexicons.shipped().names())),
                new KnownPlaces(Lexicons.shipped().gazetteer()));
    }

    /**
     * A name at one place of a text.
     *
     * @param words as in the text, on one line, without titles
     * @param kind not {@link EntityKind#DATE}; countries and places are one kind here
     * @param listed for a country or state the name that a word list has for it; empty for all others
     */
    public record Named(String words, EntityKind kind, String listed) {
        /** A name that is not in any word list. */
        public Named(String words, EntityKind kind) {
            this(words, kind, "");
        }

        private NameForm form() {
            return new NameForm(kind == EntityKind.COUNTRY ? EntityKind.PLACE : kind, words, null);
        }

        private String key() {
            String family = kind == EntityKind.COUNTRY ? EntityKind.PLACE.json() : kind.json();
            return family + ':' + words;
        }
    }

    /**
     * The entities of the names of one text.
     *
     * @param entities for each name, in order, the number of its entity, from 0 without gaps
     * @param names for each entity its name: the fullest form in the text, or the listed name
     * @param undecided entities that are only a surname shared by several persons and were not resolved to one
     */
    public record Entities(List<Integer> entities, List<String> names, Set<Integer> undecided) {
        /** Copies the collections. */
        public Entities {
            entities = List.copyOf(entities);
            names = List.copyOf(names);
            undecided = Set.copyOf(undecided);
        }

        /** The name of the entity of a name. */
        public String nameOf(int name) {
            return names.get(entities.get(name));
        }
    }

    /** Resolves a surname that several persons in a text share. */
    @FunctionalInterface
    public interface SurnameChoice {
        /** No entity. */
        int UNDECIDED = -1;

        /** The surname is not resolved to any of them. */
        SurnameChoice NOBODY = (name, bearers, entities) -> UNDECIDED;

        /**
         * The one of the bearers that a name means, or {@link #UNDECIDED}.
         *
         * @param name its number among the names
         * @param bearers entities as numbered in {@code entities}
         * @param entities for each name its entity; {@link #UNDECIDED} for surnames of several persons that come later
         *     or could not be decided. Not to be changed
         */
        int choose(int name, List<Integer> bearers, int[] entities);
    }

    /**
     * The entities of names that are given in the order of the text.
     *
     * @param text where an organization's acronym may follow its name in brackets
     */
    public Entities find(List<Named> names, String text, SurnameChoice choice) {
        Map<String, NameForm> forms = new LinkedHashMap<>();
        Map<NameForm, String> listed = new HashMap<>();
        for (Named name : names) {
            listed.put(forms.computeIfAbsent(name.key(), key -> name.form()), name.listed());
        }
        List<Group> groups = groups(forms.values(), listed, text);
        Map<Group, Integer> numbers = new HashMap<>();
        Map<NameForm, Group> byForm = new HashMap<>();
        for (Group group : groups) {
            numbers.put(group, numbers.size());
            group.forms().forEach(form -> byForm.put(form, group));
        }
        List<Group> found = names.stream()
                .map(name -> Objects.requireNonNull(byForm.get(forms.get(name.key()))))
                .toList();
        int[] chosen = found.stream()
                .mapToInt(group -> group.bearers().isEmpty() ? numbers.getOrDefault(group, -1) : UNDECIDED)
                .toArray();
        for (int i = 0; i < chosen.length; i++) {
            if (chosen[i] == UNDECIDED) {
                List<Integer> bearers = found.get(i).bearers().stream()
                        .map(bearer -> numbers.getOrDefault(bearer, -1))
                        .toList();
                chosen[i] = choice.choose(i, bearers, chosen);
            }
        }
        return numbered(found, chosen, groups, listed);
    }

    private List<Group> groups(Collection<NameForm> forms, Map<NameForm, String> listed, String text) {
        Map<EntityKind, List<NameForm>> byKind = forms.stream().collect(Collectors.groupingBy(NameForm::kind));
        Authority none = Authority.none();
        List<Group> groups = new ArrayList<>();
        groups.addAll(ofPersons(byKind.getOrDefault(EntityKind.PERSON, List.of())));
        groups.addAll(NameGroups.ofOrganizations(
                byKind.getOrDefault(EntityKind.ORGANIZATION, List.of()), organizations, text, none));
        groups.addAll(NameGroups.byKey(
                byKind.getOrDefault(EntityKind.PLACE, List.of()),
                form -> placeKey(form.name(), listed.getOrDefault(form, "")),
                none));
        return groups;
    }

    /**
     * Groups persons. A name that begins or ends one longer name with two more words belongs to it, although its last
     * word is another: "Chrysler Chief Executive" to "Chrysler Chief Executive Robert Nardelli". Only in one text,
     * since the office is another person's elsewhere.
     */
    private List<Group> ofPersons(List<NameForm> forms) {
        Map<NameForm, NameForm> wholes = wholes(forms);
        List<Group> groups = NameGroups.ofPersons(
                forms.stream().filter(form -> !wholes.containsKey(form)).toList(), persons, Authority.none());
        for (NameForm part : wholes.keySet()) {
            NameForm whole = part;
            while (wholes.containsKey(whole)) {
                whole = Objects.requireNonNull(wholes.get(whole));
            }
            NameForm longest = whole;
            groups.stream()
                    .filter(group -> group.forms().contains(longest))
                    .forEach(group -> group.forms().add(part));
        }
        return groups;
    }

    /** For each name that is part of one longer name, and could not be the same by its parts, that longer name. */
    private Map<NameForm, NameForm> wholes(List<NameForm> forms) {
        Map<NameForm, List<String>> words = new LinkedHashMap<>();
        Map<String, List<NameForm>> longer = new HashMap<>();
        for (NameForm form : forms) {
            List<String> all = List.of(form.name().split("[\\s,]+", -1));
            words.put(form, all);
            if (all.size() >= 4) {
                longer.computeIfAbsent(firstTwo(all), two -> new ArrayList<>()).add(form);
                longer.computeIfAbsent(lastTwo(all), two -> new ArrayList<>()).add(form);
            }
        }
        Map<NameForm, NameForm> wholes = new LinkedHashMap<>();
        words.forEach((form, part) -> {
            if (part.size() < 2) {
                return;
            }
            Stream<NameForm> byEnds = Stream.of(firstTwo(part), lastTwo(part))
                    .distinct()
                    .flatMap(two -> longer.getOrDefault(two, List.of()).stream());
            List<NameForm> found = byEnds.distinct()
                    .filter(other -> isEnd(part, words.getOrDefault(other, List.of())))
                    .limit(2)
                    .toList();
            if (found.size() == 1 && !persons.same(form.name(), found.getFirst().name())) {
                wholes.put(form, found.getFirst());
            }
        });
        return wholes;
    }

    private static boolean isEnd(List<String> part, List<String> whole) {
        int more = whole.size() - part.size();
        return more >= 2
                && (whole.subList(0, part.size()).equals(part)
                        || whole.subList(more, whole.size()).equals(part));
    }

    private static String firstTwo(List<String> words) {
        return words.get(0) + ' ' + words.get(1) + " <";
    }

    private static String lastTwo(List<String> words) {
        return "> " + words.get(words.size() - 2) + ' ' + words.getLast();
    }

    private static String placeKey(String words, String listed) {
        String slug = Slug.of(listed.isEmpty() ? words : listed);
        String bare = slug.startsWith("the-") ? slug.substring("the-".length()) : slug;
        return bare.startsWith("city-of-") ? bare.substring("city-of-".length()) : bare;
    }

    /** Numbers the entities in the order in which the text names them. */
    private static Entities numbered(
            List<Group> found, int[] chosen, List<Group> groups, Map<NameForm, String> listed) {
        Map<Group, Integer> numbers = new LinkedHashMap<>();
        List<Integer> entities = new ArrayList<>();
        Set<Integer> undecided = new HashSet<>();
        for (int i = 0; i < chosen.length; i++) {
            Group group = chosen[i] == UNDECIDED ? found.get(i) : groups.get(chosen[i]);
            int number = numbers.computeIfAbsent(group, first -> numbers.size());
            entities.add(number);
            if (chosen[i] == UNDECIDED) {
                undecided.add(number);
            }
        }
        return new Entities(
                entities,
                numbers.keySet().stream()
                        .map(group -> shown(group.leader(), listed.getOrDefault(group.leader(), "")))
                        .toList(),
                undecided);
    }

    private static String shown(NameForm leader, String listed) {
        if (!listed.isEmpty()) {
            return listed;
        }
        boolean article =
                leader.kind() != EntityKind.PERSON && leader.name().regionMatches(true, 0, "the ", 0, "the ".length());
        return article ? leader.name().substring("the ".length()) : leader.name();
    }
}
