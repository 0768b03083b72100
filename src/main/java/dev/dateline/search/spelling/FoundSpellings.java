package dev.dateline.search.spelling;

import dev.dateline.search.query.QueryField;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.query.WordSpellings;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.text.Lexicons;
import dev.dateline.text.fold.Folding;
import dev.dateline.text.name.NameForms;
import dev.dateline.text.place.PlaceMatcher;
import dev.dateline.text.word.Possessive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds out which marked words of an article are other spellings of which words asked for, by what has been
 * looked up for them and by the rules that the analyzers of the index apply. For one search; one thread.
 */
public final class FoundSpellings {
    /** Most spellings listed for one article: what fits a line of a result card. */
    private static final int MOST = 6;

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
            asked.add(read(word.text(), word.spellings()));
        } else if (node instanceof QueryNode.PlaceName place) {
            asked.add(read(place.text(), place.spellings()));
            place.words().forEach(word -> asked.add(read(word.text(), word.spellings()).withoutPlaces()));
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
            VariantWord word = read(surface, WordSpellings.NONE);
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

    private VariantWord read(String text, WordSpellings spellings) {
        char[] buffer = text.toCharArray();
        int length = Possessive.strip(buffer, buffer.length);
        String word = text.substring(0, length);
        String folded = Folding.fold(word.toLowerCase(Locale.ROOT));
        Set<String> others = spellings.used().map(WordSpellings.Other::terms).collect(Collectors.toSet());
        return new VariantWord(
                word, folded, Lexicons.shipped().stem().stem(folded), terms(text), others, places(words(text)));
    }

    private static String terms(String text) {
        return NameForms.words(text).stream().map(NameForms.Form::folded).collect(Collectors.joining(" "));
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
     * @param terms its words folded, with single spaces
     * @param others the other spellings that are searched for it, as terms
     * @param places ids of the places it names
     */
    private record VariantWord(
            String text, String folded, String stem, String terms, Set<String> others, Set<String> places) {
        /** The same as a part of a longer name, whose places are not its own. */
        VariantWord withoutPlaces() {
            return new VariantWord(text, folded, stem, terms, others, Set.of());
        }

        /** Whether the other is this word or an inflection of it. */
        boolean isFormOf(VariantWord other) {
            return folded.equals(other.folded) || stem.equals(other.stem);
        }

        /** Whether the other is the same name or place, spelled otherwise. */
        boolean isSpelledOtherwise(VariantWord other) {
            return others.contains(other.terms) || !Collections.disjoint(places, other.places);
        }
    }
}
