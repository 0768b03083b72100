package dev.dateline.search.suggest;

import dev.dateline.article.EntityKind;
import dev.dateline.text.Lexicons;
import dev.dateline.text.fold.Folding;
import dev.dateline.text.name.FullName;
import dev.dateline.text.name.NameGrade;
import dev.dateline.text.name.NameKeyEncoder;
import dev.dateline.text.name.NameReader;
import dev.dateline.text.name.OrganizationReader;
import dev.dateline.text.place.Gazetteer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The members of one group by the beginnings of the words of their names: all words typed must begin words of one name.
 * Organizations are also found by their initials, and by every name of a group that the gazetteer has. Immutable, safe for
 * many threads.
 */
final class KnownNames {
    /** Initials below this length fit too many organizations. */
    private static final int SHORTEST_INITIALS = 3;

    /** Letters of short forms of groups that are written in capitals: ISIS, UNIFIL. */
    private static final int LONGEST_SHORT_FORM = 6;

    /** A name that is only initials: U.N., U.S.A. */
    private static final Pattern INITIALS = Pattern.compile("(?:\\p{L}\\.){2,}\\p{L}?");

    /**
     * A word of a name or text.
     *
     * @param text as written
     * @param folded in lower case, and for names in Latin script
     * @param key of its sounds, the same for all spellings of a name; empty for the words of other texts
     */
    record Word(String text, String folded, String key) {}

    /** The most used first; titles in the order given. */
    private final List<Suggestion> members = new ArrayList<>();

    /** Of titles: the words of each, folded, a blank before each and after the last. */
    private final List<String> texts = new ArrayList<>();

    /** The member of each name, ascending. */
    private final int[] memberOf;

    /** The names that are shown, and those of one word: Kyiv, Kiev; not Russian Federation. */
    private final BitSet foremost;

    /** The names of one word: UN, Fed. */
    private final BitSet ofOneWord;

    /** Names by their words. */
    private final WordTable words;

    /** The numbers of these words by the keys of their sounds. */
    private final WordTable keys;

    /** Names by what is typed as a whole: initials, and ids of groups. */
    private final WordTable shortForms;

    private final boolean areNamed;

    private KnownNames(List<Suggestion.Known> sorted, Suggestion.Group group) {
        this.areNamed = group.isNamed();
        Reading reading = new Reading(areNamed);
        for (Suggestion.Known one : sorted) {
            reading.add(one, members.size());
            members.add(one.suggestion());
            if (group == Suggestion.Group.TITLES) {
                texts.add(" " + String.join(" ", Folding.words(one.suggestion().label())) + " ");
            }
        }
        this.memberOf = Arrays.copyOf(reading.memberOf, reading.names);
        this.foremost = reading.foremost;
        this.ofOneWord = reading.ofOneWord;
        this.words = reading.words.build();
        this.shortForms = reading.shortForms.build();
        WordTable.Builder sounds = new WordTable.Builder();
        for (int word = 0; word < words.size(); word++) {
            sounds.add(reading.keys.getOrDefault(words.word(word), ""), word);
        }
        this.keys = sounds.build();
    }

    static KnownNames of(List<Suggestion.Known> known, Suggestion.Group group) {
        List<Suggestion.Known> sorted = new ArrayList<>(known);
        if (group != Suggestion.Group.TITLES) {
            sorted.sort(Comparator.comparingLong(
                            (Suggestion.Known one) -> one.suggestion().count())
                    .reversed()
                    .thenComparing(one -> one.suggestion().label())
                    .thenComparing(one -> one.suggestion().value()));
        }
        return new KnownNames(sorted, group);
    }

    /** Reads the names; one thread. */
    private static final class Reading {
        private final boolean areNamed;
        private final Gazetteer gazetteer = Lexicons.shipped().gazetteer();
        private final NameKeyEncoder encoder = newEncoder();
        private final OrganizationReader organizations = OrganizationReader.standard();
        private final WordTable.Builder words = new WordTable.Builder();
        private final WordTable.Builder shortForms = new WordTable.Builder();
        private final Map<String, String> keys = new HashMap<>();
        private final BitSet foremost = new BitSet();
        private final BitSet ofOneWord = new BitSet();
        private int[] memberOf = new int[16];
        private int names;

        Reading(boolean areNamed) {
            this.areNamed = areNamed;
        }

        void add(Suggestion.Known one, int member) {
            for (String name : one.names()) {
                if (names == memberOf.length) {
                    memberOf = Arrays.copyOf(memberOf, 2 * names);
                }
                memberOf[names] = member;
                int parts = areNamed ? addParts(name) : addWords(name);
                ofOneWord.set(names, parts == 1);
                foremost.set(names, parts == 1 || name.equals(one.suggestion().label()));
                if (INITIALS.matcher(name).matches()) {
                    shortForms.add(initialsTerm(name.replace(".", "").toLowerCase(Locale.ROOT)), names);
                }
                if (one.suggestion().kind() == EntityKind.ORGANIZATION) {
                    addShortForms(name, parts);
                }
                names++;
            }
        }

        /** Most words are in many names, and the key of their sounds takes the most time. */
        private int addParts(String name) {
            int parts = 0;
            for (String part : NameReader.parts(name)) {
                String folded = encoder.key(NameGrade.FOLDED, part);
                if (!folded.isEmpty()) {
                    words.add(folded, names);
                    keys.computeIfAbsent(folded, any -> encoder.key(NameGrade.WIDE, part));
                    parts++;
                }
            }
            return parts;
        }

        private int addWords(String text) {
            List<String> all = Folding.words(text);
            all.forEach(word -> words.add(word, names));
            return all.size();
        }

        private void addShortForms(String name, int parts) {
            gazetteer.groupId(name).ifPresent(id -> shortForms.add(groupTerm(id), names));
            if (parts < SHORTEST_INITIALS) {
                return;
            }
            for (FullName.Acronym acronym : organizations.read(name).acronyms()) {
                if (acronym.whole() && acronym.letters().length() >= SHORTEST_INITIALS) {
                    shortForms.add(acronym.letters(), names);
                }
            }
        }
    }

    private static String groupTerm(String id) {
        return "#" + id;
    }

    private static String initialsTerm(String letters) {
        return "." + letters;
    }

    private static NameKeyEncoder newEncoder() {
        return Lexicons.shipped().names().rules().newEncoder();
    }

    /** Splits what is typed, or a name, into words. */
    static List<Word> read(String text, boolean areNames) {
        if (!areNames) {
            return Folding.words(text).stream()
                    .map(word -> new Word(word, word, ""))
                    .toList();
        }
        NameKeyEncoder encoder = newEncoder();
        return NameReader.parts(text).stream()
                .map(part -> new Word(part, encoder.key(NameGrade.FOLDED, part), encoder.key(NameGrade.WIDE, part)))
                .filter(word -> !word.folded().isEmpty())
                .toList();
    }

    boolean areNamed() {
        return areNamed;
    }

    /** One of the members. */
    Suggestion member(int number) {
        return members.get(number);
    }

    /** The words of a title, folded, a blank before each and after the last. */
    String text(int title) {
        return texts.get(title);
    }

    WordTable words() {
        return words;
    }

    WordTable keys() {
        return keys;
    }

    /** In how many articles the member is that has the word and is most used. */
    long articles(int word) {
        return members.get(memberOf[words.first(word)]).count();
    }

    /** The names that have, for each word typed, a word that begins with it. */
    BitSet beginning(List<Word> typed) {
        BitSet found = withWords(typed);
        addShortForms(typed, found);
        return found;
    }

    /**
     * Those of the same names that come first: the text is a whole name or a known short form. UN is the United Nations, and only
     * the beginning of the more frequent United States.
     */
    BitSet exact(List<Word> typed) {
        BitSet found = new BitSet(memberOf.length);
        if (typed.size() == 1) {
            words.addWord(typed.getFirst().folded(), found);
            found.and(ofOneWord);
            shortForms.addWord(initialsTerm(typed.getFirst().folded()), found);
        }
        addGroups(typed, found);
        return found;
    }

    /**
     * Those of the same names that come next: the name that is shown starts with the text, or one of one word does, or the text is a short
     * form. Who types {@code fed} means the Federal Reserve sooner than Russia, which is also the Russian Federation.
     */
    BitSet foremost(List<Word> typed) {
        BitSet found = withWords(typed);
        found.and(foremost);
        addShortForms(typed, found);
        return found;
    }

    private BitSet withWords(List<Word> typed) {
        BitSet found = new BitSet(memberOf.length);
        for (int i = 0; i < typed.size(); i++) {
            BitSet one = new BitSet(memberOf.length);
            words.addPrefixed(typed.get(i).folded(), one);
            if (i == 0) {
                found = one;
            } else {
                found.and(one);
            }
        }
        return found;
    }

    private void addShortForms(List<Word> typed, BitSet found) {
        if (shortForms.size() == 0) {
            return;
        }
        if (typed.size() == 1) {
            shortForms.addWord(typed.getFirst().folded(), found);
        }
        addGroups(typed, found);
    }

    private void addGroups(List<Word> typed, BitSet found) {
        String text = typed.stream().map(Word::text).collect(Collectors.joining(" "));
        Gazetteer gazetteer = Lexicons.shipped().gazetteer();
        boolean isShort = text.length() <= LONGEST_SHORT_FORM;
        gazetteer
                .groupId(isShort ? text.toUpperCase(Locale.ROOT) : text)
                .ifPresent(id -> shortForms.addWord(groupTerm(id), found));
    }

    /**
     * The numbers of the members with these names, the first ones, ascending.
     *
     * @param most how many at most
     */
    BitSet members(BitSet names, int most) {
        BitSet found = new BitSet(members.size());
        int left = most;
        for (int name = names.nextSetBit(0); name >= 0 && left > 0; name = names.nextSetBit(name + 1)) {
            if (!found.get(memberOf[name])) {
                found.set(memberOf[name]);
                left--;
            }
        }
        return found;
    }
}
