package dev.dateline.annotate.alias;

import dev.dateline.text.name.Titles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which names are the same person: full names with the same surname and no other first name; then surnames, or first or
 * middle names that only one person has. A surname of several is the one's who was named last; before all of them, the one's
 * with the most parts, or of equal ones the first. One thread.
 */
final class PersonAliases {
    /** A person by the fullest name. */
    private static final class Person {
        private final NameParts fullest;
        private int lastNamed = -1;

        Person(NameParts fullest) {
            this.fullest = fullest;
        }
    }

    private final List<NameParts> names;
    /** Who has a part in the full name: first, middle or last. */
    private final Map<String, Set<Person>> byPart = new HashMap<>();

    private final Map<String, Person> byName = new HashMap<>();

    PersonAliases(List<String> names, Titles titles) {
        this.names =
                names.stream().map(name -> NameParts.ofPerson(name, titles)).toList();
        this.names.stream()
                .filter(name -> name.size() > 1)
                .sorted(Comparator.comparingInt(NameParts::size).reversed())
                .forEach(this::addFull);
    }

    /** For each name a key that is equal for the names of one person. */
    List<Object> keys() {
        List<Object> keys = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            NameParts name = names.get(i);
            Person person = byName.get(name.joined());
            if (name.size() == 1) {
                person = bySingle(name.first());
            }
            if (person == null) {
                person = add(name);
            }
            person.lastNamed = i;
            keys.add(person);
        }
        return keys;
    }

    private void addFull(NameParts name) {
        if (byName.containsKey(name.joined())) {
            return;
        }
        Person known = Stream.of(name.first(), name.last())
                .flatMap(part -> byPart.getOrDefault(part, Set.of()).stream())
                .filter(person -> isSame(person.fullest, name))
                .findFirst()
                .orElse(null);
        if (known == null) {
            add(name);
        } else {
            byName.put(name.joined(), known);
        }
    }

    private Person add(NameParts name) {
        Person person = new Person(name);
        byName.put(name.joined(), person);
        name.parts()
                .forEach(part -> byPart.computeIfAbsent(part, key -> new LinkedHashSet<>())
                        .add(person));
        return person;
    }

    /** Whether a full name can be a shorter form of a fuller one. */
    private static boolean isSame(NameParts fuller, NameParts name) {
        if (name.begins(fuller)) {
            return true;
        }
        if (!fuller.last().equals(name.last())) {
            return false;
        }
        return isSameFirst(fuller.first(), name.first())
                ? hasNoOtherMiddle(fuller, name)
                : fuller.parts().contains(name.first());
    }

    /** "George W. Bush" is not "George H. W. Bush": of two names with middle parts, one must have all of the other's. */
    private static boolean hasNoOtherMiddle(NameParts fuller, NameParts name) {
        List<String> middle = name.parts().subList(1, name.size() - 1);
        List<String> fullerMiddle = fuller.parts().subList(1, fuller.size() - 1);
        return middle.isEmpty()
                || fullerMiddle.isEmpty()
                || fullerMiddle.getFirst().charAt(0) == middle.getFirst().charAt(0);
    }

    private static boolean isSameFirst(String one, String other) {
        boolean initial = one.length() == 1 || other.length() == 1 || one.indexOf('.') == 1 || other.indexOf('.') == 1;
        return one.equals(other) || (initial && one.charAt(0) == other.charAt(0));
    }

    private @Nullable Person bySingle(String part) {
        Person known = byName.get(part);
        List<Person> surname = new ArrayList<>();
        List<Person> other = new ArrayList<>();
        for (Person person : byPart.getOrDefault(part, Set.of())) {
            if (person.fullest.last().equals(part)) {
                surname.add(person);
            } else {
                other.add(person);
            }
        }
        if (!surname.isEmpty()) {
            return surname.stream()
                    .max(Comparator.comparingInt(person -> person.lastNamed))
                    .orElseThrow();
        }
        return known == null && other.size() == 1 ? other.getFirst() : known;
    }
}
