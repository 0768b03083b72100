package dev.dateline.elastic.document;

import dev.dateline.article.Article;
import dev.dateline.article.Mention;
import dev.dateline.article.Quote;
import dev.dateline.search.passage.Sentences;
import dev.dateline.text.word.CodePoints;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The co-occurrences of the actors of one article: two actors named in one sentence, and a speaker with an actor named in
 * the quoted words. Each is one value of a field, so that counting values counts articles. For one article; one thread.
 */
public final class Ties {
    /** Between the two ids; a control character, which no id holds. */
    private static final char SEPARATOR = '\u001F';

    /** A sentence with more names is a list, and says nothing about any two of them. */
    private static final int MOST_IN_SENTENCE = 25;

    /** Of an article; a text of a book's length has no more ties that matter, and documents stay small. */
    private static final int MOST = 3_000;

    /** The longest tie that is kept, in UTF-16 units: the limit of Lucene is 32,766 bytes. */
    private static final int LONGEST = 8_000;

    private final Article article;
    private final List<Mention> actors;

    Ties(Article article) {
        this.article = article;
        this.actors = article.annotations().mentions().stream()
                .filter(mention -> mention.id() != null && mention.kind().isActor())
                .sorted(Comparator.comparingInt(mention -> mention.span().start()))
                .toList();
    }

    /** The value for two actors; the order does not matter. */
    public static String together(String one, String other) {
        return one.compareTo(other) <= 0 ? one + SEPARATOR + other : other + SEPARATOR + one;
    }

    /** The value for a speaker and an actor named in the quoted words. */
    public static String speaking(String speaker, String about) {
        return speaker + SEPARATOR + about;
    }

    /** The two ids of a value that {@link #together(String, String)} or {@link #speaking(String, String)} has made. */
    public static List<String> ids(String tie) {
        int separator = tie.indexOf(SEPARATOR);
        return List.of(tie.substring(0, separator), tie.substring(separator + 1));
    }

    /** Actors named in one sentence. */
    Set<String> together() {
        CodePoints offsets = CodePoints.of(article.text());
        Sentences sentences = new Sentences(article.text(), offsets);
        Map<Integer, Set<String>> bySentence = new TreeMap<>();
        for (Mention mention : actors) {
            bySentence
                    .computeIfAbsent(sentences.startAround(mention.span().start()), any -> new TreeSet<>())
                    .add(String.valueOf(mention.id()));
        }
        Set<String> ties = new LinkedHashSet<>();
        for (Set<String> named : bySentence.values()) {
            if (named.size() <= MOST_IN_SENTENCE) {
                addPairs(List.copyOf(named), ties);
            }
        }
        return ties;
    }

    private static void addPairs(List<String> named, Set<String> ties) {
        for (int i = 0; i < named.size(); i++) {
            for (int j = i + 1; j < named.size(); j++) {
                add(together(named.get(i), named.get(j)), ties);
            }
        }
    }

    /** Speakers with the actors named in their quotes; a speaker's own name does not count. */
    Set<String> speaking() {
        Set<String> ties = new LinkedHashSet<>();
        for (Quote quote : article.annotations().quotes()) {
            for (String about : namedIn(quote)) {
                if (quote.speakerId() != null && !about.equals(quote.speakerId())) {
                    add(speaking(quote.speakerId(), about), ties);
                }
            }
        }
        return ties;
    }

    private List<String> namedIn(Quote quote) {
        List<String> named = new ArrayList<>();
        for (Mention mention : actors) {
            if (mention.span().start() >= quote.span().start()
                    && mention.span().end() <= quote.span().end()) {
                named.add(String.valueOf(mention.id()));
            }
        }
        return named;
    }

    private static void add(String tie, Set<String> ties) {
        if (ties.size() < MOST && tie.length() <= LONGEST) {
            ties.add(tie);
        }
    }
}
