package dev.dateline.elastic.write;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.index.IndexFailure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import tools.jackson.databind.JsonNode;

/**
 * Sends one bulk until all of it is written or refused. A whole request that fails is sent again; of an answered one
 * only the documents for which Elasticsearch was too busy are; a request that is too large is cut in half. The client's
 * own bulk ingester repeats requests for status 429 only and lets go of what a lost connection or a 503 took with it,
 * which is why this class exists. It speaks to the client under the client: typed operations and answers for each
 * document cost as much time as reading and checking the articles. Writing a document twice does no harm, as it has its
 * id. Safe for many threads.
 */
final class BulkSender {
    private static final int TOO_LARGE = 413;
    private static final ContentType NDJSON = ContentType.create("application/x-ndjson", StandardCharsets.UTF_8);

    private final Cluster cluster;
    private final Retrying retrying;

    BulkSender(Cluster cluster, Retrying retrying) {
        this.cluster = cluster;
        this.retrying = retrying;
    }

    /**
     * A document that was refused for good.
     *
     * @param document which
     * @param reason what Elasticsearch says
     */
    record RefusedDocument(PendingDocument document, String reason) {}

    /**
     * Writes the documents through an alias, which must exist.
     *
     * @throws IndexFailure when Elasticsearch stays away, or refuses the request as a whole
     */
    List<RefusedDocument> send(String alias, List<PendingDocument> documents) {
        List<RefusedDocument> refused = new ArrayList<>();
        List<PendingDocument> left = documents;
        Iterator<Duration> pauses = retrying.pauses();
        while (!left.isEmpty()) {
            List<PendingDocument> sent = left;
            JsonNode response;
            try {
                response = retrying.call("take the articles", () -> post(alias, sent));
            } catch (IndexFailure failure) {
                if (Retrying.statusOf(failure.getCause()) != TOO_LARGE) {
                    throw failure;
                }
                refused.addAll(inHalves(alias, sent));
                return refused;
            }
            BulkAnswer answer = BulkAnswer.read(sent, response);
            refused.addAll(answer.refused());
            left = answer.again();
            if (!left.isEmpty()) {
                pauseBeforeNext(answer, pauses);
            }
        }
        return refused;
    }

    private void pauseBeforeNext(BulkAnswer answer, Iterator<Duration> pauses) {
        String busy = "Elasticsearch is too busy for " + answer.again().size() + " articles: " + answer.reason();
        if (!pauses.hasNext()) {
            throw new IndexFailure(busy, null);
        }
        retrying.pause(busy, pauses.next());
    }

    private List<RefusedDocument> inHalves(String alias, List<PendingDocument> documents) {
        if (documents.size() == 1) {
            return List.of(new RefusedDocument(
                    documents.getFirst(), "the article is larger than Elasticsearch takes in one request"));
        }
        int middle = documents.size() / 2;
        List<RefusedDocument> refused = new ArrayList<>(send(alias, documents.subList(0, middle)));
        refused.addAll(send(alias, documents.subList(middle, documents.size())));
        return refused;
    }

    private JsonNode post(String alias, List<PendingDocument> documents) throws IOException {
        Request request = new Request("POST", "/" + alias + "/_bulk");
        request.addParameter("require_alias", "true");
        request.addParameter("filter_path", "errors,items.*.status,items.*.error");
        request.setEntity(new ByteArrayEntity(body(documents), NDJSON));
        return cluster.ask(request);
    }

    private static byte[] body(List<PendingDocument> documents) {
        long size = documents.stream().mapToLong(PendingDocument::size).sum();
        // The actions before the documents have about a hundred bytes each.
        ByteArrayOutputStream body = new ByteArrayOutputStream((int) Math.min(size + 100L * documents.size(), 1 << 30));
        documents.forEach(document -> document.writeTo(body));
        return body.toByteArray();
    }
}
