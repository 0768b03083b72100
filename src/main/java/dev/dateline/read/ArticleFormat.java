package dev.dateline.read;

import java.util.Set;

/** A format of article files; {@link ArticleFormats} finds those on the class path. Safe for many threads. */
public sealed interface ArticleFormat permits LineFormat, DocumentFormat {
    /** Its name on the command line. */
    String name();

    /** The endings of names of files that are of this format, lower case, without the point; may be empty. */
    Set<String> endings();

    /** Whether all its articles come annotated, so that one without annotations has no names. */
    boolean isAnnotated();

    /** One line on what the format is, for the list of formats. */
    default String description() {
        return "";
    }

    /** A short example of a file; may be empty. */
    default String example() {
        return "";
    }
}
