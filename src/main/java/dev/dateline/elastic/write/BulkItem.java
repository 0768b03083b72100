package dev.dateline.elastic.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** One operation of a bulk: a document to be written, or the removal of one. Carrying it out twice does no harm. */
final class BulkItem {
    private final String id;
    private final byte @Nullable [] document;

    private BulkItem(String id, byte @Nullable [] document) {
        this.id = id;
        this.document = document;
    }

    /** Writes a document, in JSON, in place of the one with that id. */
    static BulkItem index(String id, byte[] document) {
        return new BulkItem(id, document);
    }

    /** Writes a document in place of the one with that id. */
    static BulkItem index(String id, JsonNode document) {
        return new BulkItem(id, document.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Removes the document with that id, if there is one. */
    static BulkItem removal(String id) {
        return new BulkItem(id, null);
    }

    /** The {@code _id}. */
    String id() {
        return id;
    }

    boolean isRemoval() {
        return document == null;
    }

    /** The bytes of its document. */
    int size() {
        return document == null ? 0 : document.length;
    }

    /** Appends the lines of this operation to a bulk request: the action, then the document. */
    void writeTo(ByteArrayOutputStream bulk) {
        String action = isRemoval() ? "delete" : "index";
        String head = "{\"" + action + "\":{\"_id\":" + StringNode.valueOf(id) + "}}\n";
        bulk.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        if (document != null) {
            bulk.writeBytes(document);
            bulk.write('\n');
        }
    }
}
