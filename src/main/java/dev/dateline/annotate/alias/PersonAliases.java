package dev.dateline.annotate.alias;

import dev.dateline.text.Titles;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which names are the same person: full names with the same surname and no other first name; then surnames, or first or
 * middle names that only one person has. A surname of several is the one's who was named last. One thread.
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
    private final List<Person> persons = new ArrayList<>();
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
                person = new Person(name);
                persons.add(person);
                byName.put(name.joined(), person);
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
        Person known = persons.stream()
                .filter(person -> isSame(person.fullest, name))
                .findFirst()
                .orElse(null);
        if (known == null) {
            known = new Person(name);
            persons.add(known);
        }
        byName.put(name.joined(), known);
    }

    /** Whether a full name can be a shorter form of a fuller one. */
    private static boolean isSame(NameParts fuller, NameParts name) {
        if (name.begins(fuller)) {
            return true;
        }
        boolean surname = fuller.last().equals(name.last());
        boolean first = isSameFirst(fuller.first(), name.first()) && hasNoOtherMiddle(fuller, name);
        return surname && (first || fuller.parts().contains(name.first()));
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
        Set<Person> surname = new HashSet<>();
        Set<Person> other = new HashSet<>();
        for (Person person : persons) {
            if (person.fullest.last().equals(part)) {
                surname.add(person);
            } else if (person.fullest.parts().contains(part)) {
                other.add(person);
            }
        }
        if (!surname.isEmpty()) {
            return surname.stream()
                    .max(Comparator.comparingInt(person -> person.lastNamed))
                    .orElseThrow();
        }
        return known == null && other.size() == 1 ? other.iterator().next() : known;
    }
}
