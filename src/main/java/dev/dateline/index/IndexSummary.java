package dev.dateline.index;

import java.util.List;

/**
 * What a run came to.
 *
 * @param read articles and lines taken from the input files
 * @param indexed articles that were new or had changed and are in the index now
 * @param unchanged articles that were in the index already, unchanged
 * @param rejected lines that were not indexed
 * @param offsetsRepaired spans moved because they were given in the other offset unit
 * @param mentionsDropped mentions and quotes left out because their span cannot be used
 * @param charactersReplaced control characters and broken characters replaced
 * @param filesIncomplete input files that could not be read, or not to their end
 * @param shortened articles of this and earlier runs from whose texts passages were taken out that their source repeats
 * @param seconds how long the run took
 * @param reasons why lines were rejected, the most frequent first, at most ten
 * @param annotation what the annotator did
 */
public record IndexSummary(
        long read,
        long indexed,
        long unchanged,
        long rejected,
        long offsetsRepaired,
        long mentionsDropped,
        long charactersReplaced,
        long filesIncomplete,
        long shortened,
        double seconds,
        List<ReasonCount> reasons,
        AnnotationCounts annotation) {
    /**
     * What the annotator did. Articles that came annotated, and all of them without an annotator, count as neither.
     *
     * @param annotated articles that it read
     * @param unannotated articles that it could not read; they are indexed as they came
     * @param reasons why it could not, the most frequent first, at most ten
     */
    public record AnnotationCounts(long annotated, long unannotated, List<ReasonCount> reasons) {
        /** Copies the list. */
        public AnnotationCounts {
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * How often a reason was met.
     *
     * @param reason without the values that differ from line to line
     * @param count lines, 1 or more
     * @param example the place of the first one
     */
    public record ReasonCount(String reason, long count, String example) {}

    /** Copies the list. */
    public IndexSummary {
        reasons = List.copyOf(reasons);
    }

    /** Articles a second. */
    public double rate() {
        return seconds > 0 ? (indexed + unchanged) / seconds : 0;
    }

    /** Whether all of the input is in the index. */
    public boolean complete() {
        return rejected == 0 && filesIncomplete == 0;
    }
}
