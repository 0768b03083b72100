package dev.dateline.search.suggest;

import dev.dateline.search.request.FilterField;
import dev.dateline.text.Lexicons;
import dev.dateline.text.name.NameLexicons;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everything that can be suggested, in memory: some 200 bytes for each name of an entity. The words typed may stand in any
 * order and in any spelling; each is taken for the beginning of a word. When no actor or place fits, or nothing at all,
 * one slip in each word of four letters or more is forgiven. Immutable, safe for many threads.
 */
public final class SuggestionIndex {
    /** From this length on a word says enough to be recognised with a slip in it, or by its sound. */
    static final int SLIP_FROM = 4;

    private static final Pattern TELLING_WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{" + SLIP_FROM + ",}");

    /** Below so many letters nearly everything fits. */
    private static final int FEWEST_LETTERS = 2;

    /** Nobody types more words than a long title has; more cost time and are not looked at. */
    private static final int MOST_WORDS = 12;

    private final Map<SuggestionGroup, GroupIndex> groups = new EnumMap<>(SuggestionGroup.class);
    private final NameLexicons lexicons;

    private SuggestionIndex(Map<SuggestionGroup, List<Suggestion.Known>> known, NameLexicons lexicons) {
        this.lexicons = lexicons;
        for (SuggestionGroup group : SuggestionGroup.values()) {
            groups.put(group, GroupIndex.of(known.getOrDefault(group, List.of()), reader(group)));
        }
    }

    /** Builds it; takes some ten microseconds for each name. */
    public static SuggestionIndex of(Map<SuggestionGroup, List<Suggestion.Known>> known) {
        return new SuggestionIndex(known, Lexicons.shipped().names());
    }

    private TypedWords reader(SuggestionGroup group) {
        return group.isNamed() ? TypedWords.ofNames(lexicons) : TypedWords.ofTexts();
    }

    /** The suggestions for what is typed, as {@link SuggestionService#suggest} describes them. */
    public Map<SuggestionGroup, List<Suggestion>> suggest(String typed, int size) {
        Map<SuggestionGroup, List<Suggestion>> found = new EnumMap<>(SuggestionGroup.class);
        if (letters(typed) < FEWEST_LETTERS) {
            for (SuggestionGroup group : SuggestionGroup.values()) {
                found.put(group, List.of());
            }
            return found;
        }
        List<TypedWords.Word> names = words(typed, SuggestionGroup.ACTORS);
        List<TypedWords.Word> texts = words(typed, SuggestionGroup.TITLES);
        for (SuggestionGroup group : SuggestionGroup.values()) {
            found.put(group, find(group, group.isNamed() ? names : texts, GroupIndex.Way.EXACT, size));
        }
        boolean nameless = isEmpty(found, SuggestionGroup.ACTORS) && isEmpty(found, SuggestionGroup.PLACES);
        boolean empty = found.values().stream().allMatch(List::isEmpty);
        for (SuggestionGroup group : SuggestionGroup.values()) {
            if (empty || (nameless && group.isNamed())) {
                found.put(group, find(group, group.isNamed() ? names : texts, GroupIndex.Way.SLIPPED, size));
            }
        }
        return found;
    }

    /**
     * Whether what was found is so little that other spellings should be looked for: no actor and no place, though a word
     * was typed that says enough to be recognised.
     */
    public static boolean isWorthASecondLook(String typed, Map<SuggestionGroup, List<Suggestion>> found) {
        return TELLING_WORD.matcher(typed).find()
                && isEmpty(found, SuggestionGroup.ACTORS)
                && isEmpty(found, SuggestionGroup.PLACES);
    }

    /**
     * The values of the entities or other members that the words typed fit, the most used first.
     *
     * @param most how many at most
     */
    public List<String> values(FilterField field, String typed, int most) {
        Set<String> values = new LinkedHashSet<>();
        for (SuggestionGroup group : groupsOf(field)) {
            List<TypedWords.Word> words = words(typed, group);
            find(group, words, GroupIndex.Way.EXACT, most).forEach(one -> values.add(one.value()));
        }
        if (values.isEmpty()) {
            for (SuggestionGroup group : groupsOf(field)) {
                List<TypedWords.Word> words = words(typed, group);
                find(group, words, GroupIndex.Way.SLIPPED, most).forEach(one -> values.add(one.value()));
            }
        }
        return values.stream().limit(most).toList();
    }

    private static List<SuggestionGroup> groupsOf(FilterField field) {
        return switch (field) {
            case ACTOR, PERSON, ORGANIZATION, SPEAKER -> List.of(SuggestionGroup.ACTORS);
            case COUNTRY -> List.of(SuggestionGroup.ACTORS, SuggestionGroup.PLACES);
            case PLACE -> List.of(SuggestionGroup.PLACES);
            case SOURCE -> List.of(SuggestionGroup.SOURCES);
            case TOPIC -> List.of(SuggestionGroup.TOPICS);
            case LANGUAGE -> List.of();
        };
    }

    private List<Suggestion> find(SuggestionGroup group, List<TypedWords.Word> words, GroupIndex.Way way, int size) {
        GroupIndex index = Objects.requireNonNull(groups.get(group));
        if (words.isEmpty() || index.size() == 0) {
            return List.of();
        }
        BitSet found = index.find(words, way);
        return index.first(found, size);
    }

    private List<TypedWords.Word> words(String typed, SuggestionGroup group) {
        List<TypedWords.Word> words = reader(group).read(typed);
        return new ArrayList<>(words.subList(0, Math.min(words.size(), MOST_WORDS)));
    }

    private static boolean isEmpty(Map<SuggestionGroup, List<Suggestion>> found, SuggestionGroup group) {
        return found.getOrDefault(group, List.of()).isEmpty();
    }

    private static long letters(String typed) {
        return typed.codePoints().filter(Character::isLetterOrDigit).count();
    }
}
