package dev.dateline.resolve;

import dev.dateline.resolve.PlaceLinker.KnownPlaces;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.name.NameToken;
import dev.dateline.text.place.Gazetteer.PlaceCandidate;
import dev.dateline.text.place.PlaceStanding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads names of organizations and places word by word. Two names are the same when they have the same words in the same
 * order, however these are romanised: {@code Hezbollah} and {@code Hizbollah}. Short words and acronyms must have the same
 * letters. Names of public bodies are the same in any order, with and without their country. Thread-safe.
 */
final class OrganizationNames {
    /** Words that do not distinguish names and give no letter to most acronyms. */
    private static final Set<String> FUNCTION_WORDS =
            Set.of("the", "of", "for", "and", "in", "on", "to", "de", "du", "des");

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]{1,7}");

    /** A wide key of a shorter word joins too much: Hamas, Homs. */
    private static final int SHORTEST_BY_SOUND = 6;

    /** This many names take some megabytes. */
    private static final int REMEMBERED = 10_000;

    /** The longest name of a country before the name of a body, in words. */
    private static final int LONGEST_COUNTRY = 3;

    /** Words in the names of public bodies, which several countries have. */
    private static final Set<String> PUBLIC = Set.of(
            "ministry",
            "department",
            "treasury",
            "congress",
            "senate",
            "parliament",
            "army",
            "navy",
            "force",
            "forces",
            "police",
            "court",
            "guard",
            "embassy",
            "government",
            "military",
            "marines",
            "reserve",
            "cabinet",
            "assembly",
            "party",
            "agency",
            "commission",
            "bureau",
            "administration",
            "house");

    /** Spellings and words that do not distinguish public bodies, by what they become; empty for nothing. */
    private static final Map<String, String> SAME_WORDS = Map.of(
            "defence",
            "defense",
            "labour",
            "labor",
            "centre",
            "center",
            "organisation",
            "organization",
            "affairs",
            "",
            "programme",
            "program");

    private final PersonNames names;
    private final KnownPlaces places;
    private final KnownOrganizations known;
    private final Recent<String, Words> read = new Recent<>(REMEMBERED, this::parse);
    /** Legal forms that a company name may omit, in lower case: {@code Siemens AG}. */
    private final Set<String> companyForms = new LinkedHashSet<>();

    OrganizationNames(PersonNames names, KnownPlaces places) {
        this.names = names;
        this.places = places;
        this.known = KnownOrganizations.shipped();
        for (Lexicon.Line line : Lexicon.read("annotate/organisation-words.tsv").lines()) {
            if (line.column(0).equals("form")) {
                companyForms.addAll(List.of(line.column(1).split(" ", -1)));
            }
        }
    }

    /**
     * A name word by word.
     *
     * @param size how many words it has, without articles
     * @param all its words, folded, without articles and the form of company at its end
     * @param key the same words without function words, the long ones by their sound; empty when there are none
     * @param acronym its letters when it is written as an acronym, in lower case; otherwise empty
     * @param initials the first letters of its words, with and without those of function words
     * @param fullKey the key with the form of company
     * @param country the country that a public body is said to belong to, as an id; otherwise empty
     * @param body the words of a public body in any order, without its country; empty for any other organization
     * @param listed the id that a list has for the name; otherwise empty
     */
    record Words(
            int size,
            List<String> all,
            String key,
            String acronym,
            Set<String> initials,
            String fullKey,
            String country,
            String body,
            String listed) {
        /** What the names have in common that are compared over the archive; empty when there are no words. */
        String blockKey() {
            return body.isEmpty() ? key : body;
        }

        /** Whether the other name has the same words, except for articles and the form of company, or the same id in a list. */
        boolean isSameAs(Words other) {
            boolean sameListed = !listed.isEmpty() && listed.equals(other.listed);
            boolean sameBody = !body.isEmpty() && body.equals(other.body) && country.equals(other.country);
            return sameListed || sameBody || (key.isEmpty() ? all.equals(other.all) : key.equals(other.key));
        }

        /**
         * Whether this name is the first or the last word of the other one, its acronym, or a public body without the
         * country that the other one has. An acronym is not one of its words: {@code BBC} is not {@code BBC Verify}.
         */
        boolean isShortFor(Words other) {
            if (!body.isEmpty() && country.isEmpty() && body.equals(other.body) && !other.country.isEmpty()) {
                return true;
            }
            boolean part = all.size() == 1
                    && (listed.isEmpty() || listed.equals(other.listed))
                    && acronym.isEmpty()
                    && other.all.size() > 1
                    && (other.all.getFirst().equals(all.getFirst())
                            || other.all.getLast().equals(all.getFirst()));
            return part || (!acronym.isEmpty() && other.all.size() > 1 && other.initials.contains(acronym));
        }

        /** Keys of which two names that are the same share one. */
        Set<String> keysOfSame() {
            Set<String> keys = new LinkedHashSet<>(List.of("=" + key));
            if (!listed.isEmpty()) {
                keys.add("#" + listed);
            }
            if (!body.isEmpty()) {
                keys.add("=" + country + " " + body);
            }
            return keys;
        }

        /** Keys of which a name and a short form of it share one at least. */
        Set<String> keysOfShortForms() {
            Set<String> keys = new LinkedHashSet<>(initials);
            if (!all.isEmpty()) {
                keys.add('<' + all.getFirst());
                keys.add(all.getLast() + '>');
            }
            if (!country.isEmpty()) {
                keys.add("~" + body);
            }
            return keys;
        }

        /**
         * Whether this acronym in brackets may belong to the name before it: it may be that of another language, but of a name of
         * one word it has the first letter. "Trade (GATT)" is the end of a longer name.
         */
        boolean mayAbbreviate(Words before) {
            return before.all.size() > 1
                    || (!before.all.isEmpty()
                            && !acronym.isEmpty()
                            && before.all.getFirst().charAt(0) == acronym.charAt(0));
        }

        /** The keys by which this name finds the longer ones that it may be short for. */
        Set<String> keysOfLongerForms() {
            Set<String> keys = new LinkedHashSet<>();
            if (!all.isEmpty()) {
                keys.add('<' + all.getFirst());
                keys.add(all.getLast() + '>');
            }
            if (!acronym.isEmpty()) {
                keys.add(acronym);
            }
            if (!body.isEmpty()) {
                keys.add("~" + body);
            }
            return keys;
        }
    }

    Words read(String name) {
        return read.get(name);
    }

    /** Whether a name can be an acronym, with or without points. */
    static boolean isAcronym(String name) {
        return ACRONYM.matcher(name.replace(".", "")).matches();
    }

    private Words parse(String name) {
        List<NameToken> tokens = new ArrayList<>(names.full(name).tokens());
        String fullKey = key(tokens);
        while (tokens.size() > 1 && companyForms.contains(tokens.getLast().folded())) {
            tokens.removeLast();
        }
        List<String> all = new ArrayList<>();
        for (String word : name.strip().split("\\s+", -1)) {
            String folded =
                    names.full(word).tokens().stream().map(NameToken::folded).collect(Collectors.joining("-"));
            if (!folded.isEmpty() && !folded.equals("the")) {
                all.add(folded);
            }
        }
        int size = all.size();
        while (all.size() > 1 && companyForms.contains(all.getLast())) {
            all.removeLast();
        }
        String acronym = isAcronym(name) ? name.replace(".", "").toLowerCase(Locale.ROOT) : "";
        Body body = body(name);
        return new Words(
                size,
                List.copyOf(all),
                key(tokens),
                acronym,
                initials(tokens),
                fullKey,
                body.country(),
                body.words(),
                known.idOf(name).map(KnownOrganizations.Listed::id).orElse(""));
    }

    /** The words and the country of a public body; empty ones for any other organization. */
    private record Body(String country, String words) {}

    private Body body(String name) {
        List<String> words = new ArrayList<>();
        for (String word : name.replace("’", "'").replace("'s ", " ").strip().split("[\\s-]+", -1)) {
            if (!word.equalsIgnoreCase("the")) {
                words.add(word);
            }
        }
        if (words.size() < 2 || words.stream().noneMatch(word -> PUBLIC.contains(word.toLowerCase(Locale.ROOT)))) {
            return new Body("", "");
        }
        String country = "";
        for (int size = Math.min(LONGEST_COUNTRY, words.size() - 1); size > 0 && country.isEmpty(); size--) {
            country = country(words.subList(0, size));
            if (!country.isEmpty()) {
                words.subList(0, size).clear();
            }
        }
        int of = words.lastIndexOf("of");
        if (country.isEmpty() && of > 0 && words.size() - of - 1 <= LONGEST_COUNTRY && of + 1 < words.size()) {
            country = country(words.subList(of + 1, words.size()));
            if (!country.isEmpty()) {
                words.subList(of, words.size()).clear();
            }
        }
        List<String> plain = words.stream()
                .flatMap(word -> names.full(word).tokens().stream())
                .map(NameToken::folded)
                .filter(word -> !FUNCTION_WORDS.contains(word))
                .map(word -> SAME_WORDS.getOrDefault(word, word))
                .filter(word -> !word.isEmpty())
                .sorted()
                .toList();
        boolean left = plain.stream().anyMatch(PUBLIC::contains);
        return left ? new Body(country, String.join(" ", plain)) : new Body("", "");
    }

    private String country(List<String> words) {
        Optional<String> country = places.find(String.join(" ", words)).stream()
                .filter(candidate -> candidate.likely() || candidate.standing() == PlaceStanding.ADJECTIVE)
                .map(PlaceCandidate::place)
                .filter(PlaceLinker::isCountry)
                .map(place -> place.id())
                .findFirst();
        return country.orElse("");
    }

    private static Set<String> initials(List<NameToken> tokens) {
        StringBuilder some = new StringBuilder();
        StringBuilder all = new StringBuilder();
        for (NameToken token : tokens) {
            int initial = token.folded().codePointAt(0);
            if (!token.folded().equals("the")) {
                all.appendCodePoint(initial);
            }
            if (!FUNCTION_WORDS.contains(token.folded())) {
                some.appendCodePoint(initial);
            }
        }
        return new LinkedHashSet<>(List.of(some.toString(), all.toString()));
    }

    private static String key(List<NameToken> tokens) {
        List<NameToken> plain = tokens.stream()
                .filter(token -> !FUNCTION_WORDS.contains(token.folded()))
                .toList();
        // One word says too little by its sound: Zenith is not the Senate, nor Kaydon Gideon.
        boolean nearly = plain.size() == 1 && !plain.getFirst().close().isEmpty();
        return plain.stream()
                .map(token -> token.folded().length() < SHORTEST_BY_SOUND
                        ? token.folded()
                        : nearly ? token.close() : token.wide())
                .collect(Collectors.joining(" "));
    }
}
