package dev.dateline.annotate.lexicon;

import dev.dateline.annotate.token.Tokens;
import dev.dateline.annotate.token.Words;
import dev.dateline.text.Lexicon;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells whether a text is English by its small words ("the", "of", "and"), which make up a third of English news and
 * hardly any of other languages. Safe for many threads.
 */
public final class LanguageCheck {
    /** The beginning of a text tells its language as well as the whole. */
    private static final int LOOKED_AT = 2000;

    /** Below this many words a text is taken for English: a headline may have no small words. */
    private static final int ENOUGH = 20;

    /** English news has 25 to 40 small words in a hundred, lists of names and results 3 to 10. */
    private static final double LEAST_ENGLISH = 0.03;

    /** The small words of a language are never so rare in running text of it. */
    private static final double LEAST_OTHER = 0.08;

    private final Map<String, Set<String>> functionWords = new HashMap<>();

    /** Reads the lists of small words; {@link IllegalStateException} when they are missing. */
    public LanguageCheck() {
        for (Lexicon.Line line : Lexicon.read("annotate/function-words.tsv").lines()) {
            functionWords.put(line.column(0), Set.of(line.column(1).split(" ")));
        }
    }

    /** Why the text cannot be read as English, as a sentence; empty when it can. */
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
        for (int i = 0; i < tokens.count() && words < LOOKED_AT; i++) {
            int first = tokens.text().codePointAt(tokens.start(i));
            if (Character.isLetter(first) && tokens.end(i) - tokens.start(i) < 100) {
                words++;
                latin += Character.UnicodeScript.of(first) == Character.UnicodeScript.LATIN ? 1 : 0;
                String word = Words.fold(tokens.word(i));
                functionWords.forEach(
                        (language, list) -> counts.merge(language, list.contains(word) ? 1 : 0, Integer::sum));
            }
        }
        return words < ENOUGH ? scriptObjection(words, latin) : objection(counts, words, latin);
    }

    private static Optional<String> scriptObjection(int words, int latin) {
        return words > 0 && latin * 2 < words
                ? Optional.of("the text is not written in Latin letters; only English is annotated")
                : Optional.empty();
    }

    private static Optional<String> objection(Map<String, Integer> counts, int words, int latin) {
        int english = counts.getOrDefault("en", 0);
        Map.Entry<String, Integer> most = counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
        if (most.getValue() > english && most.getValue() > LEAST_OTHER * words) {
            String language = Locale.of(most.getKey()).getDisplayLanguage(Locale.ENGLISH);
            return Optional.of("the text looks like " + language + "; only English is annotated");
        }
        if (english < LEAST_ENGLISH * words && latin * 2 >= words) {
            return Optional.of("the text has hardly any of the small words of English; only English is annotated");
        }
        return scriptObjection(words, latin);
    }
}
