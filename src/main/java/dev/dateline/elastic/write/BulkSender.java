package dev.dateline.elastic.write;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.ClusterFailure;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.index.IndexFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import tools.jackson.databind.JsonNode;

/**
 * Sends one bulk until all of it is done or refused. A whole request that fails is sent again; of an answered one, only
 * the operations for which Elasticsearch was too busy are; a request that is too large is split in half. The client's own
 * bulk ingester repeats requests for status 429 only and drops what a lost connection or a 503 took with it, which is why
 * this class exists. It uses the low-level client: typed operations and answers for each document cost as much time as
 * reading and checking the articles. Thread-safe.
 */
final class BulkSender {
    /**
     * How long Elasticsearch itself waits for a shard that is lost before it says so; it would be a minute for each of
     * {@link Retrying}'s attempts.
     */
    private static final String PATIENCE_FOR_A_SHARD = "5s";

    private static final ContentType NDJSON = ContentType.create("application/x-ndjson", StandardCharsets.UTF_8);

    private final Cluster cluster;
    private final Retrying retrying;

    BulkSender(Cluster cluster, Retrying retrying) {
        this.cluster = cluster;
        this.retrying = retrying;
    }

    /**
     * An operation that was refused for good.
     *
     * @param item which
     * @param reason what Elasticsearch says
     */
    record Refused(BulkItem item, String reason) {}

    /**
     * What became of a bulk; all but the refused is done.
     *
     * @param refused operations that were refused for good
     * @param replaced how many documents took the place of one that an earlier bulk had written
     */
    record Sent(List<Refused> refused, int replaced) {
        /**
         * Fails when anything was refused.
         *
         * @param sentence with a place for the id, such as "The form %s could not be written"
         */
        void requireAll(String sentence) {
            if (!refused.isEmpty()) {
                Refused first = refused.getFirst();
                throw new IndexFailure(sentence.formatted(first.item().id()) + ": " + first.reason() + ".", null);
            }
        }
    }

    /**
     * Carries out the operations through an alias, which must exist.
     *
     * @throws IndexFailure when Elasticsearch stays away, or refuses the request as a whole
     */
    Sent send(String alias, List<BulkItem> items) {
        List<Refused> refused = new ArrayList<>();
        int replaced = 0;
        List<BulkItem> left = items;
        AtomicInteger times = new AtomicInteger();
        Iterator<Duration> pauses = retrying.pauses();
        while (!left.isEmpty()) {
            List<BulkItem> sent = left;
            JsonNode response;
            try {
                response = retrying.call("take the articles", () -> {
                    times.incrementAndGet();
                    return post(alias, sent);
                });
            } catch (IndexFailure failure) {
                if (ClusterFailure.of(failure.getCause()).kind() != ClusterFailure.Kind.TOO_LARGE) {
                    throw failure;
                }
                Sent halves = inHalves(alias, sent);
                refused.addAll(halves.refused());
                return new Sent(refused, replaced + halves.replaced());
            }
            BulkAnswer answer = BulkAnswer.read(sent, times.get(), response);
            refused.addAll(answer.refused());
            replaced += answer.replaced();
            left = answer.again();
            if (!left.isEmpty()) {
                pauseBeforeNext(answer, pauses);
            }
        }
        return new Sent(refused, replaced);
    }

    private void pauseBeforeNext(BulkAnswer answer, Iterator<Duration> pauses) {
        String busy = "Elasticsearch is too busy for " + answer.again().size() + " articles: " + answer.reason();
        if (!pauses.hasNext()) {
            throw new IndexFailure(busy + ".", null);
        }
        retrying.pause(busy, pauses.next());
    }

    private Sent inHalves(String alias, List<BulkItem> items) {
        if (items.size() == 1) {
            return new Sent(
                    List.of(new Refused(
                            items.getFirst(), "the article is larger than Elasticsearch accepts in one request")),
                    0);
        }
        int middle = items.size() / 2;
        Sent first = send(alias, items.subList(0, middle));
        Sent second = send(alias, items.subList(middle, items.size()));
        List<Refused> refused = new ArrayList<>(first.refused());
        refused.addAll(second.refused());
        return new Sent(refused, first.replaced() + second.replaced());
    }

    private JsonNode post(String alias, List<BulkItem> items) throws IOException {
        Request request = new Request("POST", "/" + alias + "/_bulk");
        request.addParameter("require_alias", "true");
        request.addParameter("timeout", PATIENCE_FOR_A_SHARD);
        request.addParameter("filter_path", "errors,items.*.status,items.*._version,items.*.error");
        request.setEntity(new ByteArrayEntity(body(items), NDJSON));
        return cluster.ask(request);
    }

    private static byte[] body(List<BulkItem> items) {
        long size = items.stream().mapToLong(BulkItem::size).sum();
        // The actions before the documents have about a hundred bytes each.
        ByteArrayOutputStream body = new ByteArrayOutputStream((int) Math.min(size + 100L * items.size(), 1 << 30));
        items.forEach(item -> item.writeTo(body));
        return body.toByteArray();
    }
}
