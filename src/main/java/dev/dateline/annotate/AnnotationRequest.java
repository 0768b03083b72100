package dev.dateline.annotate;

import org.jspecify.annotations.Nullable;

/**
 * A text to be annotated, and what is known about it.
 *
 * @param text plain text, paragraphs separated by line breaks; may be empty
 * @param published ISO date, date-time, month or year, against which "on Tuesday" is read; null when unknown
 * @param language BCP 47 tag as the article states it; null when it has to be guessed from the words
 */
public record AnnotationRequest(
        String text, @Nullable String published, @Nullable String language) {
    /** A text of which nothing else is known. */
    public static AnnotationRequest of(String text) {
        return new AnnotationRequest(text, null, null);
    }
}
