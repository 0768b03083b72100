package dev.dateline.resolve;

import dev.dateline.resolve.EntityRegistry.NameRule;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.name.NameToken;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads names of organizations and places word by word. As a rule for the archive it says that two names are the same when
 * they have the same words in the same order, however these are romanised: {@code Hezbollah} and {@code Hizbollah}. Short
 * words and acronyms must have the same letters. Thread-safe.
 */
final class OrganizationNames implements NameRule {
    /** Words that do not distinguish names and give no letter to most acronyms. */
    private static final Set<String> FUNCTION_WORDS =
            Set.of("the", "of", "for", "and", "in", "on", "to", "de", "du", "des");

    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]{1,7}");

    /** A wide key of a shorter word joins too much: Hamas, Homs. */
    private static final int SHORTEST_BY_SOUND = 6;

    /** This many names take some megabytes. */
    private static final int REMEMBERED = 10_000;

    private final PersonNames names;
    private final Recent<String, Words> read = new Recent<>(REMEMBERED, this::parse);
    /** Legal forms that a company name may omit, in lower case: {@code Siemens AG}. */
    private final Set<String> companyForms = new LinkedHashSet<>();

    OrganizationNames(PersonNames names) {
        this.names = names;
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
     */
    record Words(int size, List<String> all, String key, String acronym, Set<String> initials, String fullKey) {
        /** Whether the other name has the same words, except for articles and the form of company. */
        boolean isSameAs(Words other) {
            return key.isEmpty() ? all.equals(other.all) : key.equals(other.key);
        }

        /** Whether this name is the first or the last word of the other one, or its acronym. */
        boolean isShortFor(Words other) {
            boolean part = all.size() == 1
                    && other.all.size() > 1
                    && (other.all.getFirst().equals(all.getFirst())
                            || other.all.getLast().equals(all.getFirst()));
            return part || (!acronym.isEmpty() && other.all.size() > 1 && other.initials.contains(acronym));
        }

        /** Keys of which a name and a short form of it share one at least. */
        Set<String> keysOfShortForms() {
            Set<String> keys = new LinkedHashSet<>(initials);
            if (!all.isEmpty()) {
                keys.add('<' + all.getFirst());
                keys.add(all.getLast() + '>');
            }
            return keys;
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

    @Override
    public Set<String> keys(String name) {
        String key = read(name).fullKey();
        return key.isEmpty() ? Set.of() : Set.of(key);
    }

    @Override
    public boolean same(String one, String other) {
        String key = read(one).fullKey();
        return !key.isEmpty() && key.equals(read(other).fullKey());
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
        return new Words(size, List.copyOf(all), key(tokens), acronym, initials(tokens), fullKey);
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
        List<String> words = new ArrayList<>();
        for (NameToken token : tokens) {
            if (!FUNCTION_WORDS.contains(token.folded())) {
                boolean bySound = token.folded().length() >= SHORTEST_BY_SOUND;
                words.add(bySound ? token.wide() : token.folded());
            }
        }
        return String.join(" ", words);
    }
}
