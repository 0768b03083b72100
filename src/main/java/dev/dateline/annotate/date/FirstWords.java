package dev.dateline.annotate.date;

import dev.dateline.annotate.token.Tokens;
import dev.dateline.annotate.token.Words;
import java.util.Set;

/** The words with which dates begin, so that the patterns are tried at few words only. Safe for many threads. */
final class FirstWords {
    private static final Set<String> WORDS = Set.of(
            ("january february march april may june july august september october november december jan feb mar apr jun"
                            + " jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday the an a"
                            + " early mid late earlier later sometime today tonight yesterday tomorrow this last past previous"
                            + " current present next coming upcoming in year one two three four five six seven eight nine ten"
                            + " eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty"
                            + " fifty spring summer autumn fall winter first second third fourth q1 q2 q3 q4 fiscal fy christmas"
                            + " new tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth"
                            + " nineteenth twentieth beginning start middle end close")
                    .split(" ", -1));

    /** The longest of them has eleven letters, and a longer word may have a hyphen behind them: "mid-September". */
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
        String word = Words.fold(tokens.word(token));
        int hyphen = word.indexOf('-');
        String head = hyphen > 0 ? word.substring(0, hyphen) : word;
        return WORDS.contains(head.endsWith(".") ? head.substring(0, head.length() - 1) : head);
    }
}
