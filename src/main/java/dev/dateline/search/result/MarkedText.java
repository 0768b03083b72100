package dev.dateline.search.result;

import java.util.List;

/**
 * A text with the words that a query hit in it.
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
