package dev.dateline.annotate.lexicon;

import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    private static final String NO_FUNCTION_WORDS = "the text has hardly any English function words";

    /** Scripts that only one language of the news uses. */
    private static final Map<UnicodeScript, String> SCRIPTS = Map.of(
            UnicodeScript.HEBREW, "he",
            UnicodeScript.GREEK, "el",
            UnicodeScript.HANGUL, "ko",
            UnicodeScript.HIRAGANA, "ja",
            UnicodeScript.KATAKANA, "ja",
            UnicodeScript.HAN, "zh",
            UnicodeScript.THAI, "th",
            UnicodeScript.GEORGIAN, "ka",
            UnicodeScript.ARMENIAN, "hy");

    /** The languages that have a function word. */
    private final Map<String, List<String>> languagesOf = new HashMap<>();

    /** Reads the lists of function words. Throws {@code LexiconException} if they are missing. */
    public LanguageCheck() {
        for (Lexicon.Line line : Lexicon.read("annotate/function-words.tsv").lines()) {
            for (String word : Set.copyOf(List.of(line.column(1).split(" ")))) {
                languagesOf.computeIfAbsent(word, key -> new ArrayList<>()).add(line.column(0));
            }
        }
    }

    /**
     * What is known about the language of a text.
     *
     * @param objection why the text is not treated as English; null if it is
     * @param recognised the language by its function words and script, as a BCP 47 tag; null when the article states one, or
     *     when there are too few words to say
     */
    public record Finding(
            @Nullable String objection, @Nullable String recognised) {}

    /**
     * Checks a text.
     *
     * @param stated the language that the article states, as a BCP 47 tag; null if it states none
     */
    public Finding check(Tokens tokens, @Nullable String stated) {
        if (stated != null) {
            String language = Locale.forLanguageTag(stated).getLanguage();
            boolean english = language.equals("en") || language.isEmpty() || language.equals("und");
            return new Finding(english ? null : "the article's language is given as " + stated, null);
        }
        Counts found = count(tokens);
        Optional<String> objection = objection(found);
        return new Finding(
                objection.orElse(null), recognised(found, objection.isEmpty()).orElse(null));
    }

    private static Optional<String> recognised(Counts found, boolean english) {
        if (found.words() < FEWEST) {
            return Optional.empty();
        }
        Map.Entry<String, Integer> most = most(found.languages());
        if (found.latin() * 2 >= found.words()) {
            int ofEnglish = found.languages().getOrDefault("en", 0);
            String best = ofEnglish >= most.getValue() ? "en" : most.getKey();
            int count = Math.max(ofEnglish, most.getValue());
            double least = best.equals("en") ? LEAST_ENGLISH : LEAST_OTHER;
            boolean enough = found.words() < ENOUGH ? count >= MORE_THAN_ENGLISH : count > least * found.words();
            return enough && english == best.equals("en") ? Optional.of(best) : Optional.empty();
        }
        String byScript = SCRIPTS.get(found.script());
        return byScript != null
                ? Optional.of(byScript)
                : most.getValue() > 1 ? Optional.of(most.getKey()) : Optional.empty();
    }

    /**
     * What a text consists of.
     *
     * @param words the words looked at
     * @param latin those that begin with a Latin letter
     * @param foreign those with letters that English does not have
     * @param script the script of most other words; null if there are none
     * @param languages how often a function word of each language occurs
     */
    private record Counts(
            int words, int latin, int foreign, @Nullable UnicodeScript script, Map<String, Integer> languages) {}

    private static Optional<String> objection(Counts found) {
        Optional<String> script = scriptObjection(found.words(), found.latin());
        if (found.words() < FEWEST || script.isPresent()) {
            return script;
        }
        return found.words() < ENOUGH
                ? shortObjection(found.languages(), found.foreign())
                : objection(found.languages(), found.words());
    }

    private Counts count(Tokens tokens) {
        Map<String, Integer> counts = new HashMap<>();
        Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
        int words = 0;
        int latin = 0;
        int foreign = 0;
        for (int i = 0; i < tokens.count() && words < LOOKED_AT; i++) {
            int first = tokens.text().codePointAt(tokens.start(i));
            if (Character.isLetter(first) && tokens.end(i) - tokens.start(i) < 100) {
                words++;
                UnicodeScript script = first < 128 ? UnicodeScript.LATIN : UnicodeScript.of(first);
                if (script == UnicodeScript.LATIN) {
                    latin++;
                } else {
                    scripts.merge(script, 1, Integer::sum);
                }
                foreign += isPlain(tokens.word(i)) ? 0 : 1;
                for (String language : languagesOf.getOrDefault(Words.fold(tokens.word(i)), List.of())) {
                    counts.merge(language, 1, Integer::sum);
                }
            }
        }
        UnicodeScript script = scripts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(null);
        return new Counts(words, latin, foreign, script, counts);
    }

    /** Checks a sentence or two: for more function words than English has, or for non-English letters. */
    private static Optional<String> shortObjection(Map<String, Integer> counts, int foreign) {
        int english = counts.getOrDefault("en", 0);
        Map.Entry<String, Integer> most = most(counts);
        boolean letters = foreign >= FOREIGN_WORDS;
        if (most.getValue() >= english + (letters ? 1 : MORE_THAN_ENGLISH)) {
            return looksLike(most.getKey());
        }
        return english == 0 && letters ? Optional.of(NO_FUNCTION_WORDS) : Optional.empty();
    }

    /** Whether all letters are English. */
    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128 && Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<String> scriptObjection(int words, int latin) {
        return words > 0 && latin * 2 < words
                ? Optional.of("the text is not written in Latin letters")
                : Optional.empty();
    }

    private static Optional<String> objection(Map<String, Integer> counts, int words) {
        int english = counts.getOrDefault("en", 0);
        Map.Entry<String, Integer> most = most(counts);
        if (most.getValue() > english && most.getValue() > LEAST_OTHER * words) {
            return looksLike(most.getKey());
        }
        return english < LEAST_ENGLISH * words ? Optional.of(NO_FUNCTION_WORDS) : Optional.empty();
    }

    private static Map.Entry<String, Integer> most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElse(Map.entry("en", 0));
    }

    private static Optional<String> looksLike(String language) {
        String name = Locale.of(language).getDisplayLanguage(Locale.ENGLISH);
        return Optional.of("the text looks like " + name);
    }
}
