package dev.dateline.index;

/**
 * One run of writing articles. The run counts only when {@link #finish()} has returned; closing it before that abandons
 * it, which for a full run leaves the served index as it was. One thread writes; the {@link WriteListener} is told of
 * each article, in any order and from any thread, before {@code finish} returns.
 */
public interface ArticleWriter extends AutoCloseable {
    /**
     * Takes an article; waits while as much is under way as memory allows.
     *
     * @throws IndexFailure when writing has become impossible
     */
    void write(IncomingArticle incoming);

    /**
     * Waits until everything is written, counts the entities, and lets searches see it all.
     *
     * @throws IndexFailure when it cannot be brought to an end
     */
    void finish();

    /** Releases what the run holds; abandons it when it has not finished. Never throws. */
    @Override
    void close();
}
