package dev.dateline.search.spelling;

import dev.dateline.search.query.QueryField;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.text.Lexicons;
import dev.dateline.text.fold.Folding;
import dev.dateline.text.name.NameGrade;
import dev.dateline.text.name.NameKeyEncoder;
import dev.dateline.text.place.PlaceMatcher;
import dev.dateline.text.word.Possessive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds out which marked words of an article are other spellings of which words asked for, by the rules that the
 * analyzers of the index apply. For one search; one thread.
 */
public final class FoundSpellings {
    /** Most spellings listed for one article: what fits a line of a result card. */
    private static final int MOST = 6;

    private final NameKeyEncoder encoder = Lexicons.shipped().nameKeys().newEncoder();
    private final PlaceMatcher matcher = new PlaceMatcher(Lexicons.shipped().gazetteer());
    private final List<VariantWord> asked = new ArrayList<>();

    private FoundSpellings() {}

    /**
     * For the words of a search that an article must or may have. Nothing is found where variants are off.
     *
     * @param root what the search means, whether its names have been looked up or not
     */
    public static FoundSpellings of(QueryNode root, boolean variants) {
        FoundSpellings spellings = new FoundSpellings();
        if (variants) {
            root.stream(FoundSpellings::hasSpellings).forEach(spellings::add);
        }
        return spellings;
    }

    private static boolean hasSpellings(QueryNode node) {
        return switch (node) {
            case QueryNode.Not not -> false;
            case QueryNode.InField in ->
                in.field().kind() == QueryField.Kind.WORDS || in.field().kind() == QueryField.Kind.NAMES;
            default -> true;
        };
    }

    private void add(QueryNode node) {
        if (node instanceof QueryNode.Word word) {
            asked.add(read(word.text(), true));
        } else if (node instanceof QueryNode.PlaceName place) {
            asked.add(read(place.text(), true));
            place.words().forEach(word -> asked.add(read(word.text(), true).withoutPlaces()));
        }
    }

    /**
     * The other spellings among some marked words, each once.
     *
     * @param marked what is marked in title and text
     * @param annotated what is marked in the names that an article is annotated with; used only for words that nothing
     *     marked in title and text is a form of
     */
    public List<ArticleHit.Spelling> among(List<String> marked, List<String> annotated) {
        Set<ArticleHit.Spelling> listed = new LinkedHashSet<>();
        Set<String> found = new LinkedHashSet<>();
        if (!asked.isEmpty()) {
            collect(marked, listed, found);
            Set<ArticleHit.Spelling> others = new LinkedHashSet<>();
            collect(annotated, others, new LinkedHashSet<>());
            others.removeIf(spelling -> found.contains(spelling.asked()));
            listed.addAll(others);
        }
        return listed.stream().limit(MOST).toList();
    }

    private void collect(List<String> marked, Set<ArticleHit.Spelling> listed, Set<String> found) {
        for (String surface : new LinkedHashSet<>(marked)) {
            VariantWord word = read(surface, false);
            boolean itself = false;
            for (VariantWord one : asked) {
                if (one.isFormOf(word)) {
                    found.add(one.text());
                    itself = true;
                }
            }
            for (VariantWord one : asked) {
                if (!itself && one.isSpelledOtherwise(word)) {
                    found.add(one.text());
                    listed.add(new ArticleHit.Spelling(one.text(), word.text()));
                }
            }
        }
    }

    private VariantWord read(String text, boolean isAsked) {
        char[] buffer = text.toCharArray();
        int length = Possessive.strip(buffer, buffer.length);
        String word = text.substring(0, length);
        String folded = Folding.fold(word.toLowerCase(Locale.ROOT));
        List<String> parts = words(text);
        boolean isCommon = isAsked && Lexicons.shipped().nameLikeness().isCommon(buffer, 0, length);
        VariantWord.Keys keys =
                parts.size() > 1 || isCommon ? VariantWord.Keys.NONE : VariantWord.Keys.of(word, encoder);
        return new VariantWord(word, folded, Lexicons.shipped().stem().stem(folded), keys, places(parts));
    }

    private Set<String> places(List<String> words) {
        matcher.clear();
        for (String word : words) {
            if (!matcher.isFull()) {
                matcher.add(word.toCharArray(), word.length(), false);
            }
        }
        Set<String> ids = new LinkedHashSet<>();
        if (matcher.match() == words.size()) {
            for (int i = 0; i < matcher.count(); i++) {
                ids.add(matcher.id(i));
            }
        }
        return ids;
    }

    /** Splits about where the tokenizer splits. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("[^\\p{L}\\p{M}\\p{N}'’.]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /**
     * A word or the name of a place, and what its other spellings have in common with it.
     *
     * @param text as written, without a possessive ending
     * @param folded in lower case, without marks
     * @param stem its stem
     * @param keys its keys as a name
     * @param places ids of the places it names
     */
    private record VariantWord(String text, String folded, String stem, Keys keys, Set<String> places) {
        /**
         * The keys of a name.
         *
         * @param close near spellings
         * @param wide spellings of other languages
         * @param bare consonants alone, with which words of two scripts are compared
         */
        record Keys(String close, String wide, Set<String> bare) {
            static final Keys NONE = new Keys("", "", Set.of());

            static Keys of(String word, NameKeyEncoder encoder) {
                return new Keys(
                        encoder.key(NameGrade.CLOSE, word), encoder.key(NameGrade.WIDE, word), encoder.bareKeys(word));
            }

            boolean meet(Keys other) {
                return same(close, other.close) || same(wide, other.wide) || !Collections.disjoint(bare, other.bare);
            }

            private static boolean same(String key, String other) {
                return !key.isEmpty() && key.equals(other);
            }
        }

        /** The same as a part of a longer name, whose places are not its own. */
        VariantWord withoutPlaces() {
            return new VariantWord(text, folded, stem, keys, Set.of());
        }

        /** Whether the other is this word or an inflection of it. */
        boolean isFormOf(VariantWord other) {
            return folded.equals(other.folded) || stem.equals(other.stem);
        }

        /** Whether the other is the same name or place, spelled otherwise. What names two places is not compared by keys. */
        boolean isSpelledOtherwise(VariantWord other) {
            boolean bothArePlaces = !places.isEmpty() && !other.places.isEmpty();
            return bothArePlaces ? !Collections.disjoint(places, other.places) : keys.meet(other.keys);
        }
    }
}
