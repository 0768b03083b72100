package dev.dateline.annotate.date;

import dev.dateline.text.token.Tokenizer;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.token.Words;

/**
 * The words next to a date. Not thread-safe.
 *
 * @param tokens the text
 * @param from the date's first token
 * @param to the token after its last one
 * @param words the word list of counted things, business terms and other clues
 */
record Surroundings(Tokens tokens, int from, int to, DateWords words) {
    /** The distance, in tokens, at which business terms count: about one sentence. */
    private static final int REACH = 15;

    /** No words at all. */
    static final Surroundings NONE = new Surroundings(Tokenizer.cut(""), 0, 0, new DateWords());

    /** Whether the word before the date is of the given kind. */
    boolean isBehind(DateWords.Kind kind) {
        return words.is(kind, word(from - 1));
    }

    boolean isBeforeCapital() {
        return to < tokens.count() && Words.isCapitalised(tokens.word(to));
    }

    /** Whether a currency or number sign is right before the digits. */
    boolean isAmount() {
        int start = tokens.start(from);
        char mark = start == 0 ? ' ' : tokens.text().charAt(start - 1);
        return "$\u00a3\u20ac\u00a5#@/.,-+:".indexOf(mark) >= 0 || Character.isDigit(mark);
    }

    /** Whether the next word is something that is counted: 1,500 is often written without a comma. */
    boolean isBeforeCounted() {
        return words.is(DateWords.Kind.COUNTED, word(to));
    }

    boolean isBeforeOf() {
        return word(to).equals("of");
    }

    boolean speaksOfBusiness() {
        int last = Math.min(tokens.count(), to + REACH);
        for (int i = Math.max(0, from - REACH); i < last; i++) {
            if (words.is(DateWords.Kind.BUSINESS, word(i))) {
                return true;
            }
        }
        return false;
    }

    private String word(int token) {
        return token < 0 || token >= tokens.count() ? "" : Words.fold(tokens.word(token));
    }
}
