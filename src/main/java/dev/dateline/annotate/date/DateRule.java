package dev.dateline.annotate.date;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A rule for one form of date expression.
 *
 * @param kind the kind of date expression
 * @param words the pattern; matched at the beginning of a word, ignoring case
 * @param reading resolves a match; returns empty if it is not a date in its context
 */
record DateRule(DateKind kind, Pattern words, Reading reading) {
    /** Resolves matched words to a date. */
    interface Reading {
        /** Returns an ISO value. Throws {@link java.time.DateTimeException} if the day does not exist. */
        Optional<String> value(MatchResult words, DateContext context);
    }

    /** Creates a rule of the given kind. */
    static DateRule of(DateKind kind, String words, Reading reading) {
        return new DateRule(kind, pattern(words), reading);
    }

    /** A space in the pattern matches any white space inside a date. A match must end at the end of a word. */
    private static Pattern pattern(String words) {
        return Pattern.compile(words.replace(" ", CalendarWords.SPACE) + "(?![\\p{L}\\p{N}])", CASE_INSENSITIVE);
    }
}
