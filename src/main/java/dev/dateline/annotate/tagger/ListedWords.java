package dev.dateline.annotate.tagger;

import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.OfficeWord;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.OrganisationWord;
import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.Lazy;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.name.CensusNames;
import dev.dateline.text.name.NameToken;
import dev.dateline.text.name.OrganizationWords;
import dev.dateline.text.place.Gazetteer;
import dev.dateline.text.place.Gazetteer.PlaceCandidate;
import dev.dateline.text.place.PlaceKind;
import dev.dateline.text.place.PlaceStanding;
import dev.dateline.text.token.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What the word lists and the gazetteer say about a word or phrase, as features of the tagger: it learns how much each list
 * is worth. A model was trained with the lists of its time; it works with changed ones. Thread-safe.
 */
public final class ListedWords {
    /** The name of a country. */
    static final int COUNTRY = 1;
    /** A city of 100,000 inhabitants or more. */
    static final int CITY = 1 << 1;
    /** Another place. */
    static final int PLACE = 1 << 2;
    /** A given name. */
    static final int GIVEN_NAME = 1 << 3;
    /** A family or given name of the census. */
    static final int CENSUS_NAME = 1 << 4;
    /** What kind of body an organization is: "Bank", "Ministry". */
    static final int ORGANIZATION_TYPE = 1 << 5;
    /** What an organization is about: "Steel", "National". */
    static final int ORGANIZATION_FIELD = 1 << 6;
    /** A common English word. */
    static final int COMMON = 1 << 7;
    /** A nationality. */
    static final int DEMONYM = 1 << 8;
    /** An office or form of address. */
    static final int OFFICE = 1 << 9;
    /** A word in the name of a listed organization. */
    static final int IN_ORGANIZATION = 1 << 10;
    /** A listed organization or group. */
    static final int ORGANIZATION = 1 << 11;
    /** The surname of a listed person. */
    static final int PERSON = 1 << 12;

    private static final int LARGE_CITY = 100_000;

    /** The last Latin letter with a mark; forms in other scripts are not for English texts. */
    private static final int LAST_LATIN = 0x24f;

    private static final Lazy<ListedWords> SHIPPED = new Lazy<>(
            () -> new ListedWords(AnnotatorLexicons.load(), Lexicons.shipped().gazetteer()));

    /** Most words of a text were in the text before; about 2 MB. */
    private static final int REMEMBERED = 1 << 14;

    private final Map<String, Integer> flags = new HashMap<>();
    private final Set<String> organizations = new HashSet<>();
    private final CensusNames census = Lexicons.shipped().censusNames();
    private final Gazetteer gazetteer;
    private final AtomicReferenceArray<@Nullable Looked> places = new AtomicReferenceArray<>(REMEMBERED);

    /** A form that was looked up, and what was found. */
    private record Looked(String form, int found) {}

    /** Reads the lists; throws {@code LexiconException} if one is missing or invalid. */
    ListedWords(AnnotatorLexicons lexicons, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        lexicons.genders().givenNames().forEach(word -> add(word, GIVEN_NAME));
        Lexicon.read("names/nicknames.tsv").lines().forEach(line -> add(line.column(0), GIVEN_NAME));
        OrganizationWords words = Lexicons.shipped().organizationWords();
        words.listed(NameToken.Kind.TYPE).forEach(word -> add(word, ORGANIZATION_TYPE));
        words.listed(NameToken.Kind.LEGAL).forEach(word -> add(word, ORGANIZATION_TYPE));
        words.listed(NameToken.Kind.FIELD).forEach(word -> add(word, ORGANIZATION_FIELD));
        lexicons.organisationWords().words(OrganisationWord.HEAD).forEach(word -> add(word, ORGANIZATION_TYPE));
        lexicons.commonWords().forEach(word -> add(word, COMMON));
        lexicons.demonyms().forEach(word -> add(word, DEMONYM));
        lexicons.offices().words(OfficeWord.ROLE).forEach(word -> add(word, OFFICE));
        lexicons.offices().words(OfficeWord.ADDRESS).forEach(word -> add(word, OFFICE));
        lexicons.surnames().forEach(word -> add(word, PERSON));
        for (String list : new String[] {"organizations.tsv", "groups.tsv"}) {
            for (Lexicon.Line line : Lexicon.read(list).lines()) {
                line.columns()
                        .forEach(forms -> Arrays.stream(forms.split("\\|")).forEach(this::addOrganization));
            }
        }
        for (Lexicon.Line line : Lexicon.read("annotate/organisations.tsv").lines()) {
            if (line.column(1).equals("organization")) {
                addOrganization(line.column(0));
            }
        }
    }

    /** The lists that ship with the program; read once. */
    public static ListedWords shipped() {
        return SHIPPED.get();
    }

    /** Whether a form is that of a listed organization or group. */
    public boolean isOrganization(String form) {
        return form.indexOf(' ') < 0
                ? (flags.getOrDefault(Words.fold(form), 0) & ORGANIZATION) != 0
                : organizations.contains(form);
    }

    private void addOrganization(String form) {
        if (form.isEmpty() || form.codePointAt(0) > LAST_LATIN) {
            return;
        }
        if (form.indexOf(' ') < 0) {
            add(form, ORGANIZATION);
            return;
        }
        organizations.add(form);
        for (String word : form.split(" ", -1)) {
            if (Words.isCapitalised(word)) {
                add(word, IN_ORGANIZATION);
            }
        }
    }

    private void add(String word, int flag) {
        flags.merge(Words.fold(word), flag, (before, now) -> before | now);
    }

    /** The lists that a word is in, as bits; places and names of the census only with a capital. */
    int flags(String word, String lower) {
        int found = flags.getOrDefault(lower, 0);
        if (Words.isCapitalised(word)) {
            found |= place(word);
            found |= census.contains(lower) ? CENSUS_NAME : 0;
        }
        return found;
    }

    /** {@link #ORGANIZATION}, {@link #COUNTRY}, {@link #CITY} or {@link #PLACE} if a phrase is one; otherwise 0. */
    int phrase(String form) {
        return organizations.contains(form) ? ORGANIZATION : place(form);
    }

    private int place(String form) {
        int slot = (form.hashCode() * 0x9e3779b1) >>> 18;
        Looked looked = places.get(slot);
        if (looked == null || !looked.form().equals(form)) {
            looked = new Looked(form, look(form));
            places.set(slot, looked);
        }
        return looked.found();
    }

    private int look(String form) {
        for (PlaceCandidate candidate : gazetteer.find(form)) {
            PlaceStanding standing = candidate.standing();
            if (standing == PlaceStanding.NAME || standing == PlaceStanding.ALTERNATE) {
                PlaceKind kind = candidate.place().kind();
                boolean large = kind == PlaceKind.CITY && candidate.place().population() >= LARGE_CITY;
                return kind == PlaceKind.COUNTRY ? COUNTRY : large ? CITY : PLACE;
            }
        }
        return 0;
    }
}
