package dev.dateline.search.export;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What an export says about itself in its first and its last line.
 *
 * @param wanted false leaves both lines out
 * @param search what was asked for, so that it can be asked again
 * @param begun when
 */
public record ExportNotes(boolean wanted, String search, Instant begun) {
    /** Cuts the time to the second. */
    public ExportNotes {
        begun = begun.truncatedTo(ChronoUnit.SECONDS);
    }
}
