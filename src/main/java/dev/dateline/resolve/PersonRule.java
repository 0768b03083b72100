package dev.dateline.resolve;

import dev.dateline.text.name.NameToken;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Persons are the same when all parts of their names agree, see {@link PersonName#isSameAs}. */
final class PersonRule implements NameRule {
    private final PersonNames names;

    PersonRule(PersonNames names) {
        this.names = names;
    }

    /**
     * One name: its wide key. Several: the wide key of the first and of the last, each with the letters that any of the
     * other parts can begin with, since those may be initials or nicknames.
     */
    @Override
    public Set<String> keys(String name) {
        List<NameToken> parts = names.read(name).parts();
        Set<String> keys = new LinkedHashSet<>();
        if (parts.size() == 1) {
            keys.add(parts.getFirst().wide());
        }
        for (int i = 0; i < parts.size(); i += Math.max(1, parts.size() - 1)) {
            for (int j = 0; j < parts.size(); j++) {
                if (i != j && !PersonName.isInitial(parts.get(i))) {
                    addAll(keys, parts.get(i).wide(), parts.get(j));
                }
            }
        }
        keys.remove("");
        return keys;
    }

    @Override
    public boolean same(String one, String other) {
        return names.read(one).isSameAs(names.read(other));
    }

    private static void addAll(Set<String> keys, String wide, NameToken other) {
        keys.add(wide + ' ' + other.folded().charAt(0));
        if (!PersonName.isInitial(other)) {
            other.givenNames().forEach(given -> keys.add(wide + ' ' + given.charAt(0)));
            // Ermak and Yermak begin with the same sound.
            other.wide().codePoints().limit(1).forEach(sound -> keys.add(wide + " /" + Character.toString(sound)));
        }
    }
}
