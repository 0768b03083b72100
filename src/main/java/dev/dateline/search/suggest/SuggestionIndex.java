package dev.dateline.search.suggest;

import dev.dateline.search.request.FilterField;
import dev.dateline.text.Lexicons;
import dev.dateline.text.fold.Folding;
import dev.dateline.text.name.NameReader;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everything that can be suggested, in memory: some 200 bytes for each name of an entity. The words typed may be in any
 * order and in any spelling; each is taken for the beginning of a word. When no actor or place fits, or nothing at all,
 * one typo in each word of four letters or more is forgiven. Immutable, safe for many threads.
 */
public final class SuggestionIndex {
    /** From this length on, a word is recognised with a typo in it, or by its sound. */
    static final int TYPO_FROM = 4;

    /** Keys of sounds below this length fit half of all names as a beginning, and so have to be the whole key. */
    private static final int LONG_KEY = 5;

    private static final Pattern LONG_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{" + TYPO_FROM + ",}");

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    /** Fewer letters fit nearly everything. */
    private static final int FEWEST_LETTERS = 2;

    /** Words that are looked at: as many as a long title has. */
    private static final int MOST_WORDS = 12;

    private final Map<Suggestion.Group, Members> groups = new EnumMap<>(Suggestion.Group.class);

    private SuggestionIndex(Map<Suggestion.Group, List<Suggestion.Known>> known) {
        for (Suggestion.Group group : Suggestion.Group.values()) {
            groups.put(group, Members.of(known.getOrDefault(group, List.of()), group));
        }
    }

    /** Builds the index, which takes some ten microseconds for each name. */
    public static SuggestionIndex of(Map<Suggestion.Group, List<Suggestion.Known>> known) {
        return new SuggestionIndex(known);
    }

    /** The suggestions for what is typed, as {@link SuggestionService#suggest} describes them. */
    public Map<Suggestion.Group, List<Suggestion>> suggest(String typed, int size) {
        Map<Suggestion.Group, List<Suggestion>> found = new EnumMap<>(Suggestion.Group.class);
        if (letters(typed) < FEWEST_LETTERS) {
            for (Suggestion.Group group : Suggestion.Group.values()) {
                found.put(group, List.of());
            }
            return found;
        }
        List<Word> names = typed(typed, Suggestion.Group.ACTORS);
        List<Word> texts = typed(typed, Suggestion.Group.TITLES);
        for (Suggestion.Group group : Suggestion.Group.values()) {
            found.put(group, find(group, group.isNamed() ? names : texts, false, size));
        }
        boolean nameless = isEmpty(found, Suggestion.Group.ACTORS) && isEmpty(found, Suggestion.Group.PLACES);
        boolean empty = found.values().stream().allMatch(List::isEmpty);
        for (Suggestion.Group group : Suggestion.Group.values()) {
            if (empty || (nameless && group.isNamed())) {
                found.put(group, find(group, group.isNamed() ? names : texts, true, size));
            }
        }
        return found;
    }

    /**
     * Whether so little was found that other spellings should be looked for: no actor and no place, though a word was
     * typed that is long enough to be recognised.
     */
    public static boolean isWorthASecondLook(String typed, Map<Suggestion.Group, List<Suggestion>> found) {
        return LONG_WORD.matcher(typed).find()
                && isEmpty(found, Suggestion.Group.ACTORS)
                && isEmpty(found, Suggestion.Group.PLACES);
    }

    /**
     * The values of the entities or other members that fit the words typed, the most used first.
     *
     * @param most how many at most
     */
    public List<String> values(FilterField field, String typed, int most) {
        Set<String> values = values(field, typed, false, most);
        return (values.isEmpty() ? values(field, typed, true, most) : values)
                .stream().limit(most).toList();
    }

    private Set<String> values(FilterField field, String typed, boolean typos, int most) {
        Set<String> values = new LinkedHashSet<>();
        for (Suggestion.Group group : groupsOf(field)) {
            find(group, typed(typed, group), typos, most).forEach(one -> values.add(one.value()));
        }
        return values;
    }

    private static List<Suggestion.Group> groupsOf(FilterField field) {
        return switch (field) {
            case ACTOR, PERSON, ORGANIZATION, SPEAKER -> List.of(Suggestion.Group.ACTORS);
            case COUNTRY -> List.of(Suggestion.Group.ACTORS, Suggestion.Group.PLACES);
            case PLACE -> List.of(Suggestion.Group.PLACES);
            case SOURCE -> List.of(Suggestion.Group.SOURCES);
            case TOPIC -> List.of(Suggestion.Group.TOPICS);
            case LANGUAGE -> List.of();
        };
    }

    private List<Suggestion> find(Suggestion.Group group, List<Word> words, boolean typos, int size) {
        Members members = Objects.requireNonNull(groups.get(group));
        return words.isEmpty() ? List.of() : members.find(words, typos, size);
    }

    private static List<Word> typed(String typed, Suggestion.Group group) {
        return read(typed, group, new NameReader(Lexicons.shipped().names())).stream()
                .limit(MOST_WORDS)
                .toList();
    }

    private static boolean isEmpty(Map<Suggestion.Group, List<Suggestion>> found, Suggestion.Group group) {
        return found.getOrDefault(group, List.of()).isEmpty();
    }

    private static long letters(String typed) {
        return typed.codePoints().filter(Character::isLetterOrDigit).count();
    }

    /**
     * A word of a name or text.
     *
     * @param folded in lower case, and for names in Latin script
     * @param key the same for all spellings of a name; empty for the words of other texts
     */
    private record Word(String folded, String key) {}

    private static List<Word> read(String text, Suggestion.Group group, NameReader names) {
        if (group.isNamed()) {
            return names.read(text).tokens().stream()
                    .map(token -> new Word(token.folded(), token.wide()))
                    .toList();
        }
        return BETWEEN.splitAsStream(Folding.fold(text).toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .map(word -> new Word(word, ""))
                .toList();
    }

    /**
     * The members of one group by the beginnings of their words.
     *
     * @param all the most used first
     * @param words their words
     * @param keys the keys of these words
     */
    private record Members(List<Suggestion> all, WordTable words, WordTable keys) {
        static Members of(List<Suggestion.Known> known, Suggestion.Group group) {
            List<Suggestion.Known> sorted = known.stream()
                    .sorted(Comparator.comparingLong(
                                    (Suggestion.Known one) -> one.suggestion().count())
                            .reversed()
                            .thenComparing(one -> one.suggestion().label())
                            .thenComparing(one -> one.suggestion().value()))
                    .toList();
            NameReader reader = new NameReader(Lexicons.shipped().names());
            WordTable.Builder words = new WordTable.Builder();
            WordTable.Builder keys = new WordTable.Builder();
            List<Suggestion> all = new ArrayList<>(sorted.size());
            for (Suggestion.Known one : sorted) {
                int number = all.size();
                all.add(one.suggestion());
                for (String name : one.names()) {
                    for (Word word : read(name, group, reader)) {
                        words.add(word.folded(), number);
                        keys.add(word.key(), number);
                    }
                }
            }
            return new Members(all, words.build(), keys.build());
        }

        /** The first members that have all the words, as they are and by the sound of names; with typos too if wanted. */
        List<Suggestion> find(List<Word> typed, boolean typos, int size) {
            if (all.isEmpty()) {
                return List.of();
            }
            BitSet found = new BitSet(all.size());
            found.set(0, all.size());
            for (Word word : typed) {
                BitSet one = new BitSet(all.size());
                words.addPrefixed(word.folded(), one);
                if (word.folded().length() >= TYPO_FROM) {
                    addSounding(word.key(), one);
                    if (typos) {
                        words.addMistyped(word.folded(), one);
                    }
                }
                found.and(one);
            }
            return found.stream().limit(size).mapToObj(all::get).toList();
        }

        private void addSounding(String key, BitSet found) {
            if (key.length() >= LONG_KEY) {
                keys.addPrefixed(key, found);
            } else {
                keys.addWord(key, found);
            }
        }
    }
}
