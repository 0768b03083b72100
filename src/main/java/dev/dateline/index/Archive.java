package dev.dateline.index;

import dev.dateline.annotate.join.ArticleAnnotator;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.RejectedLine;
import dev.dateline.resolve.ArchiveResolver;
import dev.dateline.resolve.Authority;
import java.lang.ref.SoftReference;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An archive that articles are written to. The command {@code index} and pushes over HTTP both come through here, so that
 * an article gets the same annotations, entities and place in the archive by either way. Safe for many threads; its runs
 * wait for each other.
 */
public final class Archive {
    /** How long a run waits for one of this program; a push takes about a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ArticleIndex index;
    private final Authority authority;
    private final ReentrantLock turn = new ReentrantLock(true);

    /** The names met so far, kept from one run to the next; memory that is needed otherwise takes precedence. */
    private @Nullable SoftReference<Names> names;

    /**
     * The names that the archive held after a run.
     *
     * @param run its number
     */
    private record Names(ArchiveResolver resolver, long run) {}

    /**
     * An archive in an index.
     *
     * @param authority what the operator has decided about its entities
     */
    public Archive(ArticleIndex index, Authority authority) {
        this.index = index;
        this.authority = authority;
    }

    /**
     * Indexes everything that a source holds.
     *
     * @param full whether a new index is built that replaces the served one; the entities of the served one are forgotten
     * @param annotator annotates the articles before their entities are resolved
     * @param rejects receives what cannot be used, from any thread
     * @param listener receives what happens, from any thread, but never from two at once; the run waits for it
     * @throws IndexFailure when the index cannot be written to any more, with the counts until then
     */
    public IndexSummary index(
            ArticleSource source,
            boolean full,
            ArticleAnnotator annotator,
            Consumer<RejectedLine> rejects,
            Consumer<IndexEvent> listener) {
        takeTurn();
        try {
            Indexing run = new Indexing(annotator, rejects, listener);
            try (ArticleIndex.Writer writer = index.begin(full, run.outcomes())) {
                ArchiveResolver resolver = resolver(writer, full);
                // Whatever a run that fails has met is forgotten, as it may not be in the index.
                names = null;
                IndexSummary summary = run.run(source, resolver, writer);
                keep(resolver, writer, summary);
                if (resolver.isFull()) {
                    listener.accept(new IndexEvent.Notice(
                            "the archive has more names than fit in memory; spellings of rarer names may be counted as"
                                    + " several entities, unless an authority file joins them",
                            false));
                }
                return summary;
            } catch (IndexFailure.Busy busy) {
                throw busy;
            } catch (IndexFailure failure) {
                throw failure.after(run.summary());
            }
        } finally {
            turn.unlock();
        }
    }

    /**
     * Removes an article, and from the entities what only this article named. False when the article does not exist.
     *
     * @throws IndexFailure when the index cannot be written to
     */
    public boolean remove(String id) {
        takeTurn();
        try {
            names = null;
            return index.remove(id);
        } finally {
            turn.unlock();
        }
    }

    private void takeTurn() {
        try {
            if (turn.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new IndexFailure.Busy("This server writes other articles to the archive. Try again later.");
    }

    /** The resolver of the run before, when no other program has written since; or one that learns what the index holds. */
    private ArchiveResolver resolver(ArticleIndex.Writer writer, boolean full) {
        Names kept = names == null ? null : names.get();
        if (!full && kept != null && kept.run() + 1 == writer.run()) {
            return kept.resolver();
        }
        ArchiveResolver resolver = ArchiveResolver.bundled(authority);
        if (!full) {
            writer.known().forEach(resolver::learn);
        }
        return resolver;
    }

    private void keep(ArchiveResolver resolver, ArticleIndex.Writer writer, IndexSummary summary) {
        // A rejected article may have been resolved, and its names are not in the index.
        if (summary.rejected() == 0) {
            names = new SoftReference<>(new Names(resolver, writer.run()));
        }
    }
}
