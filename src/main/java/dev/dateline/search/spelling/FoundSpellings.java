package dev.dateline.search.spelling;

import dev.dateline.search.query.QueryField;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.query.WordSpellings;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.result.Spelling;
import dev.dateline.text.fold.Folding;
import dev.dateline.text.name.NameForms;
import dev.dateline.text.place.PlaceMatcher;
import dev.dateline.text.word.EnglishStem;
import dev.dateline.text.word.Possessive;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells which marked words of an article are other spellings of which words asked for, by what has been looked
 * up for them and by the rules that the analyzers of the index apply. For one search; one thread.
 */
public final class FoundSpellings {
    /** Most spellings told of one article: what fits a line of a result card. */
    private static final int MOST = 6;

    private final PlaceMatcher matcher = new PlaceMatcher(NameLists.gazetteer());
    private final List<VariantWord> asked = new ArrayList<>();

    private FoundSpellings() {}

    /** For the words of that search that must be there; nothing is told where variants are off. */
    public static FoundSpellings of(SearchQuery query) {
        FoundSpellings spellings = new FoundSpellings();
        if (query.variants()) {
            spellings.collect(query.root());
        }
        return spellings;
    }

    private void collect(QueryNode node) {
        switch (node) {
            case QueryNode.And and -> and.nodes().forEach(this::collect);
            case QueryNode.Word word -> asked.add(read(word.text(), word.spellings()));
            case QueryNode.PlaceName place -> {
                asked.add(read(place.text(), place.spellings()));
                place.words().forEach(word -> asked.add(read(word.text(), word.spellings()).withoutPlaces()));
            }
            case QueryNode.Or or -> or.nodes().forEach(this::collect);
            case QueryNode.InField in -> {
                if (in.field().kind() == QueryField.Kind.WORDS || in.field().kind() == QueryField.Kind.NAMES) {
                    collect(in.node());
                }
            }
            case QueryNode.OneOf oneOf -> collect(oneOf.asked());
            default -> {
                // Found as it is or not at all, or nothing that has spellings.
            }
        }
    }

    /**
     * The other spellings among some marked words, each once.
     *
     * @param marked what is marked in title and text
     * @param annotated what is marked in the names that an article is annotated with; told only of words that nothing
     *     marked in title and text is a form of
     */
    public List<Spelling> among(List<String> marked, List<String> annotated) {
        Set<Spelling> told = new LinkedHashSet<>();
        Set<String> found = new LinkedHashSet<>();
        if (!asked.isEmpty()) {
            collect(marked, told, found);
            Set<Spelling> beside = new LinkedHashSet<>();
            collect(annotated, beside, new LinkedHashSet<>());
            beside.removeIf(spelling -> found.contains(spelling.asked()));
            told.addAll(beside);
        }
        return told.stream().limit(MOST).toList();
    }

    private void collect(List<String> marked, Set<Spelling> told, Set<String> found) {
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
                    told.add(new Spelling(one.text(), word.text()));
                }
            }
        }
    }

    private VariantWord read(String text, WordSpellings spellings) {
        char[] buffer = text.toCharArray();
        int length = Possessive.strip(buffer, buffer.length);
        String word = text.substring(0, length);
        String folded = Folding.fold(word.toLowerCase(Locale.ROOT));
        List<String> parts = words(text);
        Set<String> others = spellings.used().map(WordSpellings.Other::terms).collect(Collectors.toSet());
        String terms = NameForms.words(text).stream().map(NameForms.Form::folded).collect(Collectors.joining(" "));
        return new VariantWord(word, folded, EnglishStem.standard().stem(folded), terms, others, places(parts));
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

    /** Cuts about where the tokenizer cuts. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("[^\\p{L}\\p{M}\\p{N}'’.]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
