package dev.dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import dev.dateline.index.IndexFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Sends one bulk until all of it is written or refused. A whole request that fails is sent again; of an answered one
 * only the documents for which Elasticsearch was too busy are; a request that is too large is cut in half. The client's
 * own bulk ingester repeats requests for status 429 only and lets go of what a lost connection or a 503 took with it,
 * which is why this class exists. Writing a document twice does no harm, as it has its id. Safe for many threads.
 */
final class BulkSender {
    private static final int TOO_LARGE = 413;

    private final ElasticsearchClient client;
    private final Retrying retrying;

    BulkSender(Cluster cluster, Retrying retrying) {
        this.client = cluster.client();
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
            BulkResponse response;
            try {
                response = retrying.call("take the articles", () -> client.bulk(request(alias, sent)));
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

    private static BulkRequest request(String alias, List<PendingDocument> documents) {
        List<BulkOperation> operations =
                documents.stream().map(BulkSender::operation).toList();
        return BulkRequest.of(request -> request.index(alias).requireAlias(true).operations(operations));
    }

    private static BulkOperation operation(PendingDocument document) {
        BinaryData json = document.json();
        if (json == null) {
            return BulkOperation.of(operation -> operation.delete(delete -> delete.id(document.id())));
        }
        return BulkOperation.of(
                operation -> operation.index(index -> index.id(document.id()).document(json)));
    }
}
