package dev.dateline.search.export;

import java.io.IOException;

/**
 * Writes the articles of one export into a file or an answer. Unless the notes are turned off, the first line tells the
 * search and the date, and the last one that the export is whole: without it, something is missing. One thread.
 */
public interface ExportWriter extends ExportService.Sink {
    /** All articles are written: says so, and flushes. */
    void end() throws IOException;

    /** The export had to stop: says so and why, and flushes. */
    void incomplete(String reason) throws IOException;
}
