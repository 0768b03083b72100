package dev.dateline.annotate.lexicon;

import dev.dateline.article.EntityKind;
import dev.dateline.text.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The word lists of the annotator, from {@code lexicons/annotate/}, and the country names of the Java runtime. Read
 * once. Thread-safe.
 *
 * @param names countries, organisations, buildings used as metonyms for governments, and words that are not names
 * @param capitals capital cities, with the country whose government each is a metonym for
 * @param metonymVerbs verbs for actions of governments and not of cities, lower case
 * @param offices words for offices and occupations
 * @param shortOffices abbreviations of offices without final period, and their full forms, lower case
 * @param organisationWords words in and next to names of organisations
 * @param nameWords words that indicate the kind of the name next to them
 * @param clauseWords function words that separate the parts of a clause
 * @param demonyms adjectives and inhabitants of places, as written
 * @param regions abbreviations of states after a city, as written
 * @param genders words that indicate the gender of a person
 * @param commonWords common English words, lower case
 * @param familyNames family names of one syllable that come before the given name, as written
 * @param surnames last words of the listed persons' names, as written
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
        Genders genders,
        Set<String> commonWords,
        Set<String> familyNames,
        Set<String> surnames) {
    private static final String FOLDER = "annotate/";

    /** The full name of an abbreviated state, also in capitals or without its period: {@code MICH}; empty for other words. */
    public String region(String words) {
        String first = words.isEmpty()
                ? ""
                : words.substring(0, 1) + words.substring(1).toLowerCase(Locale.ROOT);
        return Stream.of(words, words + '.', first, first + '.')
                .map(form -> regions.getOrDefault(form, ""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** Reads the bundled lists. Throws {@code LexiconException} if one is missing or invalid. */
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
                new Genders(),
                words("common-words.txt"),
                words(FOLDER + "family-names.txt"),
                surnames(names));
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

    private static Set<String> surnames(Map<String, ListedName> names) {
        return names.entrySet().stream()
                .filter(name -> name.getValue().kind().equals(Optional.of(EntityKind.PERSON)))
                .map(name -> name.getKey().substring(name.getKey().lastIndexOf(' ') + 1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ListedName country(String name) {
        return new ListedName(Optional.of(EntityKind.COUNTRY), null, name);
    }

    private static Map<String, ListedName> organisations() {
        Map<String, ListedName> names = new HashMap<>();
        List<Lexicon.Line> lines =
                new ArrayList<>(Lexicon.read(FOLDER + "organisations.tsv").lines());
        lines.addAll(Lexicon.read(FOLDER + "misleading-names.tsv").lines());
        for (Lexicon.Line line : lines) {
            String kind = line.column(1);
            if (EntityKind.ofJson(kind).isEmpty()) {
                throw line.broken("'" + kind + "' is not one of organization, place, person");
            }
            String role = line.columns().size() > 2 ? line.column(2) : null;
            ListedName name = new ListedName(EntityKind.ofJson(kind), role, null);
            names.put(line.column(0), name);
            // Standard and Poor's is Standard & Poor's.
            names.put(line.column(0).replace(" & ", " and "), name);
        }
        return names;
    }

    /** Reads two columns with unique first entries. Throws {@code LexiconException} with the line that is invalid. */
    static Map<String, String> pairs(Lexicon file) {
        Map<String, String> pairs = new HashMap<>();
        for (Lexicon.Line line : file.lines()) {
            if (pairs.put(line.column(0), line.column(1)) != null) {
                throw line.broken("'" + line.column(0) + "' appears twice");
            }
        }
        return Map.copyOf(pairs);
    }

    private static Set<String> words(String file) {
        return Lexicon.read(file).lines().stream().map(line -> line.column(0)).collect(Collectors.toUnmodifiableSet());
    }

    /** Reads the demonyms from the bundled gazetteer lists. */
    private static Set<String> readDemonyms() {
        Set<String> demonyms = new HashSet<>();
        for (Lexicon.Line line : Lexicon.read("demonyms.tsv").lines()) {
            demonyms.addAll(Set.of(line.column(1).split("\\|")));
        }
        return Set.copyOf(demonyms);
    }

    /**
     * The entry of a name in a word list.
     *
     * @param kind the kind of entity; empty for words that look like names but are not
     * @param role the government that the name is a metonym for; null for most
     * @param country the display name of the country if the name is a country; null otherwise
     */
    public record ListedName(
            Optional<EntityKind> kind,
            @Nullable String role,
            @Nullable String country) {}

    /** The lists of words for offices. {@code lexicons/annotate/offices.tsv} describes the purpose of each. */
    public enum OfficeWord {
        /** Kept as role before a name. */
        ROLE,
        /** An occupation of many people, often not named in a text. */
        MANY,
        /** Followed by the name of a person. */
        ADDRESS
    }

    /**
     * The lists of words in and next to names of organisations. {@code lexicons/annotate/organisation-words.tsv}
     * describes the purpose of each.
     */
    public enum OrganisationWord {
        /** Turns the name before it into an organisation; as written. */
        HEAD,
        /** Ends names of laws, events and works; as written. */
        OTHER_HEAD,
        /** A common noun for an organisation that the text has already named. */
        BODY,
        /** A company form that can be left out of the name. */
        FORM,
        /** A company form that belongs to the name before its comma. */
        COMMA_FORM,
        /** A number before it is part of the name; as written. */
        NUMBERED
    }

    /**
     * The lists of words that indicate the kind of the name next to them. {@code lexicons/annotate/name-words.tsv}
     * describes the purpose of each.
     */
    public enum NameWord {
        /** A storm, which has the name of a person. */
        STORM,
        /** Followed by the name of a place. */
        LOCATIVE,
        /** Words in quotation marks after it are not the title of a work. */
        CALLED,
        /** Not capitalised in the title of a work; as written. */
        IN_TITLE,
        /** A few words in quotation marks after it are not a quote. */
        SCARE,
        /** What two parties have with each other, after a compound of their names. */
        BETWEEN
    }

    /**
     * The lists of function words that separate the parts of a clause. {@code lexicons/annotate/clause-words.tsv}
     * describes the purpose of each.
     */
    public enum ClauseWord {
        /** Links the following words to the preceding ones. */
        PREPOSITION,
        /** A person after it is not a subject. */
        BEFORE_OBJECT,
        /** Ends the words of an office. */
        OFFICE_END,
        /** Can appear between a subject and its verb. */
        BETWEEN,
        /** A subject that is not a name. */
        PRONOUN,
        /** Begins a phrase. */
        DETERMINER,
        /** Followed by a noun. */
        ARTICLE,
        /** The subject of the verb after it is further left. */
        JOINING,
        /** Begins a clause before the main one. */
        SUBORDINATE,
        /** Makes a verb ending in "ed" passive. */
        PASSIVE,
        /** Gives "call" a sense that does not report speech. */
        OTHER_SENSE,
        /** Something that is released, such as a statement. */
        STATEMENT,
        /** A word with its first letters elided. */
        ELISION
    }
}
