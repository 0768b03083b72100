package dev.dateline.bench.names;

import dev.dateline.index.ArticleIndex;
import dev.dateline.index.IncomingArticle;
import java.time.Duration;

/** An article that the index refuses ends the measurement; nothing else matters. */
final class Refusing implements ArticleIndex.Listener {
    @Override
    public void indexed(int articles) {
        // Counted at the end.
    }

    @Override
    public void unchanged(int articles) {
        // A new index has none.
    }

    @Override
    public void refused(IncomingArticle incoming, String reason) {
        throw new IllegalStateException(incoming.article().id() + ": " + reason);
    }

    @Override
    public void waiting(String reason, Duration pause) {
        // It waits.
    }

    @Override
    public void step(String what) {
        // Nobody watches.
    }
}
