package dev.dateline.http;

import dev.dateline.DatelineException;
import dev.dateline.index.Archive;
import dev.dateline.index.ArticleIntake;
import dev.dateline.index.IndexFailure;
import dev.dateline.search.BackendError;
import dev.dateline.search.CursorExpired;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.NotReady;
import dev.dateline.search.query.QueryLimits;
import dev.dateline.search.query.QuerySyntaxException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers every failure as problem+json (RFC 9457), also to browsers, and never with a stack trace. Thread-safe.
 */
final class Problems {
    private static final String CONTENT_TYPE = "application/problem+json";

    /** Seconds after which a retry makes sense: a local node starts in about ten, a lost connection recovers sooner. */
    private static final int RETRY_AFTER = 5;

    /** Seconds, for a push; a run of another writer may take much longer, and its push about one. */
    private static final int RETRY_PUSH_AFTER = 10;

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    private record Problem(
            String type,
            String title,
            int status,
            String detail,
            @Nullable String parameter,
            @Nullable Integer position,
            @Nullable String expected) {
        static Problem of(int status, String detail) {
            return new Problem(
                    "about:blank", HttpStatus.forStatus(status).getMessage(), status, detail, null, null, null);
        }

        static Problem of(InvalidRequest invalid) {
            Integer position =
                    invalid.position().isPresent() ? invalid.position().getAsInt() : null;
            String expected = invalid instanceof QuerySyntaxException syntax ? syntax.expected() : null;
            return new Problem(
                    "about:blank", "Bad Request", 400, invalid.detail(), invalid.parameter(), position, expected);
        }
    }

    /** A request that the server refuses for a reason of its own. */
    static final class Refused extends DatelineException {
        private static final long serialVersionUID = 1L;

        private final int status;
        private final int retryAfter;

        /** Refused with that HTTP status and a sentence for the client. */
        Refused(int status, String detail) {
            this(status, detail, 0);
        }

        /** The same, to be repeated after some seconds. */
        Refused(int status, String detail, int retryAfter) {
            super(detail);
            this.status = status;
            this.retryAfter = retryAfter;
        }
    }

    /** The failure of a request for an article that is not in the archive. */
    static Refused noArticle(String id) {
        return new Refused(404, "There is no article \"" + id + "\".");
    }

    /** Handles the failures of all routes. */
    static void register(RoutesConfig routes) {
        routes.exception(InvalidRequest.class, (invalid, context) -> send(context, Problem.of(invalid)));
        routes.exception(CursorExpired.class, (expired, context) -> send(context, 410, message(expired)));
        routes.exception(ArticleIntake.Unreadable.class, (unusable, context) -> send(context, 400, message(unusable)));
        routes.exception(Archive.WrongLine.class, (wrong, context) -> send(context, 400, message(wrong)));
        routes.exception(Refused.class, (refused, context) -> {
            if (refused.retryAfter > 0) {
                context.header("Retry-After", String.valueOf(refused.retryAfter));
            }
            send(context, refused.status, message(refused));
        });
        routes.exception(NotReady.class, (notReady, context) -> {
            LOG.warn("event=not-ready path={} cause={}", context.path(), String.valueOf(notReady.getCause()));
            context.header("Retry-After", String.valueOf(RETRY_AFTER));
            send(context, 503, message(notReady));
        });
        routes.exception(BackendError.class, (failure, context) -> {
            LOG.error("event=backend-error path={}", context.path(), failure);
            send(context, 502, "Elasticsearch refused the request. The server's log has the reason.");
        });
        routes.exception(IndexFailure.Busy.class, (busy, context) -> {
            context.header("Retry-After", String.valueOf(RETRY_PUSH_AFTER));
            send(context, 503, message(busy));
        });
        routes.exception(IndexFailure.class, (failure, context) -> {
            LOG.error("event=write-failed path={}", context.path(), failure);
            context.header("Retry-After", String.valueOf(RETRY_PUSH_AFTER));
            send(context, 503, "The archive cannot be written to: " + message(failure));
        });
        routes.exception(MethodNotAllowedResponse.class, Problems::notAllowed);
        routes.exception(HttpResponseException.class, (refused, context) -> {
            boolean missing = refused.getStatus() == HttpStatus.NOT_FOUND.getCode();
            send(context, refused.getStatus(), missing ? "There is nothing at this address." : message(refused));
        });
        routes.exception(Exception.class, (bug, context) -> {
            LOG.error("event=bug path={}", context.path(), bug);
            send(context, 500, "Unexpected error. The server's log has the details.");
        });
    }

    private static String message(Exception failure) {
        return String.valueOf(failure.getMessage());
    }

    private static void send(Context context, int status, String detail) {
        send(context, Problem.of(status, detail));
    }

    private static void send(Context context, Problem problem) {
        context.status(problem.status());
        context.header("Cache-Control", "no-store");
        // The content type last: setting a result may set one of its own.
        context.result(Answers.json(problem)).contentType(CONTENT_TYPE);
    }

    /** Javalin lists the methods of the address in the exception's only detail. */
    private static void notAllowed(MethodNotAllowedResponse refused, Context context) {
        Set<String> methods = refused.getDetails().values().stream()
                .flatMap(list -> Arrays.stream(list.split(",\\s*")))
                .filter(method -> !method.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        List<String> allowed = List.copyOf(methods);
        context.header("Allow", String.join(", ", allowed));
        send(
                context,
                405,
                "This address does not take " + context.method() + ", only " + String.join(", ", allowed) + ".");
    }

    /** Answers requests that Jetty refuses before any route sees them, such as a malformed address. */
    static final class OfJetty extends ErrorHandler {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            int status = response.getStatus() < 400 ? 400 : response.getStatus();
            response.setStatus(status);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, CONTENT_TYPE);
            response.getHeaders().put("X-Content-Type-Options", "nosniff");
            String detail = status == HttpStatus.URI_TOO_LONG.getCode()
                    ? "This address is too long. A query has at most " + QueryLimits.LENGTH + " characters."
                    : "This request cannot be understood.";
            String problem = Answers.json(Problem.of(status, detail));
            Content.Sink.write(response, true, problem, callback);
            return true;
        }
    }
}
