package dev.dateline.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * Puts the names of one article together that mean one entity. The longest comes first, of several the one met first; a
 * name joins a group only when there is exactly one that it fits. One thread.
 */
final class NameGroups {
    private static final Comparator<NameForm> LONGEST_FIRST =
            Comparator.comparingInt(form -> -form.name().length());

    private final Authority authority;
    private final List<NameGroup> groups = new ArrayList<>();

    private NameGroups(Authority authority) {
        this.authority = authority;
    }

    /** Groups persons: full names that agree, and single names that are part of one full name only. */
    static List<NameGroup> ofPersons(Collection<NameForm> forms, PersonNames names, Authority authority) {
        NameGroups groups = new NameGroups(authority);
        forms.stream()
                .filter(form -> names.read(form.name()).isFull())
                .sorted(Comparator.<NameForm>comparingInt(
                                form -> -names.read(form.name()).parts().size())
                        .thenComparingLong(form -> names.read(form.name()).initials()))
                .forEach(form -> groups.add(
                        form,
                        (group, one) -> group.forms().stream()
                                .allMatch(other -> names.read(one.name()).isSameAs(names.read(other.name())))));
        List<NameGroup> ofFullNames = List.copyOf(groups.groups);
        forms.stream()
                .filter(form -> !names.read(form.name()).isFull())
                .forEach(form -> groups.addSingle(form, names, ofFullNames));
        return groups.groups;
    }

    /** Groups names of which two can be told to mean the same. */
    static List<NameGroup> of(Collection<NameForm> forms, BiPredicate<NameForm, NameForm> same, Authority authority) {
        NameGroups groups = new NameGroups(authority);
        forms.stream()
                .sorted(LONGEST_FIRST)
                .forEach(form -> groups.add(
                        form, (group, one) -> group.forms().stream().anyMatch(other -> same.test(other, one))));
        return groups.groups;
    }

    private void addSingle(NameForm form, PersonNames names, List<NameGroup> ofFullNames) {
        PersonName single = names.read(form.name());
        List<NameGroup> spelledSo =
                bearers(ofFullNames, form, other -> names.read(other.name()).containsWord(single));
        List<NameGroup> bearers = !spelledSo.isEmpty()
                ? spelledSo
                : bearers(ofFullNames, form, other -> names.read(other.name()).contains(single));
        if (bearers.size() == 1 && withFixedIdOf(form).isEmpty()) {
            bearers.getFirst().forms().add(form);
        } else {
            add(
                    form,
                    (group, one) -> !ofFullNames.contains(group)
                            && names.read(group.leader().name()).isSameAs(single));
        }
    }

    private static List<NameGroup> bearers(List<NameGroup> groups, NameForm form, Predicate<NameForm> bears) {
        return groups.stream()
                .filter(group -> group.forms().stream().anyMatch(bears))
                .filter(group -> group.allows(form))
                .toList();
    }

    private void add(NameForm form, BiPredicate<NameGroup, NameForm> fits) {
        List<NameGroup> fitting = withFixedIdOf(form)
                .map(List::of)
                .orElseGet(() -> groups.stream()
                        .filter(group -> fits.test(group, form) && group.allows(form))
                        .toList());
        if (fitting.size() == 1) {
            fitting.getFirst().forms().add(form);
        } else {
            groups.add(new NameGroup(form, authority));
        }
    }

    private Optional<NameGroup> withFixedIdOf(NameForm form) {
        Optional<String> id = form.fixedId(authority);
        return groups.stream()
                .filter(group -> id.isPresent() && group.fixedId().equals(id))
                .findFirst();
    }
}
