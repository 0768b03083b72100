package dev.dateline.elastic.cluster;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import dev.dateline.search.BackendError;
import dev.dateline.search.CursorExpired;
import dev.dateline.search.NotReady;
import java.io.IOException;
import java.net.SocketTimeoutException;

/**
 * Sends the requests of searches, and turns their failures into those that the HTTP API knows. Safe for many threads.
 */
public final class Failures {
    /** A cluster of three nodes of which one is left. */
    private static final int MOST_ATTEMPTS = 3;

    private Failures() {}

    /**
     * Sends a request of a search. When its connection is lost it is sent again at once, which reaches another node where
     * the cluster has several addresses.
     *
     * @throws NotReady when Elasticsearch is away, too busy, rejects the credentials, or has no archive yet
     * @throws CursorExpired when the snapshot that the request reads has been removed
     * @throws BackendError when it answers with any other failure
     */
    public static <T> T translated(Retrying.Request<T> request) {
        for (int attempt = 1; true; attempt++) {
            try {
                return request.send();
            } catch (ElasticsearchException | IOException failure) {
                if (attempt == MOST_ATTEMPTS || !isLost(failure)) {
                    throw translated(failure);
                }
            }
        }
    }

    /** Whether the connection was lost or refused; a node that does not answer in time was not. */
    private static boolean isLost(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException) {
                return false;
            }
        }
        return ClusterFailure.of(failure).kind() == ClusterFailure.Kind.UNREACHABLE;
    }

    private static RuntimeException translated(Exception cause) {
        return switch (ClusterFailure.of(cause).kind()) {
            case SNAPSHOT_GONE -> new CursorExpired(cause);
            case NO_INDEX -> notReady("There is no archive yet. Index some articles first: dateline index FILE", cause);
            case UNREACHABLE ->
                notReady("Elasticsearch cannot be reached. It may be starting, or it was stopped.", cause);
            case SLOW ->
                notReady(
                        "The search took longer than " + Cluster.LONGEST_SEARCH + " and was stopped. Narrow it.",
                        cause);
            case BUSY -> notReady("Elasticsearch is too busy or not ready yet.", cause);
            case BLOCKED -> notReady("The archive's index is blocked in Elasticsearch.", cause);
            case UNAUTHORISED ->
                notReady("Elasticsearch does not let this server in. Check its key or password.", cause);
            case BROKEN, EXISTS, CONFLICT, TOO_LARGE, REFUSED ->
                new BackendError(String.valueOf(cause.getMessage()), cause);
        };
    }

    private static NotReady notReady(String sentence, Exception cause) {
        return new NotReady(sentence, cause);
    }
}
