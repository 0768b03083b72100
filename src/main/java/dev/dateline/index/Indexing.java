package dev.dateline.index;

import dev.dateline.annotate.EntityResolver;
import dev.dateline.article.Article;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.ReadEvent;
import dev.dateline.read.RejectedLine;
import dev.dateline.read.SourceLine;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The way of an article: read, resolved to entities, written. What cannot be used goes to the rejects file, and all of
 * it is counted. One thread, one run.
 */
public final class Indexing {
    /** Progress is told once in so many lines: often enough for a bar that moves, too rarely to cost anything. */
    private static final int LINES_BETWEEN_PROGRESS = 100;

    private final EntityResolver resolver;
    private final Consumer<RejectedLine> rejects;
    private final String format;
    private final IndexListener listener;
    private final IndexTally tally = new IndexTally();
    private final SeenIds seen = new SeenIds();
    private long events;

    /** A run that rejects into that file; {@code format} is the name of the format that the source reads. */
    public Indexing(EntityResolver resolver, RejectsFile rejects, String format, IndexListener listener) {
        this(resolver, rejects::add, format, listener);
    }

    /** A run that hands what it rejects to {@code rejects}, from any thread. */
    public Indexing(EntityResolver resolver, Consumer<RejectedLine> rejects, String format, IndexListener listener) {
        this.resolver = resolver;
        this.rejects = rejects;
        this.format = format;
        this.listener = listener;
    }

    /**
     * Indexes everything that the source holds.
     *
     * @param full as in {@link ArticleIndex#begin}
     * @throws IndexFailure when the index cannot be written to any more; {@link #summary()} tells how far it came
     */
    public IndexSummary run(ArticleSource source, ArticleIndex index, boolean full) {
        try (ArticleWriter writer = index.begin(full, new Outcomes())) {
            for (ReadEvent event = source.next(); event != null; event = source.next()) {
                take(event, writer);
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

    private void take(ReadEvent event, ArticleWriter writer) {
        switch (event) {
            case ReadEvent.Read read -> accept(read, writer);
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

    private void accept(ReadEvent.Read read, ArticleWriter writer) {
        Article article = read.parsed().article();
        tally.read(read.parsed().repairs());
        for (String dropped : read.parsed().repairs().dropped()) {
            tell(new IndexEvent.MentionDropped(read.line(), dropped));
        }
        boolean remembered = !seen.isFull();
        if (!seen.add(article.id())) {
            reject(read.line(), "the id \"" + article.id() + "\" has come before in this run");
            return;
        }
        if (remembered && seen.isFull()) {
            tell(new IndexEvent.Notice(
                    "ids are remembered up to " + SeenIds.MOST + " articles; from here on an id that comes again "
                            + "replaces the article before it",
                    false));
        }
        writer.write(new IncomingArticle(resolver.resolve(article), read.line()));
    }

    private void reject(SourceLine line, String reason) {
        tally.rejected(line, reason);
        keep(line, reason);
    }

    private void keep(SourceLine line, String reason) {
        rejects.accept(new RejectedLine(line, reason, format));
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
