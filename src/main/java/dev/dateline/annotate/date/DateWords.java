package dev.dateline.annotate.date;

import dev.dateline.annotate.date.TenseReader.Tense;
import dev.dateline.annotate.lexicon.WordLists;

/** The words next to a date that decide its meaning, from {@code lexicons/annotate/date-words.tsv}. Thread-safe. */
final class DateWords {
    /** The clue that a word gives. */
    enum Kind {
        /** Refers to the past. */
        PAST,
        /** Refers to the future. */
        FUTURE,
        /** Refers to the future when followed by "to". */
        INTENT,
        /** Something that is counted: the number before it is not a year. */
        COUNTED,
        /** A business term: quarters are mentioned in such a context. */
        BUSINESS,
        /** Followed by a month. */
        BEFORE_MONTH,
        /** Followed by a year. */
        BEFORE_YEAR,
        /** A duration after it is inexact and does not give a day. */
        INEXACT
    }

    private final WordLists<Kind> words = WordLists.read("date-words.tsv", Kind.class);

    /** Whether a lower-case word gives this clue. */
    boolean is(Kind kind, String word) {
        return words.has(kind, word);
    }

    /** Returns the tense that a lower-case word indicates on its own. */
    Tense tense(String word) {
        if (is(Kind.FUTURE, word)) {
            return Tense.FUTURE;
        }
        return is(Kind.PAST, word) || (word.length() > 3 && word.endsWith("ed")) ? Tense.PAST : Tense.UNKNOWN;
    }
}
