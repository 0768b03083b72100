package dev.dateline.resolve;

import dev.dateline.resolve.EntityRegistry.NameRule;
import dev.dateline.text.name.FullName;
import dev.dateline.text.name.NameReader;
import dev.dateline.text.name.NameToken;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads names and remembers those read last, since names in the news repeat. As the rule for persons it says that two
 * names are the same when all their parts agree, see {@link PersonName#isSameAs}. Thread-safe.
 */
final class PersonNames implements NameRule {
    /** About 2 KB each with their keys: some 20 MB. */
    private static final int REMEMBERED = 10_000;

    private final NameReader reader;
    private final Recent<String, PersonName> read;

    PersonNames(NameReader reader) {
        this.reader = reader;
        this.read = new Recent<>(REMEMBERED, name -> PersonName.of(full(name)));
    }

    /** The parts of a person's name. */
    PersonName read(String name) {
        return read.get(name);
    }

    /** All parts of a name of any kind. */
    FullName full(String name) {
        synchronized (reader) {
            return reader.read(name);
        }
    }

    /** The name without the titles before it: {@code President Macron} is {@code Macron}. */
    String withoutTitles(String name) {
        List<NameToken> tokens = full(name).tokens();
        List<String> words = List.of(name.strip().split("\\s+", -1));
        int titles = 0;
        while (titles < Math.min(tokens.size(), words.size()) - 1
                && tokens.get(titles).kind() == NameToken.Kind.TITLE) {
            titles++;
        }
        return String.join(" ", words.subList(titles, words.size()));
    }

    /**
     * For a single part its wide key. For several the wide key of the first and of the last, each with the letters that any
     * of the other parts can begin with, because those may be initials or nicknames.
     */
    @Override
    public Set<String> keys(String name) {
        List<NameToken> parts = read(name).parts();
        List<NameToken> particles = read(name).particles();
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
            for (NameToken particle : particles) {
                if (parts.size() > 1 && !particle.givenNames().isEmpty()) {
                    addAll(keys, parts.get(i).wide(), particle);
                }
            }
        }
        keys.remove("");
        return keys;
    }

    @Override
    public boolean same(String one, String other) {
        return read(one).isSameAs(read(other));
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
