package dev.dateline.search.spelling;

import dev.dateline.search.query.QueryField;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.text.Lexicons;
import dev.dateline.text.name.NameForms;
import dev.dateline.text.place.PlaceMatcher;
import dev.dateline.text.word.Possessive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which marked words of an article are other spellings of which words of a query: those that were looked up for
 * them, and the other names of their places. For one search; one thread.
 */
public final class FoundSpellings {
    /** Most spellings listed for one article: what fits a line of a result card. */
    private static final int MOST = 6;

    private final PlaceMatcher matcher = new PlaceMatcher(Lexicons.shipped().gazetteer());
    private final List<Asked> asked = new ArrayList<>();

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
        switch (node) {
            case QueryNode.Word word -> asked.add(asked(word, places(word.text())));
            case QueryNode.PlaceName place -> {
                asked.add(asked(place, places(place.text())));
                place.words().forEach(word -> asked.add(asked(word, Set.of())));
            }
            case QueryNode.Phrase phrase -> asked.add(asked(phrase, Set.of()));
            case QueryNode.Near near -> asked.add(asked(near, Set.of()));
            default -> {
                // Has no other spellings.
            }
        }
    }

    private static Asked asked(QueryNode.Term term, Set<String> places) {
        Map<String, String> others = new LinkedHashMap<>();
        String text = Possessive.strip(term.text());
        term.spellings().used().forEach(other -> others.putIfAbsent(folded(other.found()), other.asked()));
        term.spellings().ways().forEach(way -> others.putIfAbsent(way.text(), text));
        Set<String> words = NameForms.words(term.text()).stream()
                .map(NameForms.Form::folded)
                .collect(Collectors.toSet());
        words.add(folded(term.text()));
        return new Asked(text, words, others, places);
    }

    /** Whether a word asked for has another spelling, or names a place. */
    public boolean canFind() {
        return asked.stream()
                .anyMatch(one -> !one.others().isEmpty() || !one.places().isEmpty());
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
        if (!asked.isEmpty()) {
            Set<Asked> found = collect(marked, Set.of(), listed);
            collect(annotated, found, listed);
        }
        return listed.stream().limit(MOST).toList();
    }

    /** Lists what some marked words are other spellings of, and returns which words asked for they are forms of. */
    private Set<Asked> collect(List<String> marked, Set<Asked> skipped, Set<ArticleHit.Spelling> listed) {
        Set<Asked> found = new HashSet<>();
        for (String surface : new LinkedHashSet<>(marked)) {
            String written = Possessive.strip(surface);
            String folded = folded(surface);
            List<Asked> itself =
                    asked.stream().filter(one -> one.isFormOf(folded)).toList();
            found.addAll(itself);
            Set<String> places = itself.isEmpty() ? places(written) : Set.of();
            for (Asked one : itself.isEmpty() ? asked : List.<Asked>of()) {
                String spelled = one.spelledBy(folded, places);
                if (spelled != null && !skipped.contains(one)) {
                    found.add(one);
                    listed.add(new ArticleHit.Spelling(spelled, written));
                }
            }
        }
        return found;
    }

    private static String folded(String text) {
        return NameForms.words(text).stream().map(NameForms.Form::folded).collect(Collectors.joining(" "));
    }

    private Set<String> places(String text) {
        return matcher.whole(text).keySet();
    }

    /**
     * A word, a phrase or the name of a place that is asked for.
     *
     * @param text as written, without a possessive ending
     * @param words it and its words, folded
     * @param others which part of it each other spelling is a spelling of, by the spelling folded
     * @param places ids of the places it names
     */
    private record Asked(String text, Set<String> words, Map<String, String> others, Set<String> places) {
        /** Whether a marked text is this, or one word of it, or an inflection. */
        boolean isFormOf(String folded) {
            return words.contains(folded)
                    || words.stream().anyMatch(word -> stem(word).equals(stem(folded)));
        }

        /** What a marked text is another spelling or place name of; null for nothing. */
        @Nullable
        String spelledBy(String folded, Set<String> placesOfMarked) {
            String part = others.get(folded);
            return part == null && !Collections.disjoint(places, placesOfMarked) ? text : part;
        }

        private static String stem(String word) {
            return Lexicons.shipped().stem().stem(word);
        }
    }
}
