package dev.dateline.index;

import dev.dateline.DatelineException;
import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.annotate.KnownNames;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.RejectedLine;
import dev.dateline.resolve.ArchiveResolver;
import dev.dateline.resolve.Authority;
import dev.dateline.resolve.AuthorityFile;
import dev.dateline.resolve.ListedEntity;
import dev.dateline.text.lexicon.Lazy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An archive that articles are written to. The command {@code index} and pushes over HTTP both come through here, so
 * that an article gets the same annotations, entities and place in the archive by either way. Safe for many threads;
 * its runs wait for each other.
 */
public final class Archive {
    /** How long a run waits for one of this program; a push takes about a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The most named actors are searched in texts that the annotator cannot read; they take some 10 MB. */
    private static final int MOST_KNOWN = 10_000;

    /** How long pushes use the names that were read; a new one is found in the articles pushed after that. */
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final ArticleIndex index;
    private final @Nullable AuthorityFile corrections;
    private volatile Authority authority;
    private volatile Lazy<ArchiveResolver> resolver;
    private final ReentrantLock turn = new ReentrantLock(true);
    private KnownNames known = KnownNames.NONE;
    private Instant readAt = Instant.MIN;

    /**
     * An archive in an index.
     *
     * @param authority what the operator has decided about its entities
     */
    public Archive(ArticleIndex index, Authority authority) {
        this(index, authority, null);
    }

    /**
     * An archive whose entities can be corrected.
     *
     * @param corrections the file of the authority, which corrections are added to; null when there are none to be made
     */
    public Archive(ArticleIndex index, Authority authority, @Nullable AuthorityFile corrections) {
        this.index = index;
        this.corrections = corrections;
        this.authority = authority;
        this.resolver = new Lazy<>(() -> ArchiveResolver.bundled(authority));
    }

    /**
     * Indexes everything that a source holds.
     *
     * @param full whether a new index is built that replaces the served one; the entities of the served one are
     *     forgotten
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
            Indexing run = new Indexing(annotator.knowing(known()), rejects, listener);
            try (ArticleIndex.Writer writer = index.begin(full, resolver.get().decider(), run.outcomes())) {
                return run.run(source, resolver.get()::resolve, writer);
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
            return index.remove(id, resolver.get().decider());
        } finally {
            turn.unlock();
        }
    }

    /** A line for the authority file cannot be used. HTTP 400. */
    public static final class WrongLine extends DatelineException {
        private static final long serialVersionUID = 1L;

        private WrongLine(Authority.BrokenFile cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }

    /** Whether the entities can be corrected. */
    public boolean canBeCorrected() {
        return corrections != null;
    }

    /**
     * Adds a line to the authority file and changes the articles in which its people and organizations are named. What is
     * decided within an article (places, people's names of one word, listed organizations, and names that an earlier line
     * decided) changes when the articles are indexed again.
     *
     * @param line of docs/authority-file.md
     * @return the number of articles changed
     * @throws IllegalStateException when the entities cannot be corrected
     * @throws WrongLine when the line cannot be used; nothing is changed then
     * @throws IndexFailure when the index cannot be written to; the line is in the file then, and sending it again completes
     *     the change
     */
    public long correct(String line) {
        AuthorityFile file = corrections;
        if (file == null) {
            throw new IllegalStateException("This archive has no authority file.");
        }
        takeTurn();
        try {
            Authority decided = file.add(line);
            authority = decided;
            resolver = new Lazy<>(() -> ArchiveResolver.bundled(decided));
            readAt = Instant.MIN;
            return index.decide(resolver.get().decider());
        } catch (Authority.BrokenFile wrong) {
            throw new WrongLine(wrong);
        } finally {
            turn.unlock();
        }
    }

    /** What the operator and the archive know, read when the first text needs it. Only while it is this run's turn. */
    private KnownNames known() {
        Instant now = Instant.now();
        if (readAt.isBefore(now.minus(FRESH))) {
            readAt = now;
            known = new KnownNames(() -> {
                List<ListedEntity> all = new ArrayList<>(authority.known());
                all.addAll(index.known(MOST_KNOWN));
                return all;
            });
        }
        return known;
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
}
