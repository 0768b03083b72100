package dev.dateline.search.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quote that a search found.
 *
 * @param text the quoted words
 * @param start where they begin in the article's text, in code points
 * @param speaker who says it, as the article writes it; null when unknown
 * @param speakerId the speaker's id, a value of the facet; null when unknown
 * @param marks what the query hit, in code points of {@code text}; may be empty
 */
public record FoundQuote(
        String text,
        int start,
        @Nullable String speaker,
        @Nullable String speakerId,
        List<Mark> marks) {
    /** Copies the list. */
    public FoundQuote {
        marks = List.copyOf(marks);
    }
}
