package dev.dateline.text.token;

/**
 * Decides, token by token, where a sentence ends: after a closing mark that is followed by a capital, digit or quote,
 * and at line breaks, unless the line was only wrapped. Not thread-safe.
 */
final class SentenceBreaks {
    /**
     * A longer sentence is split here. The longest real sentences in news have about 150 tokens; tables and texts
     * without a full stop never end, and the tagger holds one sentence in memory.
     */
    static final int LONGEST = 300;

    /** Shorter lines are headings or list items, longer ones may be wrapped: hard-wrapped text has 60 and more. */
    private static final int SHORTEST_WRAPPED_LINE = 55;

    private final String text;
    private boolean closed;
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
        boolean line = lines > 1 || (lines == 1 && !wrapped(lineEnd));
        boolean ends = line || length >= LONGEST || (closed && opens(next));
        if (lines > 0) {
            lineStart = next;
        }
        return ends;
    }

    private boolean wrapped(int lineEnd) {
        return !closed && lineEnd - lineStart >= SHORTEST_WRAPPED_LINE;
    }

    private boolean opens(int next) {
        int codePoint = text.codePointAt(next);
        // A closing quote or bracket belongs to the previous sentence when nothing is between them.
        boolean touches = next > 0 && !Character.isWhitespace(text.charAt(next - 1));
        return !touches && !Character.isLowerCase(codePoint);
    }

    /** Records the token between these offsets. */
    void token(int start, int end) {
        char mark = text.charAt(start);
        boolean closing =
                mark == '"' || mark == '\u201d' || mark == '\'' || mark == '\u2019' || mark == ')' || mark == ']';
        if (end - start <= 3 && !closing) {
            closed = mark == '.' || mark == '!' || mark == '?' || mark == '\u2026';
        } else if (!closing) {
            closed = false;
        }
    }
}
