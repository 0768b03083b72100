package dev.dateline.elastic.cluster;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import dev.dateline.search.BackendError;
import dev.dateline.search.CursorExpired;
import dev.dateline.search.NotReady;
import java.io.IOException;
import java.util.Set;

/** Turns the client's failures into ours, so that callers know what a person can do about them. Safe for many threads. */
public final class Failures {
    /** HTTP answers of a cluster that is overloaded, starting or behind a proxy that does not reach it. */
    private static final Set<Integer> PASSING = Set.of(408, 429, 502, 503, 504);

    private Failures() {}

    /**
     * Something asked of Elasticsearch.
     *
     * @param <T> the answer
     */
    @FunctionalInterface
    public interface Request<T> {
        /** Asks, once, and waits for the answer. */
        T send() throws IOException;
    }

    /**
     * Sends a request, once.
     *
     * @throws NotReady when Elasticsearch is away, too busy, does not let us in, or has no archive yet
     * @throws CursorExpired when the snapshot that the request reads is no longer there
     * @throws BackendError when it answers with any other failure
     */
    public static <T> T translated(Request<T> request) {
        try {
            return request.send();
        } catch (ElasticsearchException refused) {
            throw translated(refused);
        } catch (IOException lost) {
            throw new NotReady("Elasticsearch cannot be reached. It may be starting, or it was stopped.", lost);
        }
    }

    private static RuntimeException translated(ElasticsearchException refused) {
        if (refused.status() == 404 && has(refused.error(), "search_context_missing_exception")) {
            return new CursorExpired(refused);
        }
        if (refused.status() == 404 && has(refused.error(), "index_not_found_exception")) {
            return new NotReady("There is no archive yet. Index some articles first: dateline index FILE", refused);
        }
        if (PASSING.contains(refused.status())) {
            return new NotReady("Elasticsearch is too busy or not ready yet.", refused);
        }
        if (refused.status() == 401 || refused.status() == 403) {
            return new NotReady("Elasticsearch does not let this server in. Check its key or password.", refused);
        }
        return new BackendError(String.valueOf(refused.getMessage()), refused);
    }

    private static boolean has(ErrorCause error, String type) {
        return type.equals(error.type()) || error.rootCause().stream().anyMatch(cause -> has(cause, type));
    }
}
