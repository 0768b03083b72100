package dev.dateline.index;

import java.io.InputStream;
import java.util.List;

/** Takes articles into the archive in service and removes them, one request after the other. Safe for many threads. */
public interface ArticleIntake {
    /**
     * Indexes JSON lines in the article format, plain or compressed, as {@code dateline index} does. What was read before
     * the stream broke off is indexed.
     *
     * @throws RefusedIntake when the stream cannot be read at all
     * @throws IndexFailure when the archive cannot be written to
     */
    Taken take(InputStream lines);

    /**
     * Removes an article, and from the entities what only it named. False when there is no article of that id.
     *
     * @throws IndexFailure when the archive cannot be written to
     */
    boolean remove(String id);

    /**
     * What became of the articles.
     *
     * @param summary the counts
     * @param rejected lines that were not indexed, at most {@value #MOST_REJECTED}; their number is in the summary
     */
    record Taken(IndexSummary summary, List<Rejected> rejected) {
        /** Rejected lines that are told one by one. */
        public static final int MOST_REJECTED = 100;

        /** Copies the list. */
        public Taken {
            rejected = List.copyOf(rejected);
        }
    }

    /**
     * A line that was not indexed.
     *
     * @param line counted from 1
     * @param reason a plain sentence
     */
    record Rejected(long line, String reason) {}
}
