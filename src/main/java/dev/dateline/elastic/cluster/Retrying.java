package dev.dateline.elastic.cluster;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import dev.dateline.index.IndexFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Sends requests again when Elasticsearch is busy (429), in trouble (5xx) or not to be reached, with growing pauses.
 * Any other refusal is final at once. Safe for many threads.
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

    private static final int TOO_MANY_REQUESTS = 429;

    private final List<Duration> pauses;
    private final BiConsumer<String, Duration> onPause;

    /**
     * Sends again after each of some pauses.
     *
     * @param pauses one after another; empty for none
     * @param onPause is told the reason and the length of each pause, from the thread that waits
     */
    public Retrying(List<Duration> pauses, BiConsumer<String, Duration> onPause) {
        this.pauses = List.copyOf(pauses);
        this.onPause = onPause;
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
        /** Asks, and waits for the answer; may be called several times. */
        T send() throws IOException;
    }

    /**
     * The answer to a request.
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
                if (!mayPass(statusOf(failure)) || !left.hasNext()) {
                    throw new IndexFailure("Elasticsearch did not " + what + ": " + explain(failure), failure);
                }
                pause(explain(failure), left.next());
            }
        }
    }

    /** The pauses between the attempts at one thing, for a caller that looks at the answers itself. */
    public Iterator<Duration> pauses() {
        return pauses.iterator();
    }

    /**
     * Waits, having said why.
     *
     * @throws IndexFailure when the thread is interrupted meanwhile; it stays so
     */
    public void pause(String reason, Duration length) {
        onPause.accept(reason, length);
        try {
            Thread.sleep(length);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IndexFailure("stopped while waiting for Elasticsearch", stopped);
        }
    }

    /** Whether the same request can succeed later; 0 stands for a lost connection. */
    public static boolean mayPass(int status) {
        return status == 0 || status == TOO_MANY_REQUESTS || status >= 500;
    }

    /** The HTTP status that a failure stands for; 0 when there was no answer. */
    public static int statusOf(@Nullable Throwable failure) {
        if (failure instanceof ElasticsearchException refused) {
            return refused.status();
        }
        if (failure instanceof RequestRefused refused) {
            return refused.status();
        }
        // The client reports 502, 503 and 504 in this way, before it looks at the answer.
        if (failure instanceof ResponseException unavailable) {
            return unavailable.getResponse().getStatusCode();
        }
        if (failure instanceof TransportException unreadable && unreadable.response() != null) {
            return unreadable.statusCode();
        }
        return 0;
    }

    private static String explain(Exception failure) {
        if (failure instanceof ElasticsearchException refused) {
            return "it answered " + refused.status() + ", " + reason(refused.error());
        }
        int status = statusOf(failure);
        String message = failure.getMessage();
        if (failure instanceof RequestRefused && message != null && !message.isEmpty()) {
            return "it answered " + status + ", " + message;
        }
        if (status > 0) {
            return "it answered " + status;
        }
        return "the connection failed (" + (message == null ? failure.getClass().getSimpleName() : message) + ")";
    }

    /** The innermost reason of an error, which is the one that helps. */
    static String reason(@Nullable ErrorCause error) {
        if (error == null) {
            return "without a reason";
        }
        ErrorCause cause = error.causedBy();
        String reason = String.valueOf(error.reason() == null ? error.type() : error.reason());
        return cause == null ? reason : reason + ": " + reason(cause);
    }

    /**
     * The reason of an error with those behind it, of which the innermost is the one that helps.
     *
     * @param error as it stands in the answer; a missing node for none
     */
    public static String reason(JsonNode error) {
        String reason = error.path("reason").asString(error.path("type").asString("without a reason"));
        return error.has("caused_by") ? reason + ": " + reason(error.path("caused_by")) : reason;
    }
}
