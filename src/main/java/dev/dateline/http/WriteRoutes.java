package dev.dateline.http;

import dev.dateline.http.DatelineServer.Route;
import dev.dateline.index.ArticleIntake;
import dev.dateline.index.IndexSummary;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /api/articles}, {@code DELETE /api/articles/{id}} and {@code POST /api/authority}, for clients that have the
 * write key.
 */
final class WriteRoutes implements Route {
    private final ArticleIntake intake;
    private final WriteKey key;

    WriteRoutes(ArticleIntake intake, WriteKey key) {
        this.intake = intake;
        this.key = key;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.post("/api/articles", this::take);
        routes.delete("/api/articles/<id>", this::remove);
        routes.post("/api/authority", this::correct);
    }

    private void take(Context context) {
        key.require(context);
        Parameters.of(context).refuseOthers();
        Answers.send(context, Answer.of(intake.take(SlowClients.limited(context.bodyInputStream()))));
    }

    private void remove(Context context) {
        key.require(context);
        Parameters.of(context).refuseOthers();
        String id = context.pathParam("id");
        if (!intake.archive().remove(id)) {
            throw Problems.noArticle(id);
        }
        context.status(204);
    }

    private void correct(Context context) {
        key.require(context);
        Parameters.of(context).refuseOthers();
        if (!intake.archive().canBeCorrected()) {
            throw new Problems.Refused(
                    409, "This server has no authority file. To let it correct names, start it with --authority.");
        }
        Answers.send(context, Map.of("articles", intake.archive().correct(context.body())));
    }

    private record Answer(
            long read,
            long indexed,
            long unchanged,
            long rejected,
            boolean complete,
            long offsetsRepaired,
            long mentionsDropped,
            long charactersReplaced,
            List<ArticleIntake.Rejected> rejects) {
        static Answer of(ArticleIntake.Taken taken) {
            IndexSummary summary = taken.summary();
            return new Answer(
                    summary.read(),
                    summary.indexed(),
                    summary.unchanged(),
                    summary.rejected(),
                    summary.complete(),
                    summary.offsetsRepaired(),
                    summary.mentionsDropped(),
                    summary.charactersReplaced(),
                    taken.rejected());
        }
    }

    /**
     * The key that a client needs to write. After a wrong key, the next attempts from the same address are answered one
     * after the other and late: after 200 ms, then twice as long each time, up to 5 s. Thread-safe.
     */
    static final class WriteKey {
        private static final String SCHEME = "Bearer ";
        private static final Duration FIRST_DELAY = Duration.ofMillis(200);
        private static final Duration LONGEST_DELAY = Duration.ofSeconds(5);

        /** How many addresses with failures are remembered; the oldest goes first. About 2 MB. */
        private static final int MOST_ADDRESSES = 10_000;

        /** How many requests of one address may wait at the same time. */
        private static final int MOST_WAITING = 4;

        private final @Nullable String key;
        private final Map<String, Failures> failures = new LinkedHashMap<>();

        /** The key; null when writing is not allowed at all. */
        WriteKey(@Nullable String key) {
            this.key = key;
        }

        /** The wrong keys that came from one address. */
        private static final class Failures {
            private final Semaphore waiting = new Semaphore(MOST_WAITING);
            private final Semaphore turn = new Semaphore(1, true);
            private final AtomicInteger count = new AtomicInteger();
        }

        /**
         * Lets a request pass that has the key.
         *
         * @throws Problems.Refused 401 or 403 when it must not write, 429 when too many wrong keys came from its
         *     address
         */
        void require(Context context) {
            if (key == null) {
                throw new Problems.Refused(
                        403,
                        "This server is for reading only. To let it take articles, start it with --write-key or"
                                + " DATELINE_WRITE_KEY.");
            }
            String given = context.header("Authorization");
            if (given == null || !given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
                context.header("WWW-Authenticate", "Bearer realm=\"dateline\"");
                throw new Problems.Refused(
                        401, "Writing needs the write key, in a header \"Authorization: Bearer KEY\".");
            }
            String address = context.ip();
            Failures before = failuresOf(address);
            if (before != null) {
                waitFor(before);
            }
            if (!isKey(key, given.substring(SCHEME.length()).strip())) {
                fail(address);
                context.header("WWW-Authenticate", "Bearer realm=\"dateline\", error=\"invalid_token\"");
                throw new Problems.Refused(401, "This is not the write key of this server.");
            }
            forget(address);
        }

        private static void waitFor(Failures failures) {
            if (!failures.waiting.tryAcquire()) {
                throw new Problems.Refused(
                        429, "Too many wrong write keys came from this address.", (int) LONGEST_DELAY.toSeconds());
            }
            try {
                failures.turn.acquire();
                try {
                    Thread.sleep(delay(failures.count.get()));
                } finally {
                    failures.turn.release();
                }
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
                throw new Problems.Refused(503, "The server is stopping.");
            } finally {
                failures.waiting.release();
            }
        }

        private static Duration delay(int failures) {
            Duration delay = FIRST_DELAY.multipliedBy(1L << Math.min(failures - 1, 10));
            return delay.compareTo(LONGEST_DELAY) < 0 ? delay : LONGEST_DELAY;
        }

        private synchronized @Nullable Failures failuresOf(String address) {
            return failures.get(address);
        }

        private synchronized void fail(String address) {
            failures.computeIfAbsent(address, first -> new Failures()).count.incrementAndGet();
            Iterator<String> oldest = failures.keySet().iterator();
            while (failures.size() > MOST_ADDRESSES) {
                oldest.next();
                oldest.remove();
            }
        }

        private synchronized void forget(String address) {
            failures.remove(address);
        }

        /** Takes the same time for a key that is nearly right as for any other. */
        private static boolean isKey(String right, String given) {
            return MessageDigest.isEqual(
                    right.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        }
    }
}
