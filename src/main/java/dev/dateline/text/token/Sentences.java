package dev.dateline.text.token;

/**
 * The sentences of a text, found near the places that are asked for: the same as those of its {@link Tokens}. All
 * offsets are UTF-16 units. One thread; places are best asked in their order.
 */
public final class Sentences {
    /** How far around a place a text without blank lines is split: more than a hundred sentences. */
    private static final int FARTHEST = 20_000;

    private final String text;
    /** The part of the text that was split last: between two blank lines, which always separate sentences. */
    private int from;

    private int to;
    /** Sentences of that part are reliable up to here. */
    private int known;

    private Tokens tokens = Tokenizer.cut("");

    /** Splits a text in any script. */
    public Sentences(String text) {
        this.text = text;
    }

    /** Where the sentence around a place inside the text begins: the same number for all places of one sentence. */
    public int start(int at) {
        int sentence = sentence(at);
        return sentence < 0 ? from : begin(sentence);
    }

    /** Where the next sentence begins, or the text's part between blank lines ends; always after the place. */
    public int end(int at) {
        int next = sentence(at) + 1;
        return next < tokens.sentenceCount() ? begin(next) : to;
    }

    private int begin(int sentence) {
        return from + tokens.start(tokens.sentenceStart(sentence));
    }

    /** The last sentence that begins at a place or before it; -1 before the first one. */
    private int sentence(int at) {
        if (at < from || at >= known) {
            split(at);
        }
        int low = 0;
        int high = tokens.sentenceCount();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (begin(middle) <= at) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    private void split(int at) {
        int blank = text.lastIndexOf("\n\n", at);
        int next = text.indexOf("\n\n", at);
        int start = blank < 0 ? 0 : blank;
        int end = next < 0 ? text.length() : Math.max(next, at + 1);
        from = Math.max(start, betweenWords(at - FARTHEST));
        to = Math.min(end, betweenWords(at + FARTHEST));
        known = to < end ? Math.max(at + 1, to - FARTHEST / 2) : end;
        tokens = Tokenizer.cut(text.substring(from, to));
    }

    /** The next white space, where splitting a very long part does not split a word; near by, if there is any. */
    private int betweenWords(int at) {
        int space = Math.max(0, at);
        while (space < text.length() && space < at + 100 && !Character.isWhitespace(text.charAt(space))) {
            space++;
        }
        return space < text.length() && Character.isLowSurrogate(text.charAt(space)) ? space + 1 : space;
    }
}
