package dev.dateline.annotate.date;

import dev.dateline.annotate.date.TenseReader.Tense;
import dev.dateline.annotate.lexicon.WordLists;

/** The words beside dates that tell what a date means, from {@code lexicons/annotate/date-words.tsv}. Safe for many threads. */
final class DateWords {
    /** What a word tells. */
    enum Kind {
        /** Something was. */
        PAST,
        /** Something will be. */
        FUTURE,
        /** With "to" behind it: something will be. */
        INTENT,
        /** What is counted: the number before it is no year. */
        COUNTED,
        /** Business is talked of, and its quarters. */
        BUSINESS,
        /** Behind it a month is meant. */
        BEFORE_MONTH,
        /** Behind it a year is meant. */
        BEFORE_YEAR,
        /** Behind it a length of time says no day. */
        INEXACT
    }

    private final WordLists<Kind> words = WordLists.read("date-words.tsv", Kind.class);

    /** Whether a word in lower case tells that. */
    boolean is(Kind kind, String word) {
        return words.has(kind, word);
    }

    /** What a word in lower case tells by itself. */
    Tense tense(String word) {
        if (is(Kind.FUTURE, word)) {
            return Tense.FUTURE;
        }
        return is(Kind.PAST, word) || (word.length() > 3 && word.endsWith("ed")) ? Tense.PAST : Tense.UNKNOWN;
    }
}
