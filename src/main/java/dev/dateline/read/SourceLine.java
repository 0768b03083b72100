package dev.dateline.read;

/**
 * A line of an input file and its place; or the whole file, when it holds one article.
 *
 * @param file the file as the user named it; {@code standard input} for the standard input
 * @param number counted from 1, empty lines included; {@link #WHOLE_FILE} for a whole file
 * @param text the line without its line break; bytes that are not UTF-8 appear as U+FFFD
 * @param whole false when the line was too long and {@code text} is only its beginning
 * @param format the name of the format it was read as
 */
public record SourceLine(String file, long number, String text, boolean whole, String format) {
    /** The line number of a whole file. */
    public static final long WHOLE_FILE = 0;

    /** Its place in messages. */
    public String place() {
        return number == WHOLE_FILE ? file : file + ", line " + number;
    }
}
