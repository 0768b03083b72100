package dev.dateline.annotate.join;

/** Which articles of an archive are annotated. */
public enum AnnotationScope {
    /** Those that come with no mention, quote or entity at all. */
    MISSING,
    /** All of them; what a person has marked stays as it is. */
    ALL,
    /** None. */
    NONE
}
