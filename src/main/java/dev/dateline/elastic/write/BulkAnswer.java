package dev.dateline.elastic.write;

import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.index.IndexFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What an answered bulk means for each of its documents; those in neither list are written.
 *
 * @param again those for which Elasticsearch was too busy
 * @param refused those that it will never take
 * @param reason why it was too busy for the last of them; empty when it was not
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
    static BulkAnswer read(List<PendingDocument> sent, JsonNode answer) {
        List<PendingDocument> again = new ArrayList<>();
        List<BulkSender.RefusedDocument> refused = new ArrayList<>();
        String busy = "";
        boolean errors = answer.path("errors").asBoolean(false);
        for (int i = 0; errors && i < sent.size(); i++) {
            PendingDocument document = sent.get(i);
            JsonNode item = answer.path("items").path(i).path(document.isRemoval() ? "delete" : "index");
            int status = item.path("status").asInt();
            if (status < 300 || isGoneAlready(status, document)) {
                continue;
            }
            String reason = Retrying.reason(item.path("error"));
            if (status == NOT_FOUND) {
                throw new IndexFailure("the index was removed while it was being written", null);
            }
            if (neverFits(reason)) {
                refused.add(
                        new BulkSender.RefusedDocument(document, "it has too little memory for it (" + reason + ")"));
            } else if (Retrying.mayPass(status)) {
                again.add(document);
                busy = reason;
            } else {
                refused.add(new BulkSender.RefusedDocument(document, reason));
            }
        }
        return new BulkAnswer(again, refused, busy);
    }

    private static boolean isGoneAlready(int status, PendingDocument document) {
        return status == NOT_FOUND && document.isRemoval();
    }

    /** A document that alone takes more memory than all may take is refused as "too busy" at any time. */
    static boolean neverFits(String reason) {
        Matcher limits = PRESSURE.matcher(reason);
        return limits.find() && Long.parseLong(limits.group(1)) > Long.parseLong(limits.group(2));
    }
}
