package dev.dateline.text.word;

/**
 * A stretch of an article's text, half open.
 *
 * @param start offset of the first code point, 0 or more
 * @param end offset after the last code point, greater than {@code start}
 */
public record Span(int start, int end) {
    /**
     * Checks the order of the offsets; whether they lie inside a text is checked by those that have the text.
     *
     * @throws IllegalArgumentException when the span is empty, reversed or starts before the text
     */
    public Span {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a span from " + start + " to " + end + " holds no text");
        }
    }

    /** The same stretch, this many code points further on. */
    public Span moved(int by) {
        return new Span(start + by, end + by);
    }

    /** Whether the two have a code point in common. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }
}
