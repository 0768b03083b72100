package dev.dateline.index;

import dev.dateline.article.ParseResult.Repairs;
import dev.dateline.index.IndexSummary.AnnotationCounts;
import dev.dateline.read.SourceLine;

/** The counts of one run while it goes on. Safe for many threads. */
final class IndexTally {
    private final long startNanos = System.nanoTime();
    private final ReasonTally reasons = new ReasonTally();
    private final ReasonTally unannotatedReasons = new ReasonTally();
    private long read;
    private long indexed;
    private long unchanged;
    private long rejected;
    private long offsetsRepaired;
    private long mentionsDropped;
    private long charactersReplaced;
    private long filesIncomplete;
    private long annotated;
    private long unannotated;

    synchronized void read(Repairs repairs) {
        read++;
        offsetsRepaired += repairs.offsetsRepaired();
        mentionsDropped += repairs.dropped().size();
        charactersReplaced += repairs.charactersReplaced();
    }

    synchronized void indexed(int articles) {
        indexed += articles;
    }

    synchronized void unchanged(int articles) {
        unchanged += articles;
    }

    /** A line that was not even an article: read and rejected at once. */
    synchronized void unreadable(SourceLine line, String reason) {
        read++;
        rejected(line, reason);
    }

    synchronized void rejected(SourceLine line, String reason) {
        rejected++;
        reasons.add(line, reason);
    }

    synchronized void annotated() {
        annotated++;
    }

    /** An article that is indexed as it came, though it should have been annotated. */
    synchronized void unannotated(SourceLine line, String reason) {
        unannotated++;
        unannotatedReasons.add(line, reason);
    }

    synchronized void fileIncomplete() {
        filesIncomplete++;
    }

    synchronized IndexSummary summary() {
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        return new IndexSummary(
                read,
                indexed,
                unchanged,
                rejected,
                offsetsRepaired,
                mentionsDropped,
                charactersReplaced,
                filesIncomplete,
                seconds,
                reasons.top(),
                new AnnotationCounts(annotated, unannotated, unannotatedReasons.top()));
    }
}
