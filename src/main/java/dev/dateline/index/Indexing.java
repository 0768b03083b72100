package dev.dateline.index;

import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.annotate.ArticleAnnotator.AnnotatedArticle;
import dev.dateline.article.Article;
import dev.dateline.article.PartialDate;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

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
    private long replaced;
    private long withoutText;

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
            reportSpecial();
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
            case ReadEvent.FileLeftOut file -> rejects.accept(RejectedLine.of(file));
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
        if (!isWanted(annotated.article(), read.line())) {
            return Optional.empty();
        }
        withoutText += annotated.article().text().isEmpty() ? 1 : 0;
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

    /** Whether it comes for the first time, or in a later version, which replaces the one before it. */
    private boolean isWanted(Article article, SourceLine line) {
        boolean remembered = !seen.isFull();
        switch (seen.add(article.id(), Version.of(article))) {
            case FIRST -> {}
            case LATER -> replaced++;
            case SAME -> {
                reject(line, "the id \"" + article.id() + "\" has come before in this run");
                return false;
            }
            case EARLIER -> {
                reject(line, "the id \"" + article.id() + "\" has come before in this run, in a later version");
                return false;
            }
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

    private void reportSpecial() {
        if (replaced > 0) {
            report(new IndexEvent.Notice(
                    replaced + (replaced == 1 ? " article was" : " articles were")
                            + " replaced by a later version in the same run",
                    false));
        }
        if (withoutText > 0) {
            report(new IndexEvent.Notice(
                    withoutText + (withoutText == 1 ? " article has" : " articles have")
                            + " no text, only a title or an address",
                    false));
        }
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
        public void shortened(long articles) {
            tally.shortened(articles);
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

    /** The version of an article as a number: its last change in minutes, or else its publication, then its number. */
    static final class Version {
        /** The highest number of a version that is distinguished. */
        private static final int MOST = 31;

        private Version() {}

        /** Higher for a later version; articles before 1970 and without a date have their number only. */
        static int of(Article article) {
            JsonNode extra = article.extra() == null ? MissingNode.getInstance() : article.extra();
            String updated = extra.path("updated").asString("");
            String date =
                    PartialDate.isDate(updated) ? updated : article.metadata().published();
            long minutes = date == null ? 0 : PartialDate.firstInstant(date).getEpochSecond() / 60;
            int number = Math.clamp(extra.path("version").asInt(0), 0, MOST);
            return Math.toIntExact(Math.clamp(minutes, 0, Integer.MAX_VALUE / (MOST + 1) - 1)) * (MOST + 1) + number;
        }
    }

    /**
     * Recognises ids that come a second time in one run. It keeps a 64-bit fingerprint of each id and its version, so that
     * an archive of five million articles takes 96 MB; the chance that two different ids among them share a fingerprint is one in
     * a million. Any ids after the first {@link #MOST} are not remembered: a repeated id then replaces the earlier
     * article, and the run reports that it has stopped looking. One thread.
     */
    static final class SeenIds {
        /** They fit in a heap of 256 MB next to everything else. */
        static final int MOST = 5_000_000;

        /** Zero marks a free slot; an id with that fingerprint, one in 2^64, is taken for another. */
        private static final long FREE = 0;

        private final MessageDigest digest = Digests.sha256();
        private long[] slots = new long[1 << 12];
        private int[] versions = new int[slots.length];
        private int size;

        /** How an article compares with the one before it that has the same id. */
        enum Seen {
            FIRST,
            SAME,
            LATER,
            EARLIER
        }

        /** Whether the id comes for the first time, as far as it is remembered, or again. */
        Seen add(String id, int version) {
            long fingerprint = fingerprint(id);
            int slot = find(fingerprint);
            if (slots[slot] == fingerprint) {
                int before = versions[slot];
                versions[slot] = Math.max(before, version);
                return version > before ? Seen.LATER : version == before ? Seen.SAME : Seen.EARLIER;
            }
            if (size < MOST) {
                slots[slot] = fingerprint;
                versions[slot] = version;
                size++;
                // At three quarters full, a search still takes two or three steps.
                if (size > slots.length / 4 * 3) {
                    grow();
                }
            }
            return Seen.FIRST;
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
            int[] oldVersions = versions;
            slots = new long[2 * old.length];
            versions = new int[slots.length];
            for (int i = 0; i < old.length; i++) {
                if (old[i] != FREE) {
                    int slot = find(old[i]);
                    slots[slot] = old[i];
                    versions[slot] = oldVersions[i];
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
