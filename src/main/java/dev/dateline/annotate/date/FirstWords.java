package dev.dateline.annotate.date;

import dev.dateline.text.token.Tokenizer;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that can begin a date, so that the patterns are only tried at these words. Thread-safe. */
final class FirstWords {
    /** The first words of the patterns, in addition to the calendar words. */
    private static final String OF_PATTERNS =
            "the an a early mid late earlier later sometime today tonight yesterday tomorrow"
                    + " this last past previous current present next coming upcoming in year q1 q2 q3 q4 fiscal fy beginning start"
                    + " middle end close";

    private final Set<String> words = Stream.concat(
                    Stream.of(OF_PATTERNS.split(" ", -1)),
                    CalendarWords.all().stream().map(word -> Tokenizer.cut(word).word(0)))
            .map(FirstWords::head)
            .collect(Collectors.toUnmodifiableSet());

    /** The longest first word has eleven characters. A longer token can continue after a hyphen: "mid-September". */
    private static final int LONGEST = 24;

    boolean mayBegin(Tokens tokens, int token) {
        int start = tokens.start(token);
        int end = tokens.end(token);
        char first = tokens.text().charAt(start);
        if (first >= '0' && first <= '9') {
            return true;
        }
        if (Words.isApostrophe(first) || first == '\u2018') {
            return end < tokens.text().length()
                    && Character.isDigit(tokens.text().charAt(start + 1));
        }
        if (end - start > LONGEST) {
            return false;
        }
        return words.contains(head(tokens.word(token)));
    }

    /** Returns a word in lower case up to its first hyphen, without a final period. */
    private static String head(String word) {
        String folded = Words.fold(word);
        int hyphen = folded.indexOf('-');
        String head = hyphen > 0 ? folded.substring(0, hyphen) : folded;
        return head.endsWith(".") ? head.substring(0, head.length() - 1) : head;
    }
}
