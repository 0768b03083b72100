package dev.dateline.elastic;

import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import dev.dateline.index.IndexFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an answered bulk means for each of its documents; those in neither list are written.
 *
 * @param again those for which Elasticsearch was too busy
 * @param refused those that it will never take
 * @param reason why it was too busy for the first of them; empty when it was not
 */
record BulkAnswer(List<PendingDocument> again, List<BulkSender.RefusedDocument> refused, String reason) {
    private static final int NOT_FOUND = 404;

    /** The limits on memory that Elasticsearch names when it is too busy: what this operation takes, what all may. */
    private static final Pattern PRESSURE =
            Pattern.compile("operation_bytes=(\\d{1,18}), max_(?:primary|coordinating|operation)\\w*=(\\d{1,18})");

    /**
     * Sorts the documents of a bulk by its answer.
     *
     * @throws IndexFailure when the index is no longer there
     */
    static BulkAnswer read(List<PendingDocument> sent, BulkResponse response) {
        List<PendingDocument> again = new ArrayList<>();
        List<BulkSender.RefusedDocument> refused = new ArrayList<>();
        String busy = "";
        for (int i = 0; response.errors() && i < sent.size(); i++) {
            BulkResponseItem item = response.items().get(i);
            PendingDocument document = sent.get(i);
            if (item.status() < 300 || isGoneAlready(item, document)) {
                continue;
            }
            String reason = Retrying.reason(item.error());
            if (item.status() == NOT_FOUND) {
                throw new IndexFailure("the index was removed while it was being written", null);
            }
            if (neverFits(reason)) {
                refused.add(
                        new BulkSender.RefusedDocument(document, "it has too little memory for it (" + reason + ")"));
            } else if (Retrying.mayPass(item.status())) {
                again.add(document);
                busy = reason;
            } else {
                refused.add(new BulkSender.RefusedDocument(document, reason));
            }
        }
        return new BulkAnswer(again, refused, busy);
    }

    private static boolean isGoneAlready(BulkResponseItem item, PendingDocument document) {
        return item.status() == NOT_FOUND && document.json() == null;
    }

    /** A document that alone takes more memory than all may take is refused as "too busy" at any time. */
    static boolean neverFits(String reason) {
        Matcher limits = PRESSURE.matcher(reason);
        return limits.find() && Long.parseLong(limits.group(1)) > Long.parseLong(limits.group(2));
    }
}
