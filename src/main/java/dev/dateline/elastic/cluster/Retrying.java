package dev.dateline.elastic.cluster;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dev.dateline.index.IndexFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;

/**
 * Sends requests again, with growing pauses, while {@link ClusterFailure#mayPass() the failure may pass}. Any other
 * refusal is final at once. Safe for many threads.
 */
public final class Retrying {
    /** About a minute in all: a node that is restarted or collects garbage is back by then. */
    public static final List<Duration> PAUSES = List.of(
            Duration.ofMillis(200),
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4),
            Duration.ofSeconds(8),
            Duration.ofSeconds(15),
            Duration.ofSeconds(15),
            Duration.ofSeconds(15));

    private final List<Duration> pauses;
    private final BiConsumer<String, Duration> onPause;

    /**
     * Sends again after each of some pauses.
     *
     * @param pauses one after another; empty for none
     * @param onPause receives the reason and the length of each pause, on the thread that waits
     */
    public Retrying(List<Duration> pauses, BiConsumer<String, Duration> onPause) {
        this.pauses = List.copyOf(pauses);
        this.onPause = onPause;
    }

    /** Sends again for about a minute, and reports nothing. */
    public static Retrying silently() {
        return new Retrying(PAUSES, (reason, pause) -> {});
    }

    /** Sends each request once. */
    public static Retrying never() {
        return new Retrying(List.of(), (reason, pause) -> {});
    }

    /**
     * One request and its answer.
     *
     * @param <T> the answer
     */
    @FunctionalInterface
    public interface Request<T> {
        /** Sends the request and waits for the answer; may be called several times. */
        T send() throws IOException;
    }

    /**
     * The answer to a request that may be carried out several times.
     *
     * @param what completes the sentence "Elasticsearch did not ..."
     * @throws IndexFailure when it is refused, or still not answered after all pauses
     */
    public <T> T call(String what, Request<T> request) {
        Iterator<Duration> left = pauses();
        while (true) {
            try {
                return request.send();
            } catch (IOException | ElasticsearchException failure) {
                pauseAfter(failure, what, left);
            }
        }
    }

    /**
     * Brings about a state that a request leads to only once: after any failure it looks whether the state has been
     * reached, since the answer alone may have been lost, before it sends again or gives up.
     *
     * @param what completes the sentence "Elasticsearch did not ..."
     * @param reached asks Elasticsearch, through {@link #call}
     * @throws IndexFailure when the state is not reached, or when that cannot be found out
     */
    public void bringAbout(String what, Request<?> request, BooleanSupplier reached) {
        Iterator<Duration> left = pauses();
        while (true) {
            try {
                request.send();
                return;
            } catch (IOException | ElasticsearchException failure) {
                if (reached.getAsBoolean()) {
                    return;
                }
                pauseAfter(failure, what, left);
            }
        }
    }

    private void pauseAfter(Exception cause, String what, Iterator<Duration> left) {
        ClusterFailure failure = ClusterFailure.of(cause);
        if (!failure.mayPass() || !left.hasNext()) {
            throw new IndexFailure("Elasticsearch did not " + what + ": " + failure.explanation() + ".", cause);
        }
        pause(failure.explanation(), left.next());
    }

    /** The pauses between the attempts at one thing, for a caller that reads the answers itself. */
    public Iterator<Duration> pauses() {
        return pauses.iterator();
    }

    /**
     * Waits, having reported why.
     *
     * @throws IndexFailure when the thread is interrupted meanwhile; it stays so
     */
    public void pause(String reason, Duration length) {
        onPause.accept(reason, length);
        try {
            Thread.sleep(length);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IndexFailure("The run was interrupted while it waited for Elasticsearch.", stopped);
        }
    }
}
