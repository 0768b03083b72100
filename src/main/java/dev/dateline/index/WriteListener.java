package dev.dateline.index;

import java.time.Duration;

/** Is told what becomes of the articles that were written. Called from many threads at once. */
public interface WriteListener {
    /** So many articles are in the index now that were new or have changed. */
    void indexed(int articles);

    /** So many articles were there already, just as they are; they were not written again. */
    void unchanged(int articles);

    /** The index refused an article; {@code reason} is what it said. */
    void refused(IncomingArticle incoming, String reason);

    /** The index is not answering; it is asked again after a pause. */
    void waiting(String reason, Duration pause);

    /** A step behind the writing of articles has begun, such as counting the entities. */
    void step(String what);
}
