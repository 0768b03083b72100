package dev.dateline.index;

import dev.dateline.annotate.join.AnnotatedArticle;
import dev.dateline.annotate.join.ArticleAnnotator;
import dev.dateline.article.Article;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.ReadEvent;
import dev.dateline.text.lexicon.LexiconException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/**
 * Reads on while earlier articles are still being annotated, on one thread for each processor, and returns everything in
 * the order in which it was read. What is read ahead is bounded. One thread asks; {@link #close()} ends its threads.
 */
final class AnnotatedSource implements AutoCloseable {
    /** Articles under way at most: enough that no thread waits for the next. */
    private static final int MOST_ARTICLES = 64;

    /** Characters under way at most, so that long articles do not pile up; a single article may be longer. */
    private static final long MOST_CHARACTERS = 2_000_000;

    private final ArticleSource source;
    private final ArticleAnnotator annotator;
    private final @Nullable ExecutorService threads;
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private long characters;
    private boolean ended;

    private record Waiting(ReadEvent event, @Nullable Future<AnnotatedArticle> annotating) {}

    /**
     * What was read.
     *
     * @param event as the source reported it
     * @param annotated the article of a {@link ReadEvent.Read}; null for any other event, and after a failure
     * @param failure why the annotator failed on the article; null when it did not
     */
    record Taken(
            ReadEvent event,
            @Nullable AnnotatedArticle annotated,
            @Nullable String failure) {}

    AnnotatedSource(ArticleSource source, ArticleAnnotator annotator) {
        this.source = source;
        this.annotator = annotator;
        this.threads = annotator.isIdle()
                ? null
                : Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), daemons());
    }

    /** What comes next; null at the end. */
    @Nullable
    Taken next() {
        while (!ended && waiting.size() < MOST_ARTICLES && characters < MOST_CHARACTERS) {
            readOne();
            if (threads == null) {
                break;
            }
        }
        Waiting first = waiting.poll();
        if (first == null) {
            return null;
        }
        characters -= length(first.event());
        return taken(first);
    }

    @Override
    public void close() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }

    private void readOne() {
        ReadEvent event = source.next();
        if (event == null) {
            ended = true;
            return;
        }
        characters += length(event);
        boolean work = threads != null && event instanceof ReadEvent.Read;
        waiting.add(new Waiting(event, work ? submit(event) : null));
    }

    private @Nullable Future<AnnotatedArticle> submit(ReadEvent event) {
        Article article = ((ReadEvent.Read) event).parsed().article();
        return threads == null ? null : threads.submit(() -> annotator.annotate(article));
    }

    private Taken taken(Waiting first) {
        if (first.annotating() == null) {
            AnnotatedArticle asRead = first.event() instanceof ReadEvent.Read read
                    ? annotator.annotate(read.parsed().article())
                    : null;
            return new Taken(first.event(), asRead, null);
        }
        try {
            return new Taken(first.event(), first.annotating().get(), null);
        } catch (ExecutionException failed) {
            return new Taken(first.event(), null, "the annotator failed on it: " + reason(failed.getCause()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IndexFailure("The run was interrupted.", interrupted);
        }
    }

    /** Why annotating failed. Too little memory and a broken lexicon are not the fault of the article: they end the run. */
    private static String reason(@Nullable Throwable cause) {
        if (cause instanceof OutOfMemoryError full) {
            throw new IndexFailure(
                    "The program has too little memory to annotate; give it more, for instance with DATELINE_JAVA_OPTS=-Xmx512m.",
                    full);
        }
        if (cause instanceof LexiconException broken) {
            throw broken;
        }
        return String.valueOf(cause);
    }

    private static int length(ReadEvent event) {
        return event instanceof ReadEvent.Read read
                ? read.parsed().article().text().length()
                : 0;
    }

    private static ThreadFactory daemons() {
        return Thread.ofPlatform().daemon().name("annotating-", 1).factory();
    }
}
