package dev.dateline.index;

import dev.dateline.read.SourceLine;
import java.time.Duration;

/** What happens during a run, for showing its progress. */
public sealed interface IndexEvent {
    /**
     * The counts of the run; sent often.
     *
     * @param counts so far
     * @param bytesRead taken from the input files, before decompression
     * @param bytesInAll of all input files; -1 when that is not known
     */
    record Progress(IndexSummary counts, long bytesRead, long bytesInAll) implements IndexEvent {}

    /** A line that is not indexed; it goes to the rejects file. */
    record LineRejected(SourceLine line, String reason) implements IndexEvent {}

    /** A mention or quote that was left out of an article that is indexed. */
    record MentionDropped(SourceLine line, String reason) implements IndexEvent {}

    /** Something about a whole file or the whole run; {@code lost} when input could not be read because of it. */
    record Notice(String message, boolean lost) implements IndexEvent {}

    /** The index does not answer; it is asked again after a pause. */
    record Waiting(String reason, Duration pause) implements IndexEvent {}

    /** A step after the reading of articles has begun. */
    record Step(String what) implements IndexEvent {}
}
