package dev.dateline.text.token;

/**
 * Splits English text into tokens and sentences in one pass. White space separates tokens. Punctuation marks are
 * separate tokens unless they belong to a word: the periods in "U.S." and "Mr.", the apostrophe in "O'Brien", the
 * hyphen in "cease-fire", the signs in "AT&T" and "3.5". A possessive "'s" is split off, and so is a word that follows
 * a name after a hyphen: "Dallas-based" is three tokens. Thread-safe.
 */
public final class Tokenizer {
    private final String text;
    private final Tokens.Buffer buffer = new Tokens.Buffer();
    private final SentenceBreaks breaks;

    private Tokenizer(String text) {
        this.text = text;
        this.breaks = new SentenceBreaks(text);
    }

    /** Returns the tokens of a text; none for blank text. Takes time proportional to the text's length. */
    public static Tokens cut(String text) {
        return new Tokenizer(text).run();
    }

    private Tokens run() {
        int at = 0;
        int lastEnd = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            if (isSpace(codePoint)) {
                at += Character.charCount(codePoint);
                continue;
            }
            if (breaks.between(lastEnd, at, buffer.sentenceLength())) {
                buffer.sentence();
            }
            int end = Words.isWordPart(codePoint) ? WordEnd.of(text, at) : punctuationEnd(at, codePoint);
            breaks.token(at, end);
            add(at, end);
            lastEnd = end;
            at = end;
        }
        return buffer.tokens(text);
    }

    private void add(int start, int end) {
        int ending = WordEnd.endingStart(text, start, end);
        int hyphen = WordEnd.tailHyphen(text, start, ending);
        if (hyphen > start) {
            buffer.token(start, hyphen);
            buffer.token(hyphen, hyphen + 1);
            buffer.token(hyphen + 1, ending);
        } else if (ending > start) {
            buffer.token(start, ending);
        }
        if (ending < end) {
            buffer.token(ending, end);
        }
    }

    /** Repeated equal marks are one token: double hyphens used as dashes, dots, typewriter quotes. */
    private int punctuationEnd(int start, int codePoint) {
        int end = start + Character.charCount(codePoint);
        while (end < text.length() && text.codePointAt(end) == codePoint && codePoint < 128) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint)
                || Character.isISOControl(codePoint);
    }
}
