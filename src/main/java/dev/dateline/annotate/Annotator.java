package dev.dateline.annotate;

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
}
