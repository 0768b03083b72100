package dev.dateline.annotate.lexicon;

import dev.dateline.article.EntityKind;
import dev.dateline.text.Lexicon;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The word lists of the annotator, from {@code lexicons/annotate/}, and the country names of the Java runtime. Read once;
 * safe for many threads.
 *
 * @param names countries, organisations, buildings that stand for governments, and words that are no names
 * @param capitals capital cities with the country whose government they stand for
 * @param metonymVerbs what governments do and cities do not, lower case
 * @param roles words for what a person is, lower case, without final point
 * @param organisationHeads words that make an organisation of the name before them
 * @param demonyms adjectives and inhabitants of places, as written
 */
public record AnnotatorLexicons(
        Phrases<ListedName> names,
        Phrases<String> capitals,
        Set<String> metonymVerbs,
        Set<String> roles,
        Set<String> organisationHeads,
        Set<String> demonyms) {
    private static final String FOLDER = "annotate/";

    /** Reads the lists that are packed with the program; {@link IllegalStateException} when one is missing or broken. */
    public static AnnotatorLexicons load() {
        Map<String, ListedName> names = countries();
        names.putAll(organisations());
        Map<String, String> capitals = new HashMap<>();
        Lexicon.read(FOLDER + "metonyms.tsv").lines().forEach(line -> capitals.put(line.column(0), line.column(1)));
        return new AnnotatorLexicons(
                new Phrases<>(names),
                new Phrases<>(capitals),
                words("metonym-verbs.txt"),
                words("roles.txt"),
                words("organisation-heads.txt"),
                readDemonyms());
    }

    private static Map<String, ListedName> countries() {
        Map<String, ListedName> countries = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
            countries.put(name, country(name));
        }
        for (Lexicon.Line line : Lexicon.read(FOLDER + "countries.tsv").lines()) {
            if (line.column(1).isEmpty()) {
                countries.remove(line.column(0));
            } else {
                countries.put(line.column(0), country(line.column(1)));
            }
        }
        return countries;
    }

    private static ListedName country(String name) {
        return new ListedName(Optional.of(EntityKind.COUNTRY), null, name);
    }

    private static Map<String, ListedName> organisations() {
        Map<String, ListedName> names = new HashMap<>();
        for (Lexicon.Line line : Lexicon.read(FOLDER + "organisations.tsv").lines()) {
            String kind = line.column(1);
            if (!kind.equals("none") && EntityKind.ofJson(kind).isEmpty()) {
                throw line.broken("'" + kind + "' is none of organization, place, person, none");
            }
            String role = line.columns().size() > 2 ? line.column(2) : null;
            names.put(line.column(0), new ListedName(EntityKind.ofJson(kind), role, null));
        }
        return names;
    }

    private static Set<String> words(String file) {
        return Lexicon.read(FOLDER + file).lines().stream()
                .map(line -> line.column(0))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** From the lists of the gazetteer, where they are packed. */
    private static Set<String> readDemonyms() {
        Set<String> demonyms = new HashSet<>();
        for (Lexicon.Line line : Lexicon.read("demonyms.tsv").lines()) {
            demonyms.addAll(Set.of(line.column(1).split("\\|")));
        }
        return Set.copyOf(demonyms);
    }
}
