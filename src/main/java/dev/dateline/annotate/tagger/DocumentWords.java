package dev.dateline.annotate.tagger;

import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The words of one article with their features, and document-level facts about each word: whether it also occurs in
 * lower case, whether it occurs capitalised inside a sentence, whether a title precedes it anywhere, and how it was
 * labelled in previous sentences. Not thread-safe.
 */
public final class DocumentWords {
    /** Words that precede a person's name. Not taken from a lexicon: the model was trained with exactly this list. */
    private static final Set<String> TITLES =
            Set.of(("mr mr. mrs mrs. ms ms. dr dr. president minister gen gen. general sen. senator rep. gov."
                            + " governor spokesman spokeswoman chancellor judge col. prof. professor sir lord lady chairman"
                            + " secretary ambassador lt. capt. captain king queen prince princess pope sheikh coach")
                    .split(" ", -1));

    private static final int SMALL = 1;
    private static final int CAPITAL_INSIDE = 2;
    private static final int TITLE_BEFORE = 4;

    private final WordFeatures[] words;
    private final Map<String, Entry> entries = new HashMap<>();

    /** The facts about one word. */
    private static final class Entry {
        private int facts;
        private int label;
    }

    /** Reads the tokens of an article. */
    public DocumentWords(Tokens tokens, ClusterTable clusters) {
        Map<String, WordFeatures> known = new HashMap<>();
        words = new WordFeatures[tokens.count()];
        for (int i = 0; i < words.length; i++) {
            words[i] = known.computeIfAbsent(tokens.word(i), word -> WordFeatures.of(word, clusters));
        }
        for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
            collect(tokens.sentenceStart(sentence), tokens.sentenceEnd(sentence));
        }
    }

    private void collect(int from, int to) {
        boolean shouting = isTitleCase(from, to);
        for (int i = from; i < to; i++) {
            WordFeatures word = words[i];
            if (!word.capitalised) {
                entry(word).facts |= SMALL;
            } else if (i > from && !shouting) {
                entry(word).facts |= CAPITAL_INSIDE;
            }
            if (word.capitalised && i > from && TITLES.contains(words[i - 1].lower)) {
                entry(word).facts |= TITLE_BEFORE;
            }
        }
    }

    /** Whether nearly all words of a sentence have a capital, as in headlines, so that capitals say nothing. */
    boolean isTitleCase(int from, int to) {
        int small = 0;
        int capital = 0;
        for (int i = from; i < to; i++) {
            if (words[i].lower.length() > 3 && Words.isWordPart(words[i].lower.charAt(0))) {
                small += words[i].capitalised ? 0 : 1;
                capital += words[i].capitalised ? 1 : 0;
            }
        }
        return capital > 2 && capital > 4 * small;
    }

    WordFeatures word(int token, int from, int to) {
        return token < from || token >= to ? WordFeatures.EDGE : words[token];
    }

    /** The document-level facts about a word, as bits. */
    int facts(int token) {
        Entry entry = entries.get(words[token].lower);
        return entry == null ? 0 : entry.facts;
    }

    /** The label that a word was given most recently, or 0. */
    int label(int token) {
        Entry entry = entries.get(words[token].lower);
        return entry == null ? 0 : entry.label;
    }

    /** Records the label of a word. Words outside names are not recorded, since most words are outside. */
    public void remember(int token, int label) {
        if (label != Label.OUTSIDE && words[token].capitalised) {
            entry(words[token]).label = label;
        }
    }

    private Entry entry(WordFeatures word) {
        return entries.computeIfAbsent(word.lower, key -> new Entry());
    }
}
