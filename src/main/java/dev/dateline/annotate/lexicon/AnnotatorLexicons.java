package dev.dateline.annotate.lexicon;

import dev.dateline.article.EntityKind;
import dev.dateline.text.lexicon.Lexicon;
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
 * @param offices words for what people are
 * @param shortOffices short forms of them without final point, and the words that stand for them elsewhere, lower case
 * @param organisationWords words in and beside names of organisations
 * @param nameWords words that tell what the name beside them is
 * @param clauseWords small words that tell the parts of a clause apart
 * @param demonyms adjectives and inhabitants of places, as written
 * @param regions short forms of states behind a city, as written
 * @param givenNames of men and women, lower case
 * @param commonWords of English, lower case
 */
public record AnnotatorLexicons(
        Phrases<ListedName> names,
        Phrases<String> capitals,
        Set<String> metonymVerbs,
        WordLists<OfficeWord> offices,
        Map<String, String> shortOffices,
        WordLists<OrganisationWord> organisationWords,
        WordLists<NameWord> nameWords,
        WordLists<ClauseWord> clauseWords,
        Set<String> demonyms,
        Map<String, String> regions,
        Set<String> givenNames,
        Set<String> commonWords) {
    private static final String FOLDER = "annotate/";

    /** Reads the lists that are packed with the program; {@code LexiconException} when one is missing or broken. */
    public static AnnotatorLexicons load() {
        Map<String, ListedName> names = countries();
        names.putAll(organisations());
        words(FOLDER + "no-names.txt").forEach(word -> names.put(word, new ListedName(Optional.empty(), null, null)));
        return new AnnotatorLexicons(
                new Phrases<>(names),
                new Phrases<>(pairs(Lexicon.read(FOLDER + "metonyms.tsv"))),
                words(FOLDER + "metonym-verbs.txt"),
                WordLists.read("offices.tsv", OfficeWord.class),
                pairs(Lexicon.read(FOLDER + "office-short-forms.tsv")),
                WordLists.read("organisation-words.tsv", OrganisationWord.class),
                WordLists.read("name-words.tsv", NameWord.class),
                WordLists.read("clause-words.tsv", ClauseWord.class),
                readDemonyms(),
                pairs(Lexicon.read(FOLDER + "regions.tsv")),
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

    /** A file of two columns, whose first entries differ; {@code LexiconException} names the line that breaks this. */
    static Map<String, String> pairs(Lexicon file) {
        Map<String, String> pairs = new HashMap<>();
        for (Lexicon.Line line : file.lines()) {
            if (pairs.put(line.column(0), line.column(1)) != null) {
                throw line.broken("'" + line.column(0) + "' stands twice");
            }
        }
        return Map.copyOf(pairs);
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
