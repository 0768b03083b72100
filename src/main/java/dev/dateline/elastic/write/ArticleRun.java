package dev.dateline.elastic.write;

import dev.dateline.index.ArticleIndex;
import java.util.List;

/** Where one run writes to, and how it ends: in a new index that is put in service, or in the one in service. */
sealed interface ArticleRun permits FullRun, IncrementalRun {
    /** Those of the articles that the index does not hold already, unchanged. */
    List<PendingArticle> changed(List<PendingArticle> articles);

    /** Gives the articles of this run their families. */
    Families families();

    /** Keeps the forms of names in the articles of this run; to be written before the articles. */
    FormDictionary forms();

    /** Writes documents; the answer lists those that were refused. */
    List<BulkSender.Refused> write(List<BulkItem> documents);

    /** Everything is written: counts the entities and makes all of it visible to searches. */
    void finish(ArticleIndex.Listener listener);

    /** The run has failed: leaves what is served in order. Never throws. */
    void abandon();

    /** What a failure means for the articles written so far; a sentence for the user. */
    String consequence();
}
