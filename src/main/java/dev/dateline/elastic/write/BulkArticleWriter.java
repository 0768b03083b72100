package dev.dateline.elastic.write;

import dev.dateline.index.ArticleIndex;
import dev.dateline.index.IncomingArticle;
import dev.dateline.index.IndexFailure;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Gathers articles into bulks and sends several at once, each on a virtual thread. The bytes under way are bounded, so
 * memory does not grow with the corpus: when the budget is spent, {@link #write} waits. One thread writes.
 */
final class BulkArticleWriter implements ArticleIndex.Writer {
    /** Bulks of this size keep one node busy; larger ones gained nothing on newswire of 2 kB a document. */
    private static final int BULK_KILOBYTES = 2 * 1024;

    /** For archives of very short articles: what one look-up of stored versions may ask for. */
    private static final int MOST_IN_BULK = 2000;

    /** While each of two cores writes one, the next is ready. */
    private static final int BULKS_UNDER_WAY = 3;

    /** A single larger article takes the whole budget and goes alone. */
    private static final int BUDGET_KILOBYTES = BULKS_UNDER_WAY * BULK_KILOBYTES;

    /** As Elasticsearch writes an instant: always with milliseconds. */
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ArticleRun run;
    private final WriterLock lock;
    private final ArticleIndex.Listener listener;
    private final Semaphore budget = new Semaphore(BUDGET_KILOBYTES);
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    /** The ids of the articles in bulks that have not been answered. */
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    /** When the run began: the articles of a run are added at the same time. */
    private final String begun = INSTANT.format(Instant.now());

    private List<PendingArticle> bulk = new ArrayList<>();
    private long bulkBytes;
    private long bulks;
    private boolean finished;

    /** Writes by a run; the lock is given back when this is closed. */
    BulkArticleWriter(ArticleRun run, WriterLock lock, ArticleIndex.Listener listener) {
        this.run = run;
        this.lock = lock;
        this.listener = listener;
    }

    @Override
    public void write(IncomingArticle incoming) {
        // Bulks may overtake each other; a later version of an article must not.
        if (underWay.contains(incoming.article().id())) {
            awaitBulks();
        }
        PendingArticle article;
        try {
            article = new PendingArticle(incoming, begun);
        } catch (RuntimeException | StackOverflowError broken) {
            listener.refused(incoming, "its document could not be made: " + broken);
            return;
        }
        bulk.add(article);
        bulkBytes += article.size();
        if (bulkBytes >= BULK_KILOBYTES * 1024L || bulk.size() == MOST_IN_BULK) {
            flush();
        }
    }

    @Override
    public void finish() {
        flush();
        awaitBulks();
        throwFailure();
        try {
            run.finish(listener);
        } catch (IndexFailure broken) {
            throw withConsequence(broken);
        }
        finished = true;
    }

    @Override
    public void close() {
        senders.close();
        if (!finished) {
            run.abandon();
        }
        lock.close();
    }

    private void awaitBulks() {
        budget.acquireUninterruptibly(BUDGET_KILOBYTES);
        budget.release(BUDGET_KILOBYTES);
    }

    private void flush() {
        throwFailure();
        if (bulk.isEmpty()) {
            return;
        }
        List<PendingArticle> sent = bulk;
        long number = bulks++;
        int kilobytes = Math.clamp(bulkBytes / 1024, 1, BUDGET_KILOBYTES);
        bulk = new ArrayList<>();
        bulkBytes = 0;
        budget.acquireUninterruptibly(kilobytes);
        sent.forEach(article -> underWay.add(article.id()));
        senders.execute(() -> {
            try {
                send(number, sent);
            } catch (RuntimeException broken) {
                failure.compareAndSet(null, broken);
            } finally {
                sent.forEach(article -> underWay.remove(article.id()));
                budget.release(kilobytes);
            }
        });
    }

    private void send(long number, List<PendingArticle> articles) {
        List<PendingArticle> changed = List.of();
        List<BulkItem> documents;
        try {
            if (failure.get() == null) {
                changed = run.changed(articles);
            }
        } finally {
            // Every bulk takes its turn, so that those after it need not wait for one that failed.
            documents = run.families().assign(number, changed);
        }
        if (failure.get() != null) {
            return;
        }
        if (changed.size() < articles.size()) {
            listener.unchanged(articles.size() - changed.size());
        }
        run.forms().write(changed);
        List<BulkSender.Refused> refused = run.write(documents);
        listener.indexed(changed.size() - refused.size());
        for (BulkSender.Refused one : refused) {
            changed.stream()
                    .filter(article -> article.id().equals(one.item().id()))
                    .findFirst()
                    .ifPresent(article ->
                            listener.refused(article.incoming(), "Elasticsearch refused it: " + one.reason()));
        }
    }

    private void throwFailure() {
        RuntimeException broken = failure.get();
        if (broken instanceof IndexFailure stopped) {
            throw withConsequence(stopped);
        }
        if (broken != null) {
            throw broken;
        }
    }

    private IndexFailure withConsequence(IndexFailure broken) {
        return new IndexFailure(broken.getMessage() + " " + run.consequence(), broken);
    }
}
