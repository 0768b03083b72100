package dev.dateline.search.export;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Writes the articles of one export into a file or an answer. Unless the notes are turned off, the first line names the
 * search and the date, and the last one says that the export is complete: without it, something is missing. One thread.
 */
public interface ExportWriter extends ExportService.Sink {
    /**
     * What an export says about itself in its first and its last line.
     *
     * @param wanted false leaves both lines out
     * @param search the query and filters, to repeat the search
     * @param begun when the export began, to the second
     */
    record Notes(boolean wanted, String search, Instant begun) {
        /** Rounds the time down to the second. */
        public Notes {
            begun = begun.truncatedTo(ChronoUnit.SECONDS);
        }
    }

    /** Says that all articles are written, and flushes. */
    void end() throws IOException;

    /** Says that the export had to stop, and why, and flushes. */
    void incomplete(String reason) throws IOException;
}
