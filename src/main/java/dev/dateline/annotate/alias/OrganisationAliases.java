package dev.dateline.annotate.alias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which names are the same organisation: equal words but for the company's form; an acronym and the name whose initials
 * it has; the beginning or end of one longer name only ("Labour", "Labour Party"). One thread.
 */
final class OrganisationAliases {
    private static final Set<String> SMALL_WORDS = Set.of("of", "and", "for", "the", "in", "on", "de", "&", "to");

    private final List<String> names;
    private final Set<String> forms;
    /** Longer names by their first part, last part and initials. */
    private final Map<String, Set<NameParts>> fuller = new HashMap<>();

    /** The key of each different name, by its folded words. */
    private final Map<String, String> keys = new HashMap<>();

    /** Compares these names; {@code forms} are the forms of companies that names do without, lower case. */
    OrganisationAliases(List<String> names, Set<String> forms) {
        this.names = names;
        this.forms = forms;
        List<String> longestFirst = names.stream()
                .distinct()
                .sorted(Comparator.comparingInt(
                                (String name) -> NameParts.of(name).size())
                        .reversed())
                .toList();
        for (String name : longestFirst) {
            NameParts parts = withoutForm(NameParts.of(name));
            String key = keys.containsKey(parts.joined()) ? parts.joined() : find(name, parts);
            keys.putIfAbsent(parts.joined(), key);
            if (key.equals(parts.joined())) {
                index(parts);
            }
        }
    }

    /** For each name a key that is equal for the names of one organisation. */
    List<Object> keys() {
        List<Object> found = new ArrayList<>();
        for (String name : names) {
            String joined = withoutForm(NameParts.of(name)).joined();
            found.add(keys.getOrDefault(joined, joined));
        }
        return found;
    }

    /** Puts a name where its beginnings, ends and acronyms will be looked for. */
    private void index(NameParts parts) {
        for (String key :
                List.of("<" + parts.first(), parts.last() + ">", initials(parts, false), initials(parts, true))) {
            fuller.computeIfAbsent(key, all -> new LinkedHashSet<>()).add(parts);
        }
    }

    private String find(String name, NameParts parts) {
        String letters = name.replace(".", "").toLowerCase(Locale.ROOT);
        List<NameParts> same = Stream.of("<" + parts.first(), parts.last() + ">", letters)
                .flatMap(key -> fuller.getOrDefault(key, Set.of()).stream())
                .filter(other -> isAcronym(name, other) || parts.begins(other) || parts.ends(other))
                .distinct()
                .toList();
        return same.size() == 1 ? same.getFirst().joined() : parts.joined();
    }

    private static boolean isAcronym(String name, NameParts parts) {
        String letters = name.replace(".", "");
        boolean capitals =
                letters.length() >= 2 && letters.length() <= 7 && letters.equals(letters.toUpperCase(Locale.ROOT));
        return capitals
                && parts.size() > 1
                && (initials(parts, false).equalsIgnoreCase(letters)
                        || initials(parts, true).equalsIgnoreCase(letters));
    }

    private static String initials(NameParts parts, boolean all) {
        StringBuilder initials = new StringBuilder();
        for (String part : parts.parts()) {
            if (all || !SMALL_WORDS.contains(part)) {
                initials.append(part.charAt(0));
            }
        }
        return initials.toString();
    }

    private NameParts withoutForm(NameParts name) {
        int size = name.size();
        while (size > 1 && forms.contains(name.parts().get(size - 1))) {
            size--;
        }
        return new NameParts(name.parts().subList(0, size));
    }
}
