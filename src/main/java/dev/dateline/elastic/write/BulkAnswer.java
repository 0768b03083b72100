package dev.dateline.elastic.write;

import dev.dateline.elastic.cluster.ClusterFailure;
import dev.dateline.index.IndexFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What an answered bulk means for each of its operations; those in neither list are done.
 *
 * @param again those for which Elasticsearch was too busy
 * @param refused those that it will never carry out
 * @param replaced how many documents took the place of one that an earlier bulk had written
 * @param reason why it was too busy for the last of them; empty when it was not
 */
record BulkAnswer(List<BulkItem> again, List<BulkSender.Refused> refused, int replaced, String reason) {
    private static final int NOT_FOUND = 404;

    /** The limits on memory that Elasticsearch names when it is too busy: what this operation takes, what all may. */
    private static final Pattern PRESSURE =
            Pattern.compile("operation_bytes=(\\d{1,18}), max_(?:primary|coordinating|operation)\\w*=(\\d{1,18})");

    /**
     * Sorts the operations of a bulk by its answer.
     *
     * @param times how often these operations have been sent
     * @throws IndexFailure when the index as a whole cannot be written to
     */
    static BulkAnswer read(List<BulkItem> sent, int times, JsonNode answer) {
        List<BulkItem> again = new ArrayList<>();
        List<BulkSender.Refused> refused = new ArrayList<>();
        int replaced = 0;
        String busy = "";
        for (int i = 0; i < sent.size(); i++) {
            BulkItem item = sent.get(i);
            JsonNode result = answer.path("items").path(i).path(item.isRemoval() ? "delete" : "index");
            int status = result.path("status").asInt();
            if (status < 300 || (status == NOT_FOUND && item.isRemoval())) {
                replaced += result.path("_version").asInt() > times ? 1 : 0;
                continue;
            }
            ClusterFailure failure = ClusterFailure.ofDocument(status, result.path("error"));
            requireWritable(failure);
            if (neverFits(failure.reason())) {
                refused.add(new BulkSender.Refused(item, "it has too little memory for it (" + failure.reason() + ")"));
            } else if (failure.mayPass()) {
                again.add(item);
                busy = failure.reason();
            } else {
                refused.add(new BulkSender.Refused(item, failure.reason()));
            }
        }
        return new BulkAnswer(again, refused, replaced, busy);
    }

    /** A refusal because of the state of the index or the rights of the account is not the document's fault. */
    private static void requireWritable(ClusterFailure failure) {
        if (failure.kind() == ClusterFailure.Kind.BLOCKED) {
            throw new IndexFailure(
                    "The index is blocked for writing in Elasticsearch: " + failure.reason()
                            + " Remove the block, such as the index's setting index.blocks.write.",
                    null);
        }
        if (failure.kind() == ClusterFailure.Kind.UNAUTHORISED) {
            throw new IndexFailure(
                    "Elasticsearch does not let this account write to the index: " + failure.reason() + ".", null);
        }
        if (failure.status() == NOT_FOUND) {
            throw new IndexFailure("The index was removed while it was being written.", null);
        }
    }

    /** A document that alone takes more memory than all may take is refused as "too busy" at any time. */
    static boolean neverFits(String reason) {
        Matcher limits = PRESSURE.matcher(reason);
        return limits.find() && Long.parseLong(limits.group(1)) > Long.parseLong(limits.group(2));
    }
}
