package dev.dateline.annotate.lexicon;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks whether a text is English by its function words ("the", "of", "and"). They make up a third of English news and
 * are rare in other languages. Thread-safe.
 */
public final class LanguageCheck {
    /** The number of words checked. The beginning of a text is enough to identify its language. */
    private static final int LOOKED_AT = 2000;

    /** Below this many words, shares are not meaningful; see {@link #shortObjection}. */
    private static final int ENOUGH = 20;

    /** In a short text, this many more function words than English indicate another language; two can be chance. */
    private static final int MORE_THAN_ENGLISH = 3;

    /** This many words with non-English letters are more than a foreign name. */
    private static final int FOREIGN_WORDS = 3;

    /** Below this many words a text is treated as English: a headline may have no function words. */
    private static final int FEWEST = 8;

    /** English news has 25 to 40 function words in a hundred; lists of names and results have 3 to 10. */
    private static final double LEAST_ENGLISH = 0.03;

    /** The function words of a language are never rarer than this in its running text. */
    private static final double LEAST_OTHER = 0.08;

    private static final String NO_SMALL_WORDS =
            "the text has hardly any of the small words of English; only English is annotated";

    private final Map<String, Set<String>> functionWords = new HashMap<>();

    /** Reads the lists of function words. Throws {@code LexiconException} if they are missing. */
    public LanguageCheck() {
        for (Lexicon.Line line : Lexicon.read("annotate/function-words.tsv").lines()) {
            functionWords.put(line.column(0), Set.of(line.column(1).split(" ")));
        }
    }

    /** Returns a sentence on why the text is not treated as English; empty if it is. */
    public Optional<String> objection(Tokens tokens, @org.jspecify.annotations.Nullable String stated) {
        if (stated != null) {
            String language = Locale.forLanguageTag(stated).getLanguage();
            return language.equals("en") || language.isEmpty() || language.equals("und")
                    ? Optional.empty()
                    : Optional.of("the article's language is given as " + stated + "; only English is annotated");
        }
        return objection(tokens);
    }

    private Optional<String> objection(Tokens tokens) {
        Map<String, Integer> counts = new HashMap<>();
        int words = 0;
        int latin = 0;
        int foreign = 0;
        for (int i = 0; i < tokens.count() && words < LOOKED_AT; i++) {
            int first = tokens.text().codePointAt(tokens.start(i));
            if (Character.isLetter(first) && tokens.end(i) - tokens.start(i) < 100) {
                words++;
                latin += Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN ? 1 : 0;
                foreign += isPlain(tokens.word(i)) ? 0 : 1;
                String word = Words.fold(tokens.word(i));
                functionWords.forEach(
                        (language, list) -> counts.merge(language, list.contains(word) ? 1 : 0, Integer::sum));
            }
        }
        Optional<String> script = scriptObjection(words, latin);
        if (words < FEWEST || script.isPresent()) {
            return script;
        }
        return words < ENOUGH ? shortObjection(counts, foreign) : objection(counts, words);
    }

    /** Checks a sentence or two: for more function words than English has, or for non-English letters. */
    private static Optional<String> shortObjection(Map<String, Integer> counts, int foreign) {
        int english = counts.getOrDefault("en", 0);
        Map.Entry<String, Integer> most = most(counts);
        boolean letters = foreign >= FOREIGN_WORDS;
        if (most.getValue() >= english + (letters ? 1 : MORE_THAN_ENGLISH)) {
            return looksLike(most.getKey());
        }
        return english == 0 && letters ? Optional.of(NO_SMALL_WORDS) : Optional.empty();
    }

    /** Whether all letters are English. */
    private static boolean isPlain(String word) {
        return word.chars().allMatch(unit -> unit < 128 || !Character.isLetter(unit));
    }

    private static Optional<String> scriptObjection(int words, int latin) {
        return words > 0 && latin * 2 < words
                ? Optional.of("the text is not written in Latin letters; only English is annotated")
                : Optional.empty();
    }

    private static Optional<String> objection(Map<String, Integer> counts, int words) {
        int english = counts.getOrDefault("en", 0);
        Map.Entry<String, Integer> most = most(counts);
        if (most.getValue() > english && most.getValue() > LEAST_OTHER * words) {
            return looksLike(most.getKey());
        }
        return english < LEAST_ENGLISH * words ? Optional.of(NO_SMALL_WORDS) : Optional.empty();
    }

    private static Map.Entry<String, Integer> most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
    }

    private static Optional<String> looksLike(String language) {
        String name = Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
        return Optional.of("the text looks like " + name + "; only English is annotated");
    }
}
