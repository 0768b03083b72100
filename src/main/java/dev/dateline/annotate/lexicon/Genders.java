package dev.dateline.annotate.lexicon;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.token.Words;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that indicate the gender of a person: forms of address, offices and given names, from
 * {@code lexicons/annotate/genders.tsv}. Thread-safe.
 */
public final class Genders {
    private final Map<String, Gender> offices = new HashMap<>();
    private final Map<String, Gender> names = new HashMap<>();

    /** Whether a text refers to a person as he or as she. */
    public enum Gender {
        /** He. */
        MALE,
        /** She. */
        FEMALE,
        /** Not indicated by the words. */
        UNKNOWN;

        /** Whether both can belong to the same person. */
        public boolean agrees(Gender other) {
            return this == other || this == UNKNOWN || other == UNKNOWN;
        }
    }

    /** Reads the list. Throws {@code LexiconException} if it is missing or invalid. */
    public Genders() {
        this(Lexicon.read("annotate/genders.tsv"));
    }

    Genders(Lexicon file) {
        for (Lexicon.Line line : file.lines()) {
            Map<String, Gender> target = switch (line.column(0)) {
                case "office" -> offices;
                case "name" -> names;
                default -> throw line.broken("'" + line.column(0) + "' is not one of office, name");
            };
            Gender gender = gender(line);
            for (String word : line.column(2).split(" ", -1)) {
                target.put(word, gender);
            }
        }
    }

    private static Gender gender(Lexicon.Line line) {
        try {
            return Gender.valueOf(line.column(1).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw line.broken("'" + line.column(1) + "' is not one of male, female");
        }
    }

    /** Returns all listed given names, lower case. */
    public Set<String> givenNames() {
        return Collections.unmodifiableSet(names.keySet());
    }

    /** Returns the gender implied by a form of address or office, given in lower case without a final period. */
    public Gender ofOffice(String word) {
        return offices.getOrDefault(word, Gender.UNKNOWN);
    }

    /** Returns the gender implied by the last word of a role: male for {@code Kremlin spokesman}. */
    public Gender ofRole(String role) {
        String last = Words.fold(role.substring(role.lastIndexOf(' ') + 1));
        return ofOffice(last.endsWith(".") ? last.substring(0, last.length() - 1) : last);
    }

    /** Returns the gender implied by the given name in a full name. A single word is a surname. */
    public Gender ofName(String fullName) {
        int space = fullName.indexOf(' ');
        return space < 0
                ? Gender.UNKNOWN
                : names.getOrDefault(Words.fold(fullName.substring(0, space)), Gender.UNKNOWN);
    }
}
