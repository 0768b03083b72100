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
import java.util.stream.Stream;

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
 * @param regions short forms of states behind a city, as written
 * @param otherHeads words that end the names of laws, events and works, as written
 * @param givenNames of men and women, lower case
 * @param commonWords of English, lower case
 */
public record AnnotatorLexicons(
        Phrases<ListedName> names,
        Phrases<String> capitals,
        Set<String> metonymVerbs,
        Set<String> roles,
        Set<String> organisationHeads,
        Set<String> demonyms,
        Map<String, String> regions,
        Set<String> otherHeads,
        Set<String> givenNames,
        Set<String> commonWords) {
    private static final String FOLDER = "annotate/";

    /** Reads the lists that are packed with the program; {@link IllegalStateException} when one is missing or broken. */
    public static AnnotatorLexicons load() {
        Map<String, ListedName> names = countries();
        names.putAll(organisations());
        words(FOLDER + "no-names.txt").forEach(word -> names.put(word, new ListedName(Optional.empty(), null, null)));
        Map<String, String> capitals = new HashMap<>();
        Lexicon.read(FOLDER + "metonyms.tsv").lines().forEach(line -> capitals.put(line.column(0), line.column(1)));
        return new AnnotatorLexicons(
                new Phrases<>(names),
                new Phrases<>(capitals),
                words(FOLDER + "metonym-verbs.txt"),
                words(FOLDER + "roles.txt"),
                words(FOLDER + "organisation-heads.txt"),
                readDemonyms(),
                readRegions(),
                words(FOLDER + "no-organisation-heads.txt"),
                readGivenNames(),
                words("common-words.txt"));
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
            if (EntityKind.ofJson(kind).isEmpty()) {
                throw line.broken("'" + kind + "' is none of organization, place, person");
            }
            String role = line.columns().size() > 2 ? line.column(2) : null;
            names.put(line.column(0), new ListedName(EntityKind.ofJson(kind), role, null));
        }
        return names;
    }

    private static Map<String, String> readRegions() {
        Map<String, String> regions = new HashMap<>();
        Lexicon.read(FOLDER + "regions.tsv").lines().forEach(line -> regions.put(line.column(0), line.column(1)));
        return Map.copyOf(regions);
    }

    private static Set<String> readGivenNames() {
        return Lexicon.read(FOLDER + "genders.tsv").lines().stream()
                .filter(line -> line.column(0).equals("name"))
                .flatMap(line -> Stream.of(line.column(2).split(" ", -1)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> words(String file) {
        return Lexicon.read(file).lines().stream().map(line -> line.column(0)).collect(Collectors.toUnmodifiableSet());
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
