package dev.dateline.search.suggest;

import dev.dateline.search.request.FilterField;
import dev.dateline.text.spelling.SpellingCorrections;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Everything that can be suggested, in memory: some 200 bytes for each name of an entity. The words typed may be in any
 * order; each is taken for the beginning of a word, all of them of one name. Only when no actor and no place matches are
 * other spellings suggested, then similar names, then names in which one typo was made. Immutable, safe for many threads.
 */
@SuppressWarnings("EnumOrdinal") // lists by nearness
public final class SuggestionIndex {
    /** From this length on, a word is recognised in another spelling or with a typo in it. */
    static final int TYPO_FROM = 4;

    private static final Pattern LONG_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{" + TYPO_FROM + ",}");

    /** Fewer letters fit nearly everything. */
    private static final int FEWEST_LETTERS = 2;

    /** Words that are looked at: as many as a long title has. */
    private static final int MOST_WORDS = 12;

    private final Map<Suggestion.Group, KnownNames> groups = new EnumMap<>(Suggestion.Group.class);
    private final SpellingCorrections corrections;

    private SuggestionIndex(Map<Suggestion.Group, List<Suggestion.Known>> known, SpellingCorrections corrections) {
        this.corrections = corrections;
        for (Suggestion.Group group : Suggestion.Group.values()) {
            groups.put(group, KnownNames.of(known.getOrDefault(group, List.of()), group));
        }
    }

    /**
     * Builds the index, which takes some ten microseconds for each name.
     *
     * @param known what can be suggested; the titles of articles with the newest first
     * @param corrections what readers have decided about spellings
     */
    public static SuggestionIndex of(
            Map<Suggestion.Group, List<Suggestion.Known>> known, SpellingCorrections corrections) {
        return new SuggestionIndex(known, corrections);
    }

    /** The suggestions for what is typed, as {@link SuggestionService#suggest} describes them. */
    public Map<Suggestion.Group, List<Suggestion>> suggest(String typed, int size) {
        Map<Suggestion.Group, List<Suggestion>> found = none();
        if (letters(typed) < FEWEST_LETTERS) {
            return found;
        }
        List<KnownNames.Word> names = words(typed, true);
        List<KnownNames.Word> texts = words(typed, false);
        for (Suggestion.Group group : Suggestion.Group.values()) {
            found.put(group, beginning(group, group.isNamed() ? names : texts, size));
        }
        boolean nameless = isEmpty(found, Suggestion.Group.ACTORS) && isEmpty(found, Suggestion.Group.PLACES);
        boolean empty = found.values().stream().allMatch(List::isEmpty);
        for (Suggestion.Group group : Suggestion.Group.values()) {
            if (empty || (nameless && group.isNamed())) {
                found.put(group, spelled(group, group.isNamed() ? names : texts, size));
            }
        }
        return found;
    }

    /** An answer without suggestions; the caller's to change. */
    public static Map<Suggestion.Group, List<Suggestion>> none() {
        Map<Suggestion.Group, List<Suggestion>> none = new EnumMap<>(Suggestion.Group.class);
        for (Suggestion.Group group : Suggestion.Group.values()) {
            none.put(group, List.of());
        }
        return none;
    }

    /**
     * Whether so little was found that the entities index should be asked: no actor and no place but similar ones, though a
     * word was typed that is long enough to be recognised.
     */
    public static boolean isWorthASecondLook(String typed, Map<Suggestion.Group, List<Suggestion>> found) {
        return LONG_WORD.matcher(typed).find()
                && isEmpty(found, Suggestion.Group.ACTORS)
                && isEmpty(found, Suggestion.Group.PLACES);
    }

    /**
     * The values of the entities or other members that have the words typed, as they are or in another spelling; the most
     * used first. Similar names are not among them.
     *
     * @param most how many at most
     */
    public List<String> values(FilterField field, String typed, int most) {
        Set<String> values = new LinkedHashSet<>();
        for (Suggestion.Group group : groupsOf(field)) {
            KnownNames members = members(group);
            List<KnownNames.Word> words = words(typed, group.isNamed());
            if (words.isEmpty()) {
                continue;
            }
            BitSet names = members.beginning(words);
            names.or(near(members, words, group.isNamed()).get(OtherSpellings.Nearness.SAME.ordinal()));
            if (names.isEmpty() && !group.isNamed()) {
                names = near(members, words, true).get(OtherSpellings.Nearness.MISTYPED.ordinal());
            }
            members.members(names, most).stream()
                    .forEach(member -> values.add(members.member(member).value()));
        }
        return values.stream().limit(most).toList();
    }

    private static List<Suggestion.Group> groupsOf(FilterField field) {
        return switch (field) {
            case ACTOR, PERSON, ORGANIZATION, SPEAKER -> List.of(Suggestion.Group.ACTORS);
            case COUNTRY -> List.of(Suggestion.Group.ACTORS, Suggestion.Group.PLACES);
            case PLACE -> List.of(Suggestion.Group.PLACES);
            case SOURCE -> List.of(Suggestion.Group.SOURCES);
            case TOPIC -> List.of(Suggestion.Group.TOPICS);
            case LANGUAGE, AUTHOR, SECTION, URL, PAGE -> List.of();
        };
    }

    /**
     * The members with a name whose words begin with those typed: the most used one of which it is a whole name, then those whose
     * main name starts with them, then the rest.
     */
    private List<Suggestion> beginning(Suggestion.Group group, List<KnownNames.Word> typed, int size) {
        if (typed.isEmpty()) {
            return List.of();
        }
        KnownNames members = members(group);
        if (group == Suggestion.Group.TITLES) {
            BitSet titles = members.members(members.beginning(typed), TitleRelevance.MOST);
            return TitleRelevance.ranked(members, titles, typed, size).stream()
                    .map(members::member)
                    .toList();
        }
        return Stream.of(
                        members.members(members.exact(typed), 1),
                        members.members(members.foremost(typed), size),
                        members.members(members.beginning(typed), size))
                .flatMapToInt(BitSet::stream)
                .distinct()
                .limit(size)
                .mapToObj(members::member)
                .toList();
    }

    /** The members with such a name in another spelling, then those with a similar name, then those with a typo. */
    private List<Suggestion> spelled(Suggestion.Group group, List<KnownNames.Word> typed, int size) {
        if (typed.isEmpty()) {
            return List.of();
        }
        KnownNames members = members(group);
        List<BitSet> near = near(members, typed, true);
        List<Suggestion> found = new ArrayList<>();
        BitSet before = new BitSet();
        for (OtherSpellings.Nearness nearness : OtherSpellings.Nearness.values()) {
            BitSet now = members.members(near.get(nearness.ordinal()), size);
            now.andNot(before);
            boolean isSimilar = group.isNamed() && nearness.compareTo(OtherSpellings.Nearness.SAME) > 0;
            now.stream()
                    .limit(size - found.size())
                    .mapToObj(members::member)
                    .map(one -> new Suggestion(one.value(), one.label(), one.kind(), one.count(), isSimilar))
                    .forEach(found::add);
            before.or(now);
        }
        return found;
    }

    private List<BitSet> near(KnownNames members, List<KnownNames.Word> typed, boolean typos) {
        return new OtherSpellings(corrections).find(members, typed, typos);
    }

    private KnownNames members(Suggestion.Group group) {
        return Objects.requireNonNull(groups.get(group));
    }

    private static List<KnownNames.Word> words(String typed, boolean areNames) {
        return KnownNames.read(typed, areNames).stream().limit(MOST_WORDS).toList();
    }

    private static boolean isEmpty(Map<Suggestion.Group, List<Suggestion>> found, Suggestion.Group group) {
        return found.getOrDefault(group, List.of()).isEmpty();
    }

    private static long letters(String typed) {
        return typed.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
