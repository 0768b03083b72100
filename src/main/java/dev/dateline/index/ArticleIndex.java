package dev.dateline.index;

import dev.dateline.resolve.EntityDecider;
import dev.dateline.resolve.ListedEntity;
import java.time.Duration;
import java.util.List;

/** Where articles are stored: the port through which the pipeline writes. Safe for many threads. */
public interface ArticleIndex {
    /**
     * Begins a run. An archive has one run at a time; this waits for a moment while there is another.
     *
     * @param full true fills a new index that replaces the served one when the run has finished; false writes into the
     *     served one, or into a new one when none is served
     * @param decider decides at the end of the run which names of the archive are one entity
     * @param listener receives what becomes of the articles, from any thread
     * @throws IndexFailure.Busy when another run goes on
     * @throws IndexFailure when the index cannot be written to
     */
    Writer begin(boolean full, EntityDecider decider, Listener listener);

    /**
     * Removes an article, and from the entities what only this article named. False when the article does not exist. A
     * run of its own: waits and fails as {@link #begin} does.
     */
    boolean remove(String id, EntityDecider decider);

    /**
     * Decides again about the people and organizations that the authority file of the decider has, and rewrites the articles
     * for which that is new. A run of its own: waits and fails as {@link #begin} does.
     *
     * @return the number of articles rewritten; 0 when there is no archive
     */
    long decide(EntityDecider decider);

    /**
     * The actors of the archive that most articles name, those first.
     *
     * @param most how many at most
     * @throws IndexFailure when the index cannot be read
     */
    default List<ListedEntity> known(int most) {
        return List.of();
    }

    /**
     * One run. It counts only when {@link #finish()} has returned; closing it before that abandons it, which for a full
     * run leaves the served index as it was. One thread writes; the {@link Listener} hears of each article, in any
     * order and from any thread, before {@code finish} returns.
     */
    interface Writer extends AutoCloseable {
        /**
         * Takes an article; waits while as much is under way as memory allows.
         *
         * @throws IndexFailure when writing has become impossible
         */
        void write(IncomingArticle incoming);

        /**
         * Waits until everything is written, takes out the passages that sources repeat, decides which names are one entity and rewrites the articles for which that
         * is new, counts the entities, and makes everything visible to searches.
         *
         * @throws IndexFailure when the run cannot be completed
         */
        void finish();

        /** Releases what the run holds; abandons it when it has not finished. Never throws. */
        @Override
        void close();
    }

    /** Receives what becomes of the articles that were written. Called from many threads at once. */
    interface Listener {
        /** This many articles that were new or had changed are in the index now. */
        void indexed(int articles);

        /** This many articles were in the index already, unchanged; they were not written again. */
        void unchanged(int articles);

        /** An article is not indexed. */
        void refused(IncomingArticle incoming, String reason);

        /** Passages that their source repeats were taken out of the texts of this many articles. */
        default void shortened(long articles) {}

        /** The index does not answer; it is asked again after a pause. */
        void waiting(String reason, Duration pause);

        /** A step after the writing of articles has begun, such as counting the entities. */
        void step(String what);
    }
}
