package dev.dateline.resolve;

import dev.dateline.text.name.FullName;
import dev.dateline.text.name.NameReader;
import dev.dateline.text.name.NameToken;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads persons' names, and remembers those read last, since the same come again and again. Safe for many threads. */
final class PersonNames {
    /** About 2 KB each with their keys: some 20 MB. */
    private static final int REMEMBERED = 10_000;

    private final NameReader reader;
    private final Map<String, PersonName> read = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, PersonName> eldest) {
            return size() > REMEMBERED;
        }
    };

    PersonNames(NameReader reader) {
        this.reader = reader;
    }

    /** A name's parts. */
    synchronized PersonName read(String name) {
        return read.computeIfAbsent(name, unread -> PersonName.of(reader.read(unread)));
    }

    /** All pieces of a name, for names that are no person's. */
    synchronized FullName pieces(String name) {
        return reader.read(name);
    }

    /** The name without the titles before it: {@code President Macron} is {@code Macron}. */
    synchronized String withoutTitles(String name) {
        FullName full = reader.read(name);
        List<String> words = List.of(name.strip().split("\\s+", -1));
        int titles = 0;
        while (titles < Math.min(full.tokens().size(), words.size()) - 1
                && full.tokens().get(titles).kind() == NameToken.Kind.TITLE) {
            titles++;
        }
        return String.join(" ", words.subList(titles, words.size()));
    }
}
