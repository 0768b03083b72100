package dev.dateline.read;

/**
 * A line of an input file and where it stands.
 *
 * @param file the file as the user named it; {@code standard input} for the standard input
 * @param number counted from 1, empty lines included
 * @param text the line without its line break; bytes that are not UTF-8 appear as U+FFFD
 * @param whole false when the line was too long and {@code text} is only its beginning
 */
public record SourceLine(String file, long number, String text, boolean whole) {
    /** Where the line stands, as messages show it. */
    public String place() {
        return file + ", line " + number;
    }
}
