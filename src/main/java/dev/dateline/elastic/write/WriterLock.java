package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.IndexResponse;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.ClusterFailure;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.index.IndexFailure;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to write to an archive, which one run has at a time, on whichever machine it is: a document in the hidden index
 * {@value #INDEX}, with the archive's alias as its id. Only a run that has read its current version can replace it
 * ({@code if_seq_no}), so of several that ask exactly one gets it. The holder renews it; a lock that was not renewed for two
 * minutes, or whose process has ended on this machine, can be taken over. A holder that was stopped for so long notices
 * before it writes again. The document stays after the run, free, and counts the runs. Thread-safe.
 */
final class WriterLock implements AutoCloseable {
    /** Holds the locks of all archives of a cluster. Its name keeps it out of snapshots of the archive. */
    static final String INDEX = "dateline-locks";

    private static final String DEFINITION = """
            {"settings": {"number_of_shards": 1, "auto_expand_replicas": "0-1", "hidden": true},
             "mappings": {"dynamic": false}}""";

    /** Twice what a run waits for an Elasticsearch that is away, so that it has its lock when that is back. */
    static final Duration EXPIRY = Duration.ofMinutes(2);

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Between two looks at a lock that another run holds. */
    private static final Duration LOOK = Duration.ofMillis(200);

    private static final Logger LOG = LoggerFactory.getLogger(WriterLock.class);

    private final ElasticsearchClient client;
    private final String id;
    private final Retrying retrying;
    private final Duration expiry;
    private final String token = UUID.randomUUID().toString();
    private final Thread heartbeat = Thread.ofVirtual().name("writer-lock").unstarted(this::keepRenewing);

    private LockDocument held;
    private @Nullable Version version;
    private long renewedNanos;
    private boolean lost;
    private boolean closed;

    /**
     * The lock as Elasticsearch stores it.
     *
     * @param token of the holder; empty when the lock is free
     * @param work what the holder does, for messages
     * @param process the holder's
     * @param since when the holder took it, ISO 8601
     * @param expires when it can be taken over unless it is renewed, in milliseconds since 1970 by the holder's clock
     * @param run the number of the run
     */
    record LockDocument(String token, String work, WriterProcess process, String since, long expires, long run) {
        private LockDocument until(Instant newExpiry) {
            return new LockDocument(token, work, process, since, newExpiry.toEpochMilli(), run);
        }

        /** The same lock, free. */
        private LockDocument released() {
            return new LockDocument("", work, process, since, 0, run);
        }

        private boolean isFree(Instant now) {
            return token.isEmpty() || expires < now.toEpochMilli() || process.hasEnded();
        }
    }

    /** Which version of the document was read or written last; Elasticsearch refuses to replace another. */
    private record Version(long number, long term) {}

    /** What is stored; both null when nothing is. */
    private record Stored(
            @Nullable LockDocument document, @Nullable Version version) {}

    private WriterLock(Cluster cluster, Aliases aliases, String work, Duration expiry, Retrying retrying) {
        this.client = cluster.client();
        this.id = aliases.articles();
        this.retrying = retrying;
        this.expiry = expiry;
        this.held = new LockDocument(
                token,
                work,
                WriterProcess.current(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                0,
                0);
    }

    /**
     * Takes the lock of an archive; waits while another run has it.
     *
     * @param work what it is taken for, such as "a full run"
     * @param patience how long to wait at most
     * @throws IndexFailure.Busy when another run has it still
     * @throws IndexFailure when Elasticsearch cannot be asked
     */
    static WriterLock take(Cluster cluster, Aliases aliases, String work, Duration patience, Retrying retrying) {
        return take(cluster, aliases, work, patience, EXPIRY, retrying);
    }

    /** The same with another time until it expires, for tests. */
    static WriterLock take(
            Cluster cluster, Aliases aliases, String work, Duration patience, Duration expiry, Retrying retrying) {
        WriterLock lock = new WriterLock(cluster, aliases, work, expiry, retrying);
        lock.take(System.nanoTime() + patience.toNanos());
        lock.heartbeat.start();
        return lock;
    }

    private synchronized void take(long deadlineNanos) {
        while (true) {
            Stored stored = read();
            LockDocument other = stored.document();
            if (other == null || other.isFree(Instant.now())) {
                held = new LockDocument(
                        token, held.work(), held.process(), held.since(), 0, other == null ? 1 : other.run() + 1);
                if (put(held.until(Instant.now().plus(expiry)), stored.version(), retrying)) {
                    return;
                }
            } else if (System.nanoTime() > deadlineNanos) {
                throw new IndexFailure.Busy("Another run is writing to the archive: %s, by process %d on %s, since %s."
                        .formatted(
                                other.work(),
                                other.process().pid(),
                                other.process().host(),
                                other.since()));
            } else {
                sleep();
            }
        }
    }

    /** The number of the run that holds this lock: each run of an archive has the next one. */
    long run() {
        return held.run();
    }

    /**
     * Checks, before something is written, that this run still has the lock.
     *
     * @throws IndexFailure when another run has taken it over, or when that cannot be found out
     */
    synchronized void require() {
        if (!lost && System.nanoTime() - renewedNanos > expiry.toNanos() / 2) {
            renew(retrying);
        }
        if (lost) {
            throw new IndexFailure(
                    "This run was stopped for so long that another one has begun to write to the archive.", null);
        }
    }

    private void keepRenewing() {
        try {
            while (true) {
                Thread.sleep(HEARTBEAT);
                renewQuietly();
            }
        } catch (InterruptedException closing) {
            // The run has ended.
        }
    }

    private synchronized void renewQuietly() {
        try {
            if (!closed && !lost) {
                renew(Retrying.never());
            }
        } catch (IndexFailure away) {
            LOG.debug("event=lock_not_renewed reason={}", away.getMessage());
        }
    }

    private void renew(Retrying patience) {
        lost = !put(held.until(Instant.now().plus(expiry)), version, patience);
    }

    /**
     * Gives the lock back. Never throws: when Elasticsearch is away, it is tried again for a minute, and after that the lock
     * expires.
     */
    @Override
    public void close() {
        boolean released = release(Retrying.never());
        // Not before: a renewal that is interrupted on its way would spoil the release.
        heartbeat.interrupt();
        if (!released) {
            Thread.startVirtualThread(() -> {
                if (!release(Retrying.silently())) {
                    LOG.warn("event=lock_not_released archive={} expires_in={}", id, expiry);
                }
            });
        }
    }

    private synchronized boolean release(Retrying patience) {
        closed = true;
        try {
            if (!lost) {
                put(held.released(), version, patience);
            }
            return true;
        } catch (RuntimeException away) {
            // Any: the caller may have closed the connection by now.
            LOG.debug("event=lock_not_released archive={}", id, away);
            return false;
        }
    }

    /**
     * Writes the document in place of the version that was read.
     *
     * @param read null when there was none
     * @return false when another run has written it meanwhile
     */
    private boolean put(LockDocument document, @Nullable Version read, Retrying patience) {
        Version over = read;
        while (true) {
            long before = System.nanoTime();
            Version written = write(document, over, patience);
            if (written == null) {
                Stored stored = read();
                if (document.equals(stored.document())) {
                    // The answer to this very request was lost before it was sent again.
                    written = stored.version();
                } else if (stored.document() == null
                        || !stored.document().token().equals(token)) {
                    return false;
                } else {
                    // So was the answer to the one before.
                    over = stored.version();
                    continue;
                }
            }
            version = written;
            renewedNanos = before;
            return true;
        }
    }

    /** Null when Elasticsearch has another version than {@code over}. */
    private @Nullable Version write(LockDocument document, @Nullable Version over, Retrying patience) {
        try {
            IndexResponse answer = patience.call(
                    "write the lock of the archive",
                    () -> client.index(request -> {
                        request.index(INDEX).id(id).document(document);
                        return over == null
                                ? request.opType(OpType.Create)
                                : request.ifSeqNo(over.number()).ifPrimaryTerm(over.term());
                    }));
            return version(answer.seqNo(), answer.primaryTerm());
        } catch (IndexFailure failure) {
            if (ClusterFailure.of(failure.getCause()).kind() != ClusterFailure.Kind.CONFLICT) {
                throw failure;
            }
            return null;
        }
    }

    private static Version version(@Nullable Long number, @Nullable Long term) {
        return new Version(Objects.requireNonNull(number), Objects.requireNonNull(term));
    }

    private Stored read() {
        try {
            return retrying.call("read the lock of the archive", this::get);
        } catch (IndexFailure failure) {
            if (ClusterFailure.of(failure.getCause()).kind() != ClusterFailure.Kind.NO_INDEX) {
                throw failure;
            }
            create();
            return new Stored(null, null);
        }
    }

    private Stored get() throws IOException {
        GetResponse<LockDocument> answer =
                client.get(request -> request.index(INDEX).id(id), LockDocument.class);
        return answer.found()
                ? new Stored(answer.source(), version(answer.seqNo(), answer.primaryTerm()))
                : new Stored(null, null);
    }

    private void create() {
        retrying.bringAbout(
                "create the index " + INDEX,
                () -> client.indices().create(request -> request.index(INDEX).withJson(new StringReader(DEFINITION))),
                () -> retrying.call(
                                "look for the index " + INDEX,
                                () -> client.indices().exists(request -> request.index(INDEX)))
                        .value());
    }

    private static void sleep() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IndexFailure("The run was interrupted while it waited for another one.", stopped);
        }
    }
}
