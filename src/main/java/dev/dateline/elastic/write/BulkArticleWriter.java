package dev.dateline.elastic.write;

import dev.dateline.index.ArticleWriter;
import dev.dateline.index.IncomingArticle;
import dev.dateline.index.IndexFailure;
import dev.dateline.index.WriteListener;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Gathers articles into bulks and sends several at once, each on a virtual thread. The bytes under way are bounded, so
 * memory does not grow with the corpus: when the budget is spent, {@link #write} waits. One thread writes.
 */
public final class BulkArticleWriter implements ArticleWriter {
    /** Bulks of this size keep one node busy; larger ones gained nothing on newswire of 2 kB a document. */
    public static final int BULK_KILOBYTES = 2 * 1024;

    /** For archives of very short articles: what one look-up of stored versions may ask for. */
    private static final int MOST_IN_BULK = 2000;

    /** While one is being written by each of two cores, the next waits at the door. */
    public static final int BULKS_UNDER_WAY = 3;

    /** A single larger article takes the whole budget and goes alone. */
    private static final int BUDGET_KILOBYTES = BULKS_UNDER_WAY * BULK_KILOBYTES;

    private final ArticleRun run;
    private final WriteListener listener;
    private final Semaphore budget = new Semaphore(BUDGET_KILOBYTES);
    private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicReference<@Nullable RuntimeException> failure = new AtomicReference<>();
    private List<PendingDocument> bulk = new ArrayList<>();
    private long bulkBytes;
    private long bulks;
    private boolean finished;

    BulkArticleWriter(ArticleRun run, WriteListener listener) {
        this.run = run;
        this.listener = listener;
    }

    @Override
    public void write(IncomingArticle incoming) {
        PendingDocument document = PendingDocument.of(incoming);
        bulk.add(document);
        bulkBytes += document.size();
        if (bulkBytes >= BULK_KILOBYTES * 1024L || bulk.size() == MOST_IN_BULK) {
            flush();
        }
    }

    @Override
    public void finish() {
        flush();
        budget.acquireUninterruptibly(BUDGET_KILOBYTES);
        budget.release(BUDGET_KILOBYTES);
        throwFailure();
        try {
            run.finish(listener);
        } catch (IndexFailure broken) {
            throw told(broken);
        }
        finished = true;
    }

    @Override
    public void close() {
        senders.close();
        if (!finished) {
            run.abandon();
        }
    }

    private void flush() {
        throwFailure();
        if (bulk.isEmpty()) {
            return;
        }
        List<PendingDocument> sent = bulk;
        long number = bulks++;
        int kilobytes = Math.clamp(bulkBytes / 1024, 1, BUDGET_KILOBYTES);
        bulk = new ArrayList<>();
        bulkBytes = 0;
        budget.acquireUninterruptibly(kilobytes);
        senders.execute(() -> {
            try {
                send(number, sent);
            } catch (RuntimeException broken) {
                failure.compareAndSet(null, broken);
            } finally {
                budget.release(kilobytes);
            }
        });
    }

    private void send(long number, List<PendingDocument> documents) {
        List<PendingDocument> changed = List.of();
        try {
            if (failure.get() == null) {
                changed = run.changed(documents);
            }
        } finally {
            // Every bulk takes its turn, so that those behind it need not wait for one that failed.
            changed = run.families().assign(number, changed);
        }
        if (failure.get() != null) {
            return;
        }
        if (changed.size() < documents.size()) {
            listener.unchanged(documents.size() - changed.size());
        }
        List<BulkSender.RefusedDocument> refused = run.write(changed);
        listener.indexed(changed.size() - refused.size());
        for (BulkSender.RefusedDocument one : refused) {
            if (one.document().incoming() != null) {
                listener.refused(one.document().incoming(), "Elasticsearch refused it: " + one.reason());
            }
        }
    }

    private void throwFailure() {
        RuntimeException broken = failure.get();
        if (broken instanceof IndexFailure known) {
            throw told(known);
        }
        if (broken != null) {
            throw broken;
        }
    }

    private IndexFailure told(IndexFailure broken) {
        return new IndexFailure(broken.getMessage() + ". " + run.consequence(), broken);
    }
}
