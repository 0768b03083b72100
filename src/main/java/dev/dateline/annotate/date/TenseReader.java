package dev.dateline.annotate.date;

import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import java.util.Set;

/**
 * Tells by the verb nearest to a date whether it lies before or behind the day of the text: first by the words before it
 * in its sentence, then by those behind it. Safe for many threads.
 */
final class TenseReader {
    /** A verb farther away, in tokens, belongs to something else. */
    private static final int REACH = 14;

    /** Right before a date they say that it is still to come. */
    private static final Set<String> LIMITS = Set.of("until", "till");

    private final DateWords words;

    TenseReader(DateWords words) {
        this.words = words;
    }

    /** The tense around the tokens from {@code from} to {@code to} in the sentence of those tokens. */
    Tense around(Tokens tokens, int from, int to, int sentence) {
        int start = Math.max(tokens.sentenceStart(sentence), from - REACH);
        if (from > start && LIMITS.contains(Words.fold(tokens.word(from - 1)))) {
            return Tense.FUTURE;
        }
        for (int i = from - 1; i >= start; i--) {
            Tense tense = at(tokens, i);
            if (tense != Tense.UNKNOWN) {
                return tense;
            }
        }
        int end = Math.min(tokens.sentenceEnd(sentence), to + REACH);
        for (int i = to; i < end; i++) {
            Tense tense = at(tokens, i);
            if (tense != Tense.UNKNOWN) {
                return tense;
            }
        }
        return Tense.UNKNOWN;
    }

    private Tense at(Tokens tokens, int token) {
        String raw = tokens.word(token);
        String word = Words.fold(raw);
        if (Words.isCapitalised(raw) && !Words.isUpper(raw)) {
            // Names: May, Will, Mohamed. Texts in capitals have none to tell by.
            return Tense.UNKNOWN;
        }
        String before = token == 0 ? "" : Words.fold(tokens.word(token - 1));
        if (word.equals("to")) {
            return words.is(DateWords.Kind.INTENT, before) ? Tense.FUTURE : Tense.UNKNOWN;
        }
        // "Will be finished by Friday": the participle says nothing, the verb before it does.
        boolean passive = before.equals("be") || before.equals("been");
        Tense tense = words.tense(word);
        return passive && tense == Tense.PAST ? Tense.UNKNOWN : tense;
    }

    /** Whether the words around a date speak of what was or of what will be. */
    enum Tense {
        PAST,
        FUTURE,
        UNKNOWN
    }
}
