package dev.dateline.index;

import dev.dateline.annotate.join.AnnotatedArticle;
import dev.dateline.annotate.join.ArticleAnnotator;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.ReadEvent;
import dev.dateline.read.RejectedLine;
import dev.dateline.read.SourceLine;
import dev.dateline.resolve.EntityResolver;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The way of an article: read, annotated when it has to be, resolved to entities, written. What cannot be used goes to
 * the rejects file, and all of it is counted. One thread, one run.
 */
public final class Indexing {
    /** Progress is told once in so many lines: often enough for a bar that moves, too rarely to cost anything. */
    private static final int LINES_BETWEEN_PROGRESS = 100;

    private final EntityResolver resolver;
    private final Consumer<RejectedLine> rejects;
    private final IndexListener listener;
    private final ArticleAnnotator annotator;
    private final IndexTally tally = new IndexTally();
    private final SeenIds seen = new SeenIds();
    private long events;

    /** A run that leaves the articles as they come, and rejects into that file. */
    public Indexing(EntityResolver resolver, RejectsFile rejects, IndexListener listener) {
        this(resolver, rejects::add, listener);
    }

    /** The same, that hands what it rejects to {@code rejects}, from any thread. */
    public Indexing(EntityResolver resolver, Consumer<RejectedLine> rejects, IndexListener listener) {
        this(resolver, rejects, listener, ArticleAnnotator.none());
    }

    private Indexing(
            EntityResolver resolver,
            Consumer<RejectedLine> rejects,
            IndexListener listener,
            ArticleAnnotator annotator) {
        this.resolver = resolver;
        this.rejects = rejects;
        this.listener = listener;
        this.annotator = annotator;
    }

    /** The same run, not yet begun, that has articles annotated before their entities are resolved. */
    public Indexing annotating(ArticleAnnotator by) {
        return new Indexing(resolver, rejects, listener, by);
    }

    /**
     * Indexes everything that the source holds.
     *
     * @param full as in {@link ArticleIndex#begin}
     * @throws IndexFailure when the index cannot be written to any more; {@link #summary()} tells how far it came
     */
    public IndexSummary run(ArticleSource source, ArticleIndex index, boolean full) {
        try (ArticleWriter writer = index.begin(full, new Outcomes());
                AnnotatedSource ahead = new AnnotatedSource(source, annotator)) {
            for (AnnotatedSource.Taken taken = ahead.next(); taken != null; taken = ahead.next()) {
                take(taken, writer);
                events++;
                if (events % LINES_BETWEEN_PROGRESS == 0) {
                    tellProgress(source);
                }
            }
            writer.finish();
            tellProgress(source);
        }
        return tally.summary();
    }

    /** The counts so far. */
    public IndexSummary summary() {
        return tally.summary();
    }

    private void take(AnnotatedSource.Taken taken, ArticleWriter writer) {
        switch (taken.event()) {
            case ReadEvent.Read read -> accept(read, taken, writer);
            case ReadEvent.Rejected rejected -> {
                tally.unreadable(rejected.line(), rejected.reason());
                keep(rejected.line(), rejected.reason());
            }
            case ReadEvent.FileNotice notice -> {
                if (notice.lost()) {
                    tally.fileIncomplete();
                }
                tell(new IndexEvent.Notice(notice.message(), notice.lost()));
            }
        }
    }

    private void accept(ReadEvent.Read read, AnnotatedSource.Taken taken, ArticleWriter writer) {
        tally.read(read.parsed().repairs());
        for (String dropped : read.parsed().repairs().dropped()) {
            tell(new IndexEvent.MentionDropped(read.line(), dropped));
        }
        AnnotatedArticle annotated = taken.annotated();
        if (annotated == null) {
            reject(read.line(), String.valueOf(taken.failure()));
        } else if (isNew(annotated.article().id(), read.line())) {
            annotated.leftOut().ifPresent(reason -> tally.unannotated(read.line(), reason));
            if (annotated.isAnnotated()) {
                tally.annotated();
            }
            writer.write(new IncomingArticle(resolver.resolve(annotated.article()), read.line()));
        }
    }

    private boolean isNew(String id, SourceLine line) {
        boolean remembered = !seen.isFull();
        if (!seen.add(id)) {
            reject(line, "the id \"" + id + "\" has come before in this run");
            return false;
        }
        if (remembered && seen.isFull()) {
            tell(new IndexEvent.Notice(
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
        tell(new IndexEvent.LineRejected(line, reason));
    }

    private void tellProgress(ArticleSource source) {
        tell(new IndexEvent.Progress(tally.summary(), source.bytesRead(), source.bytesInAll()));
    }

    private void tell(IndexEvent event) {
        synchronized (listener) {
            listener.on(event);
        }
    }

    /** What the writer's threads tell. */
    private final class Outcomes implements WriteListener {
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
            tell(new IndexEvent.Waiting(reason, pause));
        }

        @Override
        public void step(String what) {
            tell(new IndexEvent.Step(what));
        }
    }
}
