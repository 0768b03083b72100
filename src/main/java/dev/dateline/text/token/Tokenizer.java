package dev.dateline.text.token;

/**
 * Cuts English text into tokens and sentences in one walk. White space separates; punctuation marks are tokens of their
 * own, but for those that belong to a word: the points of "U.S." and "Mr.", the apostrophe of "O'Brien", the hyphen of
 * "cease-fire", the signs in "AT&T" and "3.5". A possessive "'s" is cut off, and so is what a hyphen ties behind a name:
 * "Dallas-based" is three tokens. Safe for many threads.
 */
public final class Tokenizer {
    private final String text;
    private final Tokens.Buffer buffer = new Tokens.Buffer();
    private final SentenceBreaks breaks;

    private Tokenizer(String text) {
        this.text = text;
        this.breaks = new SentenceBreaks(text);
    }

    /** The tokens of a text; none for a text of white space. Takes time in proportion to the text's length. */
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

    /** Equal marks in a row are one token: dashes of two hyphens, dots, typewriter quotes. */
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
