package dev.dateline.elastic.write;

import dev.dateline.index.ArticleIndex;
import java.util.List;

/** The target of one run and how the run ends: with a new index put into service, or in the index in service. */
sealed interface ArticleRun permits FullRun, IncrementalRun {
    /** Returns the articles that the index does not already hold in the same form. */
    List<PendingArticle> changed(List<PendingArticle> articles);

    /** Returns the object that assigns the articles of this run to families of near duplicates. */
    Families families();

    /** Keeps the forms of names in the articles of this run; to be written before the articles. */
    FormDictionary forms();

    /** Writes documents; returns those that were rejected. */
    List<BulkSender.Refused> write(List<BulkItem> documents);

    /** Called when everything is written: counts the entities and makes all documents visible to searches. */
    void finish(ArticleIndex.Listener listener);

    /** Called when the run has failed: leaves the index in service consistent. Never throws. */
    void abandon();

    /** The effect of a failure on the articles written so far; a sentence for the user. */
    String consequence();
}
