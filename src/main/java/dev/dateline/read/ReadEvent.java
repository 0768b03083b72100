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

    /** A file of a folder or archive that no format reads; {@code kind} is its ending, or what it is. */
    record FileLeftOut(String file, String kind) implements ReadEvent {}

    /**
     * A line of an input file and its place; or the whole file, when it holds one article.
     *
     * @param file the file as the user named it; {@code standard input} for the standard input
     * @param number counted from 1, empty lines included; {@link #WHOLE_FILE} for a whole file
     * @param text the line without its line break; bytes that are not UTF-8 appear as U+FFFD
     * @param whole false when the line was too long and {@code text} is only its beginning
     * @param format the name of the format it was read as
     */
    record SourceLine(String file, long number, String text, boolean whole, String format) {
        /** The line number of a whole file. */
        public static final long WHOLE_FILE = 0;

        /** Its place in messages. */
        public String place() {
            return number == WHOLE_FILE ? file : file + ", line " + number;
        }
    }
}
