package dev.dateline.elastic.write;

import dev.dateline.index.WriteListener;
import java.util.List;

/** Where one run writes to and how it ends: a new index that is put in service, or the one in service. */
sealed interface ArticleRun permits FullRun, IncrementalRun {
    /** Those of the documents that the index does not hold already, just as they are. */
    List<PendingDocument> changed(List<PendingDocument> documents);

    /** Gives the articles of this run their families. */
    Families families();

    /** Writes documents; the answer is those that were refused. */
    List<BulkSender.RefusedDocument> write(List<PendingDocument> documents);

    /** Everything is written: counts the entities and lets searches see it all. */
    void finish(WriteListener listener);

    /** The run has failed: leaves what is served in order. Never throws. */
    void abandon();

    /** What a failure means for the articles written so far; a sentence for the user. */
    String consequence();
}
