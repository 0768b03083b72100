package dev.dateline.search.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of an article that is shown with a hit.
 *
 * @param field {@code title} or {@code text}
 * @param text its words
 * @param start where it begins in that field, in code points
 * @param marks what the query matched, in code points of {@code text}; empty for a lead sentence
 * @param page the page on which it begins, such as {@code 3} or {@code A1}; null when that is not known
 */
public record Passage(
        String field,
        String text,
        int start,
        List<Mark> marks,
        @Nullable String page) {
    /**
     * Words that a query matched, half open, in code points of the passage they are in.
     *
     * @param from offset of the first code point
     * @param to offset after the last
     */
    public record Mark(int from, int to) {}

    /**
     * A text with the words that a query matched in it.
     *
     * @param text plain text
     * @param marks in order, not overlapping, in code points of {@code text}; may be empty
     */
    public record MarkedText(String text, List<Mark> marks) {
        /** Copies the list. */
        public MarkedText {
            marks = List.copyOf(marks);
        }
    }

    /** Copies the list. */
    public Passage {
        marks = List.copyOf(marks);
    }

    /** A passage whose page is not known. */
    public Passage(String field, String text, int start, List<Mark> marks) {
        this(field, text, start, marks, null);
    }
}
