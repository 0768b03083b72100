package dev.dateline.index;

/** Where articles are kept: the port through which the pipeline writes. Safe for many threads. */
@FunctionalInterface
public interface ArticleIndex {
    /**
     * Begins a run.
     *
     * @param full true fills a new index that takes the place of the served one when the run has finished; false
     *     writes into the served one, or into a new one when there is none
     * @param listener told what becomes of the articles, from any thread
     * @throws IndexFailure when the index cannot be written to
     */
    ArticleWriter begin(boolean full, WriteListener listener);
}
