package dev.dateline.annotate.date;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One way to say a date.
 *
 * @param words how it is said; matched at the beginning of a word, whatever the case
 * @param reading what it means; empty when it means no date there
 * @param relative whether it needs to be known when the text was written
 */
record DateRule(Pattern words, Reading reading, boolean relative) {
    /** What the words mean. */
    interface Reading {
        /** An ISO value; {@link java.time.DateTimeException} for a day that does not exist. */
        Optional<String> value(MatchResult words, DateContext context);
    }

    /** A date that says its year. */
    static DateRule absolute(String words, Reading reading) {
        return new DateRule(pattern(words), reading, false);
    }

    /** A date against the publication day. */
    static DateRule relative(String words, Reading reading) {
        return new DateRule(pattern(words), reading, true);
    }

    /** Spaces stand for any white space inside a date; a word ends where the pattern ends. */
    private static Pattern pattern(String words) {
        return Pattern.compile(words.replace(" ", CalendarWords.SPACE) + "(?![\\p{L}\\p{N}])", CASE_INSENSITIVE);
    }
}
