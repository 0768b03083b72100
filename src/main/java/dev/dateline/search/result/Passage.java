package dev.dateline.search.result;

import java.util.List;

/**
 * A stretch of an article that is shown with a hit.
 *
 * @param field {@code title} or {@code text}
 * @param text its words
 * @param start where it begins in that field, in code points
 * @param marks what the query hit, in code points of {@code text}; empty for a lead sentence
 */
public record Passage(String field, String text, int start, List<Mark> marks) {
    /** Copies the list. */
    public Passage {
        marks = List.copyOf(marks);
    }
}
