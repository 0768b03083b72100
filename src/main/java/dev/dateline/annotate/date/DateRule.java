package dev.dateline.annotate.date;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One way to say a date.
 *
 * @param kind which of the ways
 * @param words how it is said; matched at the beginning of a word, whatever the case
 * @param reading what it means; empty when it means no date there
 */
record DateRule(DateKind kind, Pattern words, Reading reading) {
    /** What the words mean. */
    interface Reading {
        /** An ISO value; {@link java.time.DateTimeException} for a day that does not exist. */
        Optional<String> value(MatchResult words, DateContext context);
    }

    /** A way of that kind. */
    static DateRule of(DateKind kind, String words, Reading reading) {
        return new DateRule(kind, pattern(words), reading);
    }

    /** Spaces stand for any white space inside a date; a word ends where the pattern ends. */
    private static Pattern pattern(String words) {
        return Pattern.compile(words.replace(" ", CalendarWords.SPACE) + "(?![\\p{L}\\p{N}])", CASE_INSENSITIVE);
    }
}
