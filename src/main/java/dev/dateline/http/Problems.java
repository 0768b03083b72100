package dev.dateline.http;

import dev.dateline.search.BackendError;
import dev.dateline.search.CursorExpired;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.NotReady;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers every failure with problem+json, also for browsers, and never with a stack trace. Safe for many threads. */
final class Problems {
    /** Seconds after which asking again makes sense: a local node starts in some ten, a lost connection heals sooner. */
    private static final String RETRY_AFTER = "5";

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** Takes over the failures of all routes. */
    static void register(RoutesConfig routes) {
        routes.exception(InvalidRequest.class, (invalid, context) -> answer(context, Problem.of(invalid)));
        routes.exception(
                CursorExpired.class,
                (expired, context) -> answer(context, Problem.of(410, String.valueOf(expired.getMessage()))));
        routes.exception(NotReady.class, Problems::notReady);
        routes.exception(BackendError.class, (failure, context) -> {
            LOG.error("event=backend-error path={}", context.path(), failure);
            answer(context, Problem.of(502, "Elasticsearch refused the request. The server's log says why."));
        });
        routes.exception(HttpResponseException.class, Problems::refused);
        routes.exception(Exception.class, (bug, context) -> {
            LOG.error("event=bug path={}", context.path(), bug);
            answer(context, Problem.of(500, "Something went wrong here. The server's log says what."));
        });
    }

    /** Sends a problem with the status that it names. */
    static void answer(Context context, ObjectNode problem) {
        context.status(problem.get("status").asInt());
        context.header("Cache-Control", "no-store");
        // The content type last: setting a result may set one of its own.
        context.result(problem.toString()).contentType(Problem.CONTENT_TYPE);
    }

    private static void notReady(NotReady notReady, Context context) {
        LOG.warn("event=not-ready path={} cause={}", context.path(), String.valueOf(notReady.getCause()));
        context.header("Retry-After", RETRY_AFTER);
        answer(context, Problem.of(503, String.valueOf(notReady.getMessage())));
    }

    private static void notAllowed(Context context) {
        boolean writes = context.path().equals("/api/articles");
        context.header("Allow", writes ? "POST" : "GET, HEAD");
        String detail = writes
                ? "Articles are sent here: use POST. They are searched at /api/search."
                : "This can only be read: use GET.";
        answer(context, Problem.of(HttpStatus.METHOD_NOT_ALLOWED.getCode(), detail));
    }

    private static void refused(HttpResponseException refused, Context context) {
        int status = refused.getStatus();
        if (refused instanceof MethodNotAllowedResponse) {
            notAllowed(context);
        } else if (status == HttpStatus.NOT_FOUND.getCode()) {
            answer(context, Problem.of(status, "There is nothing at this address."));
        } else {
            answer(context, Problem.of(status, String.valueOf(refused.getMessage())));
        }
    }
}
