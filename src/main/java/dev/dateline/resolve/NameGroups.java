package dev.dateline.resolve;

import dev.dateline.resolve.ArticleForms.NameForm;
import dev.dateline.resolve.OrganizationNames.Words;
import dev.dateline.resolve.PersonNames.PersonName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Groups the names of one kind in one article that mean one entity. The fullest name comes first, of equal ones the
 * first of the text; a name joins a group only when it fits exactly one. What the authority or the article has decided
 * comes before the rules. Not thread-safe.
 */
final class NameGroups {
    private static final Pattern IN_BRACKETS = Pattern.compile(" \\((\\p{Lu}[\\p{Lu}\\p{N}.]{1,15})\\)");

    private final Authority authority;
    private final List<Group> groups = new ArrayList<>();
    /** Groups by keys that their names share with the names that may join them. */
    private final Map<String, Set<Group>> byKey = new HashMap<>();

    private NameGroups(Authority authority) {
        this.authority = authority;
    }

    /** Names of one article that mean one entity; the first is the fullest. */
    static final class Group {
        private final List<NameForm> forms = new ArrayList<>();
        private final Authority authority;
        private final List<Group> bearers;

        private Group(NameForm first, List<Group> bearers, Authority authority) {
            this.authority = authority;
            this.bearers = bearers;
            forms.add(first);
        }

        List<NameForm> forms() {
            return forms;
        }

        NameForm leader() {
            return forms.getFirst();
        }

        /** For a single name that is part of several full names, those persons; otherwise empty. */
        List<Group> bearers() {
            return bearers;
        }

        /** The id that is settled for one of its names, and so for all; different ones are never in one group. */
        Optional<String> fixedId() {
            return forms.stream()
                    .flatMap(form -> form.fixedId(authority).stream())
                    .findFirst();
        }

        /** Whether the ids settled for both allow that a form belongs to this group. */
        boolean allows(NameForm form) {
            Optional<String> ours = fixedId();
            Optional<String> theirs = form.fixedId(authority);
            boolean differ = ours.isPresent() && theirs.isPresent() && !ours.equals(theirs);
            boolean forbidden = ours.isPresent() && authority.forbids(form.kind(), ours.get(), form.name());
            boolean forbids = theirs.isPresent()
                    && forms.stream().anyMatch(other -> authority.forbids(other.kind(), theirs.get(), other.name()));
            return !differ && !forbidden && !forbids;
        }
    }

    /** Groups persons: full names that agree, and single names that are part of one full name only. */
    static List<Group> ofPersons(Collection<NameForm> forms, PersonNames names, Authority authority) {
        NameGroups groups = new NameGroups(authority);
        sorted(
                        forms,
                        Comparator.<NameForm>comparingInt(
                                        form -> -names.read(form.name()).parts().size())
                                .thenComparingLong(
                                        form -> names.read(form.name()).initials()))
                .stream()
                .filter(form -> names.read(form.name()).isFull())
                .forEach(form -> groups.addFull(form, names));
        NameGroups singles = new NameGroups(authority);
        // Charles III comes before Charles, who may be the third or the first.
        forms.stream()
                .filter(form -> !names.read(form.name()).isFull())
                .sorted(Comparator.comparing(
                        form -> names.read(form.name()).generation().isEmpty()))
                .forEach(form -> groups.addSingle(form, names, singles));
        groups.groups.addAll(singles.groups);
        return groups.groups;
    }

    /**
     * Groups organizations: names of the same words, and the acronym, beginning or end of one longer name only.
     *
     * @param text in which an acronym may follow its name in brackets
     */
    static List<Group> ofOrganizations(
            Collection<NameForm> forms, OrganizationNames names, String text, Authority authority) {
        NameGroups groups = new NameGroups(authority);
        Map<String, Set<Integer>> brackets = brackets(text);
        sorted(forms, Comparator.comparingInt(form -> -names.read(form.name()).size()))
                .forEach(form -> groups.addOrganization(form, names, text, brackets));
        return groups.groups;
    }

    /** Groups names that have the same key; those with an empty key are alone. */
    static List<Group> byKey(Collection<NameForm> forms, Function<NameForm, String> key, Authority authority) {
        NameGroups groups = new NameGroups(authority);
        for (NameForm form : sorted(forms, Comparator.comparingInt(form -> 0))) {
            Set<String> keys = Set.of(key.apply(form));
            groups.index(groups.add(form, List.copyOf(groups.withKeys(keys))), keys);
        }
        return groups.groups;
    }

    /** By that order, then names in capitals last, because they may be headlines, then the longest first. */
    private static List<NameForm> sorted(Collection<NameForm> forms, Comparator<NameForm> order) {
        return forms.stream()
                .sorted(order.thenComparing(form -> isUpper(form.name()))
                        .thenComparingInt(form -> -form.name().length()))
                .toList();
    }

    private static boolean isUpper(String name) {
        return name.codePoints().noneMatch(Character::isLowerCase);
    }

    private void addFull(NameForm form, PersonNames names) {
        PersonName name = names.read(form.name());
        Set<String> keys = names.keys(form.name());
        List<Group> same = withKeys(keys).stream()
                .filter(group -> group.forms().stream().allMatch(other -> name.isSameAs(names.read(other.name()))))
                .toList();
        Group joined = add(form, same);
        index(joined, keys);
        index(joined, name.partKeys());
    }

    /** Adds a single name to the one full name that has it, or else to {@code singles}. */
    private void addSingle(NameForm form, PersonNames names, NameGroups singles) {
        PersonName single = names.read(form.name());
        Set<String> keys = single.partKeys();
        List<Group> bearers = withKeys(keys).stream()
                .filter(group -> group.forms().stream()
                        .anyMatch(other -> names.read(other.name()).contains(single)
                                && !names.isOtherSpelling(other.name(), single)))
                .filter(group -> group.allows(form))
                .toList();
        List<Group> spelledSo = bearers.stream()
                .filter(group -> group.forms().stream()
                        .anyMatch(other -> names.read(other.name()).containsWord(single)))
                .toList();
        List<Group> closest = spelledSo.isEmpty() ? bearers : spelledSo;
        if (withFixedIdOf(form).isPresent()
                || (closest.size() == 1 && singles.withFixedIdOf(form).isEmpty())) {
            index(add(form, closest), keys);
            return;
        }
        List<Group> same = singles.withKeys(keys).stream()
                .filter(group -> names.read(group.leader().name()).isSameAs(single))
                .toList();
        singles.index(singles.add(form, same, closest), keys);
    }

    private void addOrganization(
            NameForm form, OrganizationNames names, String text, Map<String, Set<Integer>> brackets) {
        Words name = names.read(form.name());
        Set<Group> equal = new LinkedHashSet<>();
        Set<Group> longer = new LinkedHashSet<>();
        for (Group group : withKeys(name.keysOfSame())) {
            if (group.forms().stream().anyMatch(other -> name.isSameAs(names.read(other.name())))) {
                equal.add(group);
            }
        }
        for (Group group : withKeys(name.keysOfLongerForms())) {
            if (group.forms().stream().anyMatch(other -> name.isShortFor(names.read(other.name())))) {
                longer.add(group);
            }
        }
        for (int at : brackets.getOrDefault(form.name(), Set.of())) {
            groups.stream()
                    .filter(group -> group.forms().stream()
                            .anyMatch(other -> name.mayAbbreviate(names.read(other.name()))
                                    && text.startsWith(
                                            other.name(), at - other.name().length())))
                    .forEach(longer::add);
        }
        Group joined = add(form, List.copyOf(equal.isEmpty() ? longer : equal));
        index(joined, name.keysOfSame());
        index(joined, name.keysOfShortForms());
    }

    /** The places in the text at which a name's acronym follows in brackets, by the acronym. */
    private static Map<String, Set<Integer>> brackets(String text) {
        Map<String, Set<Integer>> brackets = new HashMap<>();
        Matcher matcher = IN_BRACKETS.matcher(text);
        while (matcher.find()) {
            if (OrganizationNames.isAcronym(matcher.group(1))) {
                brackets.computeIfAbsent(matcher.group(1), acronym -> new LinkedHashSet<>())
                        .add(matcher.start());
            }
        }
        return brackets;
    }

    private Group add(NameForm form, List<Group> fitting) {
        return add(form, fitting, List.of());
    }

    /** Adds a form to the group with its settled id, or to the only group that fits, or else to a new one. */
    private Group add(NameForm form, List<Group> fitting, List<Group> bearers) {
        List<Group> open = withFixedIdOf(form)
                .map(List::of)
                .orElseGet(() ->
                        fitting.stream().filter(group -> group.allows(form)).toList());
        if (open.size() == 1) {
            open.getFirst().forms().add(form);
            return open.getFirst();
        }
        Group group = new Group(form, bearers, authority);
        groups.add(group);
        return group;
    }

    private Optional<Group> withFixedIdOf(NameForm form) {
        Optional<String> id = form.fixedId(authority);
        return id.isEmpty()
                ? Optional.empty()
                : groups.stream().filter(group -> group.fixedId().equals(id)).findFirst();
    }

    private Set<Group> withKeys(Set<String> keys) {
        Set<Group> found = new LinkedHashSet<>();
        keys.forEach(key -> found.addAll(byKey.getOrDefault(key, Set.of())));
        return found;
    }

    private void index(Group group, Set<String> keys) {
        for (String key : keys) {
            if (!key.isEmpty()) {
                byKey.computeIfAbsent(key, all -> new LinkedHashSet<>()).add(group);
            }
        }
    }
}
