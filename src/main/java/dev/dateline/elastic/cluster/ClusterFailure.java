package dev.dateline.elastic.cluster;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.transport.TransportException;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a failed request to Elasticsearch means. The exceptions of the client and the statuses of Elasticsearch are
 * interpreted here and nowhere else; whether to send again, and what a person reads, follows from the kind.
 *
 * @param kind what happened
 * @param status the HTTP status; 0 when there was no answer
 * @param reason what Elasticsearch says, from the outermost cause to the innermost, which is the one that helps; empty
 *     when it says nothing that can be read
 */
public record ClusterFailure(Kind kind, int status, String reason) {
    private static final String NO_REASON = "without a reason";

    /** The kinds of failures. */
    public enum Kind {
        /** No answer came. Elasticsearch may have carried the request out all the same. */
        UNREACHABLE,
        /** It is overloaded or starting, or a proxy does not reach it (408, 429, 502, 503, 504). */
        BUSY,
        /** It stopped a search that took longer than allowed. */
        SLOW,
        /** It failed in a way of its own (any other 5xx). */
        BROKEN,
        /** The index is there, but blocked for what was asked, for instance by {@code index.blocks.write}. */
        BLOCKED,
        /** The credentials are missing or wrong, or lack the right to do this. */
        UNAUTHORISED,
        /** The index does not exist. */
        NO_INDEX,
        /** The snapshot that a search reads has been removed. */
        SNAPSHOT_GONE,
        /** The index that was to be created exists. */
        EXISTS,
        /** The document has changed since it was read. */
        CONFLICT,
        /** The request has more bytes than Elasticsearch accepts. */
        TOO_LARGE,
        /** Any other refusal: the request itself is wrong. */
        REFUSED
    }

    /** The meaning of an exception that the client threw; anything but a refusal means that the connection was lost. */
    public static ClusterFailure of(@Nullable Throwable failure) {
        return switch (failure) {
            case ElasticsearchException refused ->
                of(refused.status(), types(refused.error()), reason(refused.error()));
            case ClusterWire.Refused refused ->
                of(
                        refused.status(),
                        types(refused.error()),
                        refused.error().isMissingNode() ? "" : reason(refused.error()));
            // The client reports 502, 503 and 504 in this way, before it reads the answer.
            case ResponseException unavailable -> of(unavailable.getResponse().getStatusCode(), Set.of(), "");
            case TransportException unreadable ->
                unreadable.response() == null
                        ? new ClusterFailure(Kind.UNREACHABLE, 0, connection(unreadable))
                        : of(unreadable.statusCode(), Set.of(), "");
            case null -> new ClusterFailure(Kind.UNREACHABLE, 0, "");
            default -> new ClusterFailure(Kind.UNREACHABLE, 0, connection(failure));
        };
    }

    /**
     * The meaning of the refusal of one document of a bulk.
     *
     * @param status of the document, 400 or more
     * @param error what the answer says about it; a missing node for nothing
     */
    public static ClusterFailure ofDocument(int status, JsonNode error) {
        return of(status, types(error), reason(error));
    }

    private static ClusterFailure of(int status, Set<String> types, String reason) {
        return new ClusterFailure(kind(status, types), status, reason);
    }

    private static Kind kind(int status, Set<String> types) {
        if (types.contains("search_timeout_exception") || types.contains("timeout_exception")) {
            return Kind.SLOW;
        }
        return switch (status) {
            case 400 -> types.contains("resource_already_exists_exception") ? Kind.EXISTS : Kind.REFUSED;
            case 401 -> Kind.UNAUTHORISED;
            case 403 -> types.contains("cluster_block_exception") ? Kind.BLOCKED : Kind.UNAUTHORISED;
            case 404 -> missing(types);
            case 408, 429, 502, 503, 504 -> Kind.BUSY;
            case 409 -> Kind.CONFLICT;
            case 413 -> Kind.TOO_LARGE;
            default -> status >= 500 ? Kind.BROKEN : Kind.REFUSED;
        };
    }

    private static Kind missing(Set<String> types) {
        if (types.contains("search_context_missing_exception")) {
            return Kind.SNAPSHOT_GONE;
        }
        return types.contains("index_not_found_exception") ? Kind.NO_INDEX : Kind.REFUSED;
    }

    /** Whether the same request can succeed later. */
    public boolean mayPass() {
        return kind == Kind.UNREACHABLE || kind == Kind.BUSY || kind == Kind.BROKEN || kind == Kind.SLOW;
    }

    /** What happened, as the end of a sentence. */
    public String explanation() {
        if (kind == Kind.UNREACHABLE) {
            return "the connection failed (" + reason + ")";
        }
        return "it answered " + status + (reason.isEmpty() ? "" : ", " + reason);
    }

    private static String connection(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private static String reason(@Nullable ErrorCause error) {
        if (error == null) {
            return NO_REASON;
        }
        ErrorCause cause = error.causedBy();
        String reason = String.valueOf(error.reason() == null ? error.type() : error.reason());
        return cause == null ? reason : reason + ": " + reason(cause);
    }

    private static String reason(JsonNode error) {
        String reason = error.path("reason").asString(error.path("type").asString(NO_REASON));
        return error.has("caused_by") ? reason + ": " + reason(error.path("caused_by")) : reason;
    }

    private static Set<String> types(ErrorCause error) {
        Set<String> types = new HashSet<>();
        if (error.type() != null) {
            types.add(error.type());
        }
        error.rootCause().forEach(root -> types.addAll(types(root)));
        return types;
    }

    private static Set<String> types(JsonNode error) {
        Set<String> types = new HashSet<>();
        types.add(error.path("type").asString(""));
        error.path("root_cause").forEach(root -> types.addAll(types(root)));
        return types;
    }
}
