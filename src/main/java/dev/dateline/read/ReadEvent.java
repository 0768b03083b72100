package dev.dateline.read;

import dev.dateline.article.ParseResult.ParsedArticle;

/** What is found in the input files, in their order. */
public sealed interface ReadEvent {
    /** An article that can be indexed, and its line. */
    record Read(SourceLine line, ParsedArticle parsed) implements ReadEvent {}

    /** A line that cannot be used; {@code reason} is a plain sentence without file and line. */
    record Rejected(SourceLine line, String reason) implements ReadEvent {}

    /**
     * Something about a whole file.
     *
     * @param message names the file; a plain sentence for the user
     * @param lost true when something in the file could not be read
     */
    record FileNotice(String message, boolean lost) implements ReadEvent {}
}
