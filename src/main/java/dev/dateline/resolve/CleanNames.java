package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import dev.dateline.resolve.PersonNames.PersonName;
import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.lexicon.WordSet;
import dev.dateline.text.name.NameToken;
import dev.dateline.text.name.Titles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reduces names to clean full forms, which the archive compares, and says in which blocks they are compared: the clean
 * form of {@code US President Barack Obama} is {@code Barack Obama}, that of {@code the FOX News Network, LLC} is {@code
 * FOX News Network}. Pure functions; thread-safe.
 */
final class CleanNames {
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\s]+");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*(\\([^()]*\\)|\\[[^\\[\\]]*])");
    private static final Pattern QUOTED = Pattern.compile("\\s*[\"“„«][^\"”“»]*[\"”“»]");
    private static final Pattern MARKS = Pattern.compile("[()\\[\\]{}<>\"“”„«»]");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
    private static final Pattern DESCRIPTION = Pattern.compile(",\\s+(?:\\p{Ll}.*|the .*)$");
    private static final Pattern OF_GROUP = Pattern.compile(" (?:of|from) (?:the )?\\p{Lu}.*$");
    private static final Pattern AT_THE_END = Pattern.compile("[\\s,;:.–—-]+$");

    /** Legal forms, without dots: a company is known without them. */
    private static final Set<String> LEGAL = Set.of(
            "inc",
            "corp",
            "ltd",
            "limited",
            "llc",
            "plc",
            "ag",
            "sa",
            "spa",
            "gmbh",
            "nv",
            "co",
            "se",
            "lp",
            "llp",
            "pty",
            "bhd",
            "oyj",
            "asa",
            "kk",
            "ab",
            "sab",
            "srl",
            "bv",
            "ao",
            "ooo",
            "pjsc",
            "incorporated",
            "kgaa",
            "na",
            "pte");

    /** Before a legal form: Goldman Sachs and Co. */
    private static final Set<String> JOINING = Set.of("and", "&");

    /** Words that describe the organization that follows, also at the beginning of a sentence. */
    private static final Set<String> DESCRIBING = Set.of(
            "automaker",
            "carmaker",
            "manufacturer",
            "maker",
            "airline",
            "retailer",
            "giant",
            "producer",
            "operator",
            "supplier",
            "chain",
            "startup",
            "conglomerate",
            "broadcaster",
            "newspaper",
            "magazine",
            "watchdog");

    private final PersonNames persons;
    private final OrganizationNames organizations;
    private final Titles titles = Lexicons.shipped().titles();
    private final WordSet commonWords = Lexicons.shipped().commonWords();
    private final Set<String> firstSurnames = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();

    CleanNames(PersonNames persons, OrganizationNames organizations) {
        this.persons = persons;
        this.organizations = organizations;
        for (Lexicon.Line line : Lexicon.read("names/han-surnames.tsv").lines()) {
            firstSurnames.addAll(line.words(1));
        }
        firstSurnames.addAll(Lexicon.read("names/first-surnames.txt").words());
        for (Lexicon.Line line : Lexicon.read("annotate/organisation-words.tsv").lines()) {
            if (line.column(0).equals("body")) {
                bodies.addAll(line.words(1));
            }
        }
    }

    /** The key of a name; its form is the name itself when nothing else is left of it. */
    NameKey key(EntityKind kind, String name) {
        String squeezed = CONTROL.matcher(name).replaceAll(" ").strip();
        String clean = kind == EntityKind.PERSON ? person(squeezed) : organization(squeezed);
        return new NameKey(kind, Slug.of(clean).isEmpty() ? squeezed : clean);
    }

    private String person(String name) {
        String bare = bare(name);
        bare = DESCRIPTION.matcher(bare).replaceAll("");
        int comma = bare.indexOf(", ");
        if (comma > 0 && isOffice(List.of(bare.substring(comma + 2).split(" ", -1)))) {
            bare = bare.substring(0, comma);
        }
        if (OF_GROUP.matcher(bare).replaceAll("").split(" ", -1).length >= 2) {
            bare = OF_GROUP.matcher(bare).replaceAll("");
        }
        List<String> words = List.of(bare.split(" ", -1));
        int from = 0;
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean lower = Character.isLowerCase(words.get(i).codePointAt(0))
                    && words.get(i).length() > 3;
            boolean all = i == from;
            if ((isTitle(words.get(i)) || lower) && (all || words.size() - i > 2)) {
                from = i + 1;
            } else if (all && isModifier(words, i)) {
                from = i + 1;
            }
        }
        return persons.withoutTitles(String.join(" ", words.subList(from, words.size())));
    }

    private boolean isOffice(List<String> words) {
        return isTitle(words.getFirst()) || (words.size() > 1 && isModifier(words, 0));
    }

    /** Whether a title follows: {@code prime} in {@code Prime Minister Keir Starmer}. */
    private boolean isModifier(List<String> words, int at) {
        char[] word = folded(words.get(at)).toCharArray();
        return titles.isModifier(word, word.length) && isTitle(words.get(at + 1));
    }

    private boolean isTitle(String word) {
        char[] folded = folded(word).toCharArray();
        return titles.isTitle(folded, folded.length);
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace(".", "");
    }

    private String organization(String name) {
        List<String> words = new ArrayList<>(List.of(bare(name).split(" ", -1)));
        if (words.size() > 1 && words.getFirst().equalsIgnoreCase("the")) {
            words.removeFirst();
        }
        for (int i = words.size() - 2; i >= 0; i--) {
            boolean describes = bodies.contains(words.get(i))
                    || DESCRIBING.contains(words.get(i).toLowerCase(Locale.ROOT));
            if (describes && Character.isUpperCase(words.get(i + 1).codePointAt(0))) {
                words.subList(0, i + 1).clear();
                break;
            }
        }
        while (words.size() > 1 && isLegal(words.getLast()) && !isCommon(words)) {
            words.removeLast();
            if (words.size() > 1 && JOINING.contains(words.getLast())) {
                words.removeLast();
            }
        }
        return AT_THE_END.matcher(String.join(" ", words)).replaceAll("");
    }

    private static boolean isLegal(String word) {
        return LEGAL.contains(word.replaceAll("[.,]", "").toLowerCase(Locale.ROOT));
    }

    /** Whether only a word of the language would be left: {@code News} of {@code News Corp}. */
    private boolean isCommon(List<String> words) {
        char[] first = words.getFirst().toLowerCase(Locale.ROOT).toCharArray();
        return words.size() == 2 && commonWords.contains(first, first.length);
    }

    private static String bare(String name) {
        String open = MARKS.matcher(
                        QUOTED.matcher(IN_BRACKETS.matcher(name).replaceAll("")).replaceAll(""))
                .replaceAll("");
        String closed = POSSESSIVE.matcher(open.strip().replaceAll("\\s+", " ")).replaceAll("");
        return closed.isEmpty() ? name : closed;
    }

    /** The block in which a name is decided: a surname, an acronym, or the words of an organization. */
    String home(NameKey key) {
        if (key.kind() == EntityKind.PERSON) {
            PersonName name = persons.read(key.form());
            return name.parts().isEmpty() ? "p =" + key.slug() : personBlock(name.last());
        }
        OrganizationNames.Words words = organizations.read(key.form());
        if (!words.acronym().isEmpty()) {
            return "o a " + words.acronym();
        }
        return "o w " + (words.blockKey().isEmpty() ? "=" + key.slug() : words.blockKey());
    }

    /** Whether a name may be short for a longer one of another block. */
    boolean isSingle(NameKey key) {
        return key.kind() == EntityKind.PERSON
                ? !persons.read(key.form()).isFull()
                : organizations.read(key.form()).all().size() < 2;
    }

    /**
     * Other blocks in which a full name may be looked for: that of a surname that is written first, of the acronym and of
     * the first and last word of an organization.
     */
    Set<String> others(NameKey key) {
        Set<String> blocks = new LinkedHashSet<>();
        if (isSingle(key)) {
            return blocks;
        }
        if (key.kind() == EntityKind.PERSON) {
            NameToken first = persons.read(key.form()).parts().getFirst();
            if (firstSurnames.contains(first.folded())) {
                blocks.add(personBlock(first));
            }
        } else {
            OrganizationNames.Words words = organizations.read(key.form());
            for (String initials : words.initials()) {
                blocks.add("o a " + initials);
                blocks.add("o a " + initials + OrganizationNames.COMPANY);
            }
            for (String word : List.of(words.all().getFirst(), words.all().getLast())) {
                blocks.add("o w " + organizations.read(word).blockKey());
            }
        }
        blocks.remove(home(key));
        return blocks;
    }

    private static String personBlock(NameToken part) {
        NameToken read = part.readings().isEmpty() ? part : part.readings().getFirst();
        return "p " + (read.wide().isEmpty() ? read.folded() : read.wide());
    }

    /** Whether a name is written in capitals and has more than an acronym. */
    static boolean isCapitals(String form) {
        return form.codePoints().noneMatch(Character::isLowerCase)
                && Arrays.stream(form.split(" ", -1)).anyMatch(word -> word.length() > 3);
    }
}
