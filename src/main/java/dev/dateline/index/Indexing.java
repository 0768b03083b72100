package dev.dateline.index;

import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.annotate.ArticleAnnotator.AnnotatedArticle;
import dev.dateline.article.Article;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.ReadEvent;
import dev.dateline.read.ReadEvent.SourceLine;
import dev.dateline.read.RejectedLine;
import dev.dateline.resolve.ResolvedArticle;
import dev.dateline.text.Digests;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One run of the pipeline: articles are read, annotated, resolved to entities and written. What cannot be used goes to
 * the rejects, and everything is counted. One thread, one run.
 */
public final class Indexing {
    /** Progress is reported every 100 lines: often enough for a bar that moves, too rarely to cost anything. */
    private static final int LINES_BETWEEN_PROGRESS = 100;

    private final ArticleAnnotator annotator;
    private final Consumer<RejectedLine> rejects;
    private final Consumer<IndexEvent> listener;
    private final Object oneEventAtATime = new Object();
    private final IndexTally tally = new IndexTally();
    private final SeenIds seen = new SeenIds();
    private long events;

    /**
     * A run that has not begun.
     *
     * @param annotator annotates the articles before their entities are resolved
     * @param rejects receives what cannot be used, from any thread
     * @param listener receives what happens, from any thread, but never from two at once; the run waits for it
     */
    public Indexing(ArticleAnnotator annotator, Consumer<RejectedLine> rejects, Consumer<IndexEvent> listener) {
        this.annotator = annotator;
        this.rejects = rejects;
        this.listener = listener;
    }

    /** Receives what becomes of the articles of this run. */
    public ArticleIndex.Listener outcomes() {
        return new Outcomes();
    }

    /**
     * Indexes everything that the source holds.
     *
     * @param resolver gives the entities and speakers of an article their ids
     * @param writer reports to {@link #outcomes()}; finished at the end, closed by the caller
     * @throws IndexFailure when the index cannot be written to any more; {@link #summary()} says how far it came
     */
    public IndexSummary run(
            ArticleSource source, Function<Article, ResolvedArticle> resolver, ArticleIndex.Writer writer) {
        try (AnnotatedSource ahead = new AnnotatedSource(source, annotator)) {
            for (AnnotatedSource.Taken taken = ahead.next(); taken != null; taken = ahead.next()) {
                take(taken, resolver, writer);
                events++;
                if (events % LINES_BETWEEN_PROGRESS == 0) {
                    reportProgress(source);
                }
            }
            writer.finish();
            reportProgress(source);
        }
        return tally.summary();
    }

    /** The counts so far. */
    public IndexSummary summary() {
        return tally.summary();
    }

    private void take(
            AnnotatedSource.Taken taken, Function<Article, ResolvedArticle> resolver, ArticleIndex.Writer writer) {
        switch (taken.event()) {
            case ReadEvent.Read read ->
                accept(read, taken).ifPresent(article -> write(article, read.line(), resolver, writer));
            case ReadEvent.Rejected rejected -> {
                tally.unreadable(rejected.line(), rejected.reason());
                keep(rejected.line(), rejected.reason());
            }
            case ReadEvent.FileNotice notice -> {
                if (notice.lost()) {
                    tally.fileIncomplete();
                }
                report(new IndexEvent.Notice(notice.message(), notice.lost()));
            }
        }
    }

    /** The article that is to be written; empty when it is rejected. */
    private Optional<Article> accept(ReadEvent.Read read, AnnotatedSource.Taken taken) {
        tally.read(read.parsed().repairs());
        for (String dropped : read.parsed().repairs().dropped()) {
            report(new IndexEvent.MentionDropped(read.line(), dropped));
        }
        AnnotatedArticle annotated = taken.annotated();
        if (annotated == null) {
            reject(read.line(), String.valueOf(taken.failure()));
            return Optional.empty();
        }
        if (!isNew(annotated.article().id(), read.line())) {
            return Optional.empty();
        }
        annotated.leftOut().ifPresent(reason -> tally.unannotated(read.line(), reason));
        if (annotated.isAnnotated()) {
            tally.annotated();
        }
        return Optional.of(annotated.article());
    }

    /** An article on which a rule fails is that line's reject; it does not end the run. */
    private void write(
            Article article, SourceLine line, Function<Article, ResolvedArticle> resolver, ArticleIndex.Writer writer) {
        ResolvedArticle resolved;
        try {
            resolved = resolver.apply(article);
        } catch (RuntimeException | StackOverflowError failure) {
            reject(line, "its entities could not be resolved: " + failure);
            return;
        }
        writer.write(new IncomingArticle(resolved, line));
    }

    private boolean isNew(String id, SourceLine line) {
        boolean remembered = !seen.isFull();
        if (!seen.add(id)) {
            reject(line, "the id \"" + id + "\" has come before in this run");
            return false;
        }
        if (remembered && seen.isFull()) {
            report(new IndexEvent.Notice(
                    "ids are remembered up to " + SeenIds.MOST + " articles; from here on an id that comes again "
                            + "replaces the article before it",
                    false));
        }
        return true;
    }

    private void reject(SourceLine line, String reason) {
        tally.rejected(line, reason);
        keep(line, reason);
    }

    private void keep(SourceLine line, String reason) {
        rejects.accept(new RejectedLine(line, reason));
        report(new IndexEvent.LineRejected(line, reason));
    }

    private void reportProgress(ArticleSource source) {
        report(new IndexEvent.Progress(tally.summary(), source.bytesRead(), source.bytesInAll()));
    }

    private void report(IndexEvent event) {
        synchronized (oneEventAtATime) {
            listener.accept(event);
        }
    }

    /** Called from the threads of the writer. */
    private final class Outcomes implements ArticleIndex.Listener {
        @Override
        public void indexed(int articles) {
            tally.indexed(articles);
        }

        @Override
        public void unchanged(int articles) {
            tally.unchanged(articles);
        }

        @Override
        public void refused(IncomingArticle incoming, String reason) {
            reject(incoming.line(), reason);
        }

        @Override
        public void waiting(String reason, Duration pause) {
            report(new IndexEvent.Waiting(reason, pause));
        }

        @Override
        public void step(String what) {
            report(new IndexEvent.Step(what));
        }
    }

    /**
     * Recognises ids that come a second time in one run. It keeps a 64-bit fingerprint of each id, so that an archive
     * of five million articles takes 64 MB; the chance that two different ids among them share a fingerprint is one in
     * a million. Any ids after the first {@link #MOST} are not remembered: a repeated id then replaces the earlier
     * article, and the run reports that it has stopped looking. One thread.
     */
    static final class SeenIds {
        /** Their fingerprints fit in a quarter of a heap of 256 MB. */
        static final int MOST = 5_000_000;

        /** Zero marks a free slot; an id with that fingerprint, one in 2^64, is taken for another. */
        private static final long FREE = 0;

        private final MessageDigest digest = Digests.sha256();
        private long[] slots = new long[1 << 12];
        private int size;

        /** Whether the id comes for the first time, as far as it is remembered. */
        boolean add(String id) {
            long fingerprint = fingerprint(id);
            int slot = find(fingerprint);
            if (slots[slot] == fingerprint) {
                return false;
            }
            if (size < MOST) {
                slots[slot] = fingerprint;
                size++;
                // At three quarters full, a search still takes two or three steps.
                if (size > slots.length / 4 * 3) {
                    grow();
                }
            }
            return true;
        }

        /** Whether no more ids can be remembered. */
        boolean isFull() {
            return size == MOST;
        }

        private int find(long fingerprint) {
            int slot = (int) fingerprint & (slots.length - 1);
            while (slots[slot] != FREE && slots[slot] != fingerprint) {
                slot = (slot + 1) & (slots.length - 1);
            }
            return slot;
        }

        private void grow() {
            long[] old = slots;
            slots = new long[2 * old.length];
            for (long fingerprint : old) {
                if (fingerprint != FREE) {
                    slots[find(fingerprint)] = fingerprint;
                }
            }
        }

        private long fingerprint(String id) {
            byte[] hash = digest.digest(id.getBytes(StandardCharsets.UTF_8));
            long fingerprint = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                fingerprint = (fingerprint << Byte.SIZE) | (hash[i] & 0xFF);
            }
            return fingerprint == FREE ? 1 : fingerprint;
        }
    }
}
