package dev.dateline.annotate;

import org.jspecify.annotations.Nullable;

/**
 * Finds names, dates and quotes in the text of an article. Implementations are found by
 * {@link java.util.ServiceLoader}, need a public constructor without parameters, and must be safe for many threads;
 * whatever is costly to load they load on first use.
 */
public interface Annotator {
    /** The name by which the command line chooses it, and the {@code tool} of its mentions; lower case, no spaces. */
    String name();

    /**
     * Finds what the text names. Every span lies inside the text; spans of one kind do not overlap.
     *
     * @return never null; without mentions, and with a reason, when the text is not of a kind this annotator can read
     */
    AnnotationResult annotate(AnnotationRequest request);

    /**
     * A text to be annotated, and what is known about it.
     *
     * @param text plain text, paragraphs separated by line breaks; may be empty
     * @param published ISO date, date-time, month or year, against which "on Tuesday" is read; null when unknown
     * @param language BCP 47 tag as the article states it; null when it has to be guessed from the words
     * @param title the headline, which may have the full name of a person that the text mentions by surname only; null or
     *     empty when there is none
     * @param known entities that are known by name; {@link KnownNames#NONE} when there are none
     */
    record AnnotationRequest(
            String text,
            @Nullable String published,
            @Nullable String language,
            @Nullable String title,
            KnownNames known) {
        /** A text of an archive whose entities are not known. */
        public AnnotationRequest(
                String text, @Nullable String published, @Nullable String language, @Nullable String title) {
            this(text, published, language, title, KnownNames.NONE);
        }

        /** A text without a headline. */
        public AnnotationRequest(String text, @Nullable String published, @Nullable String language) {
            this(text, published, language, null);
        }

        /** A text of which nothing else is known. */
        public static AnnotationRequest of(String text) {
            return new AnnotationRequest(text, null, null);
        }
    }
}
