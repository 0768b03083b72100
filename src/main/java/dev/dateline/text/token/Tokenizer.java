package dev.dateline.text.token;

/**
 * Splits English text into tokens and sentences in one pass. White space separates tokens. Punctuation marks are
 * separate tokens unless they belong to a word: the periods in "U.S." and "Mr.", the apostrophe in "O'Brien", the
 * hyphen in "cease-fire", the signs in "AT&T" and "3.5". A possessive "'s" is split off, and so is a word that follows
 * a name after a hyphen or a prefix before it: "Dallas-based" and "anti-Trump" are three tokens. Thread-safe.
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

    /** Whether a word in lower case is split off a name that follows it after a hyphen: "anti" in "anti-Trump". */
    public static boolean isPrefix(String lower) {
        return WordEnd.isHead(lower);
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
        int tail = WordEnd.tailHyphen(text, start, ending);
        int hyphen = tail > start ? tail : WordEnd.headHyphen(text, start, ending);
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

    /**
     * Decides, token by token, where a sentence ends: after a closing mark that is followed by a capital, digit or
     * quote; after the full stop of a script without spaces; and at line breaks, unless the line was only wrapped.
     */
    private static final class SentenceBreaks {
        /**
         * A longer sentence is split here. The longest real sentences in news have about 150 tokens; tables and texts
         * without a full stop never end, and the tagger holds one sentence in memory.
         */
        private static final int LONGEST = 300;

        /** Shorter lines are headings or list items, longer ones may be wrapped: hard-wrapped text has 60 and more. */
        private static final int SHORTEST_WRAPPED_LINE = 55;

        private static final String CLOSING = ".!?\u2026";
        /**
         * The full stops of other scripts: Chinese and Japanese, Arabic and Urdu, Indic, Armenian, Ethiopic, Khmer,
         * Burmese.
         */
        private static final String CLOSING_ANYWHERE =
                "\u3002\uff01\uff1f\uff0e\uff61\u061f\u06d4\u0964\u0965\u0589\u1362\u1367\u17d4\u104b";

        private static final String AFTER_CLOSING = "\"\u201d'\u2019)]\u300d\u300f\u300b\uff09";

        private final String text;
        /** The last mark that is not a closing quote or bracket: one that ends a sentence, or a space. */
        private char last = ' ';

        private int lineStart;

        SentenceBreaks(String text) {
            this.text = text;
        }

        /** Whether a sentence ends in the white space between the last token and the next. */
        boolean between(int lastEnd, int next, int length) {
            int lines = 0;
            int lineEnd = lastEnd;
            for (int at = lastEnd; at < next; at++) {
                if (text.charAt(at) == '\n') {
                    lineEnd = lines++ == 0 ? at : lineEnd;
                }
            }
            boolean line = lines > 1 || (lines == 1 && !wrapped(lineEnd, next));
            boolean ends = line || length >= LONGEST || (last != ' ' && opens(next));
            if (lines > 0) {
                lineStart = next;
            }
            return ends;
        }

        private boolean wrapped(int lineEnd, int next) {
            return last == ' '
                    && (lineEnd - lineStart >= SHORTEST_WRAPPED_LINE || Character.isLowerCase(text.codePointAt(next)));
        }

        private boolean opens(int next) {
            if (AFTER_CLOSING.indexOf(text.charAt(next)) >= 0 && CLOSING_ANYWHERE.indexOf(last) >= 0) {
                return false;
            }
            // A closing quote or bracket belongs to the previous sentence when nothing is between them.
            boolean touches = next > 0 && !Character.isWhitespace(text.charAt(next - 1));
            return !Character.isLowerCase(text.codePointAt(next)) && (!touches || CLOSING_ANYWHERE.indexOf(last) >= 0);
        }

        /** Records the token between these offsets. */
        void token(int start, int end) {
            char mark = text.charAt(start);
            if (AFTER_CLOSING.indexOf(mark) < 0) {
                boolean closes = end - start <= 3 && (CLOSING + CLOSING_ANYWHERE).indexOf(mark) >= 0;
                last = closes ? mark : ' ';
            }
        }
    }
}
