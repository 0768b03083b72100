package dev.dateline.annotate.quote;

import dev.dateline.annotate.token.Words;
import dev.dateline.text.lexicon.Lexicon;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which words tell that a person is a man or a woman: forms of address, offices and given names, from
 * {@code lexicons/annotate/genders.tsv}. Safe for many threads.
 */
final class Genders {
    private final Map<String, Gender> offices = new HashMap<>();
    private final Map<String, Gender> names = new HashMap<>();

    /** Reads the list; {@code LexiconException} when it is missing or broken. */
    Genders() {
        this(Lexicon.read("annotate/genders.tsv"));
    }

    Genders(Lexicon file) {
        for (Lexicon.Line line : file.lines()) {
            Map<String, Gender> target = switch (line.column(0)) {
                case "office" -> offices;
                case "name" -> names;
                default -> throw line.broken("'" + line.column(0) + "' is none of office, name");
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
            throw line.broken("'" + line.column(1) + "' is none of male, female");
        }
    }

    /** By a form of address or office, in lower case without a final point. */
    Gender ofOffice(String word) {
        return offices.getOrDefault(word, Gender.UNKNOWN);
    }

    /** By the given name of a full name; a single word is a surname. */
    Gender ofName(String fullName) {
        int space = fullName.indexOf(' ');
        return space < 0
                ? Gender.UNKNOWN
                : names.getOrDefault(Words.fold(fullName.substring(0, space)), Gender.UNKNOWN);
    }
}
