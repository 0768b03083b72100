package dev.dateline.annotate.tagger;

import dev.dateline.annotate.tagger.WordFeatures.Vocabulary;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The words of one article with their features, and document-level facts about each word: whether it also occurs in
 * lower case, whether it occurs capitalised inside a sentence, what is next to it anywhere in the article, and how it was
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

    private static final Set<String> DIRECTIONS =
            Set.of("in", "at", "near", "from", "to", "across", "outside", "throughout");
    private static final Set<String> VERBS =
            Set.of("said", "says", "told", "added", "asked", "who", "was", "is", "has", "had", "argued", "wrote");

    private static final int AFTER_GIVEN_NAME = 1;
    private static final int IN = 1 << 1;
    private static final int DIRECTED = 1 << 2;
    private static final int BEFORE_VERB = 1 << 3;
    private static final int BEFORE_ORGANIZATION_WORD = 1 << 4;
    private static final int AFTER_THE = 1 << 5;
    private static final int POSSESSIVE = 1 << 6;
    private static final int BEFORE_COMMA_AND_PLACE = 1 << 7;
    private static final int AFTER_TITLE = 1 << 8;
    private static final int GIVEN_NAME_BEFORE_NAME = 1 << 9;

    private final Tokens tokens;
    private final Vocabulary vocabulary;
    private final WordFeatures[] words;
    /** What is known about each token; shared by those that are the same in small letters. */
    private final Entry[] entries;

    private final Map<String, Integer> phrases = new HashMap<>();

    /** The facts about one word. */
    private static final class Entry {
        private int facts;
        private int contexts;
        private int label;
    }

    /** Reads the tokens of an article. */
    public DocumentWords(Tokens tokens, Vocabulary vocabulary) {
        this.tokens = tokens;
        this.vocabulary = vocabulary;
        words = new WordFeatures[tokens.count()];
        entries = new Entry[words.length];
        Map<String, Entry> known = new HashMap<>();
        for (int i = 0; i < words.length; i++) {
            words[i] = vocabulary.word(tokens.word(i));
            entries[i] = known.computeIfAbsent(words[i].lower, any -> new Entry());
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
                entries[i].facts |= SMALL;
            } else if (i > from && !shouting) {
                entries[i].facts |= CAPITAL_INSIDE;
            }
            if (word.capitalised) {
                entries[i].contexts |= contexts(i, from, to);
            }
            if (word.capitalised && i > from && TITLES.contains(words[i - 1].lower)) {
                entries[i].facts |= TITLE_BEFORE;
            }
        }
    }

    /** What is next to a capitalised word, as bits. */
    private int contexts(int token, int from, int to) {
        WordFeatures word = words[token];
        WordFeatures before = word(token - 1, from, to);
        WordFeatures after = word(token + 1, from, to);
        int found = 0;
        if (before.capitalised && (before.lists & ListedWords.GIVEN_NAME) != 0) {
            found |= AFTER_GIVEN_NAME;
        }
        if (before.lower.equals("in") || before.lower.equals("near")) {
            found |= IN;
        } else if (DIRECTIONS.contains(before.lower)) {
            found |= DIRECTED;
        }
        if (VERBS.contains(after.lower)) {
            found |= BEFORE_VERB;
        }
        if (after.capitalised
                && (after.lists & (ListedWords.ORGANIZATION_TYPE | ListedWords.ORGANIZATION_FIELD)) != 0) {
            found |= BEFORE_ORGANIZATION_WORD;
        }
        if (before.lower.equals("the")) {
            found |= AFTER_THE;
        }
        if (after.lower.equals("'s")) {
            found |= POSSESSIVE;
        }
        if (after.lower.equals(",")
                && (word(token + 2, from, to).lists & (ListedWords.COUNTRY | ListedWords.PLACE)) != 0) {
            found |= BEFORE_COMMA_AND_PLACE;
        }
        if (TITLES.contains(before.lower) || (before.lists & ListedWords.OFFICE) != 0) {
            found |= AFTER_TITLE;
        }
        if (after.capitalised && (word.lists & ListedWords.GIVEN_NAME) != 0) {
            found |= GIVEN_NAME_BEFORE_NAME;
        }
        return found;
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
        return entries[token].facts;
    }

    /** What is next to a word anywhere in the article, as bits. */
    int contexts(int token) {
        return entries[token].contexts;
    }

    /** The list that the phrase of these tokens is in, as a bit of {@link ListedWords}; 0 if it is in none. */
    int phrase(int from, int to) {
        StringBuilder phrase = new StringBuilder(tokens.word(from));
        for (int i = from + 1; i < to; i++) {
            phrase.append(' ').append(tokens.word(i));
        }
        return phrases.computeIfAbsent(phrase.toString(), vocabulary::phrase);
    }

    /** The label that a word was given most recently, or 0. */
    int label(int token) {
        return entries[token].label;
    }

    /** Records the label of a word. Words outside names are not recorded, since most words are outside. */
    public void remember(int token, int label) {
        if (label != Label.OUTSIDE && words[token].capitalised) {
            entries[token].label = label;
        }
    }
}
