package dev.dateline.annotate.date;

import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import java.util.Set;

/**
 * Decides by the nearest verb whether a date is before or after the day of the text. Looks first at the words before
 * the date in its sentence, then at the words after it. Thread-safe.
 */
final class TenseReader {
    /** The distance, in tokens, beyond which a verb belongs to something else. */
    private static final int REACH = 14;

    /** Words that mark the date right after them as being in the future. */
    private static final Set<String> LIMITS = Set.of("until", "till");

    private final DateWords words;

    TenseReader(DateWords words) {
        this.words = words;
    }

    /** Returns the tense around the tokens {@code from} to {@code to} in their sentence. */
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
            // Names: May, Will, Mohamed. Capitals cannot distinguish names in an all-capitals text.
            return Tense.UNKNOWN;
        }
        String before = token == 0 ? "" : Words.fold(tokens.word(token - 1));
        if (word.equals("to")) {
            return words.is(DateWords.Kind.INTENT, before) ? Tense.FUTURE : Tense.UNKNOWN;
        }
        // "Will be finished by Friday": the verb before the participle decides, not the participle.
        boolean passive = before.equals("be") || before.equals("been");
        Tense tense = words.tense(word);
        return passive && tense == Tense.PAST ? Tense.UNKNOWN : tense;
    }

    /** Whether the words around a date refer to the past or the future. */
    enum Tense {
        PAST,
        FUTURE,
        UNKNOWN
    }
}
