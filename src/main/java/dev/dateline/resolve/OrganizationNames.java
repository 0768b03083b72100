package dev.dateline.resolve;

import dev.dateline.resolve.PlaceLinker.KnownPlaces;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.name.NameToken;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
    static final Set<String> FUNCTION_WORDS = Set.of("the", "of", "for", "and", "in", "on", "to", "de", "du", "des");

    /** The second words of longer names of a body that is known by one word: House of Commons, Treasury Department. */
    private static final Set<String> AFTER_WHOLE = Set.of("of", "department");

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]{1,7}");

    /** A wide key of a shorter word joins too much: Hamas, Homs. */
    private static final int SHORTEST_BY_SOUND = 6;

    /** The initial of company and corporation, which acronyms often have. */
    static final String COMPANY = "c";

    /** This many names take some megabytes. */
    private static final int REMEMBERED = 5_000;

    private final PersonNames names;
    private final KnownOrganizations known;
    private final PublicBodies bodies;
    private final Recent<String, Words> read = new Recent<>(REMEMBERED, this::parse);
    /** Legal forms that a company name may omit, in lower case: {@code Siemens AG}. */
    private final Set<String> companyForms = new LinkedHashSet<>();

    OrganizationNames(PersonNames names, KnownPlaces places) {
        this.names = names;
        this.known = KnownOrganizations.shipped();
        this.bodies = new PublicBodies(names, places, known);
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
     * @param initials the first letters of its words, with and without those of function words and of company or corporation
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
         * country that the other one has. An acronym is not one of its words: {@code BBC} is not {@code BBC Verify}; and {@code
         * House} is the House of Commons, but not the White House or the House Budget Committee. A name with a form of company
         * is whole: {@code Toshiba Corp} is not short for {@code Toshiba Information Systems}.
         */
        boolean isShortFor(Words other) {
            if (!body.isEmpty() && country.isEmpty() && body.equals(other.body) && !other.country.isEmpty()) {
                return true;
            }
            boolean whole = all.size() == 1 && !body.isEmpty();
            boolean part = size == 1
                    && (listed.isEmpty() || listed.equals(other.listed))
                    && acronym.isEmpty()
                    && other.all.size() > 1
                    && (!whole || AFTER_WHOLE.contains(other.all.get(1)))
                    && (other.all.getFirst().equals(all.getFirst())
                            || (!whole && other.all.getLast().equals(all.getFirst())));
            return part || (!acronym.isEmpty() && other.all.size() > 1 && other.initials.contains(acronym));
        }

        /** Whether an acronym has an initial of company or corporation that this name does not have: CTC, Canadian Tire. */
        boolean hasInitialOfCompany(String other) {
            return initials.stream().anyMatch(letters -> other.equals(letters + COMPANY));
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

    private static String withoutForm(String name, int size) {
        return String.join(" ", List.of(name.strip().split("\\s+", -1)).subList(0, size));
    }

    /** The listed organization of a name, also of a public body with its country in any order. */
    Optional<KnownOrganizations.Listed> listed(String name) {
        return known.idOf(name).or(() -> bodies.listed(bodies.read(name)));
    }

    /** The public bodies. */
    PublicBodies bodies() {
        return bodies;
    }

    /** Whether a name can be an acronym, with or without points. */
    static boolean isAcronym(String name) {
        return ACRONYM.matcher(name.replace(".", "")).matches();
    }

    private Words parse(String name) {
        List<NameToken> tokens = new ArrayList<>(names.full(name).tokens());
        String fullKey = key(tokens);
        Set<String> initials = new LinkedHashSet<>();
        while (tokens.size() > 1 && companyForms.contains(tokens.getLast().folded())) {
            // AMC is American Motors Corp.
            if (tokens.getLast().folded().startsWith(COMPANY)) {
                initials.addAll(initials(tokens));
            }
            tokens.removeLast();
        }
        initials.addAll(initials(tokens));
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
        // AMR Corp is an acronym, too.
        String bare = name.strip().split("\\s+", -1).length == size && size > all.size()
                ? withoutForm(name, all.size())
                : name;
        String acronym = isAcronym(bare) ? bare.replace(".", "").toLowerCase(Locale.ROOT) : "";
        PublicBodies.Body body = bodies.read(name);
        return new Words(
                size,
                List.copyOf(all),
                key(tokens),
                acronym,
                initials,
                fullKey,
                body.country(),
                body.words(),
                known.idOf(name)
                        .or(() -> bodies.listed(body))
                        .map(KnownOrganizations.Listed::id)
                        .orElse(""));
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
