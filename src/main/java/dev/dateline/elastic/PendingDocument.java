package dev.dateline.elastic;

import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import dev.dateline.article.Article;
import dev.dateline.index.IncomingArticle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document ready to be written.
 *
 * @param id its {@code _id}
 * @param json its content; null to delete the document
 * @param hash of its content; empty when it has none
 * @param entities the entities it names, as {@link SpellingKey#entityText()}
 * @param incoming the article it was made of; null when it is none
 */
record PendingDocument(
        String id,
        @Nullable BinaryData json,
        String hash,
        List<String> entities,
        @Nullable IncomingArticle incoming) {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The document of an article, with its hash put behind everything else. */
    static PendingDocument of(IncomingArticle incoming) {
        Article article = incoming.article();
        NamedEntities named = NamedEntities.of(article);
        ObjectNode document = ArticleDocument.of(article, named);
        byte[] json = MAPPER.writeValueAsBytes(document);
        String hash = HexFormat.of().formatHex(sha256().digest(json));
        List<String> entities = named.all().stream()
                .map(entity -> SpellingKey.ofEntity(entity.kind(), entity.id()).entityText())
                .toList();
        return new PendingDocument(article.id(), binary(withHash(json, hash)), hash, entities, incoming);
    }

    /** A document that is no article. */
    static PendingDocument of(String id, JsonNode document) {
        return new PendingDocument(id, binary(MAPPER.writeValueAsBytes(document)), "", List.of(), null);
    }

    /** The removal of a document. */
    static PendingDocument removal(String id) {
        return new PendingDocument(id, null, "", List.of(), null);
    }

    /** How many bytes the document has. */
    long size() {
        return json == null ? 0 : json.size();
    }

    /** Its bytes; empty for a removal. */
    byte[] bytes() throws IOException {
        if (json == null) {
            return new byte[0];
        }
        try (InputStream stream = json.asInputStream()) {
            return stream.readAllBytes();
        }
    }

    private static BinaryData binary(byte[] json) {
        return BinaryData.of(json, ContentType.APPLICATION_JSON);
    }

    private static byte[] withHash(byte[] json, String hash) {
        byte[] end = (",\"" + Fields.CONTENT_HASH + "\":\"" + hash + "\"}").getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[json.length - 1 + end.length];
        System.arraycopy(json, 0, whole, 0, json.length - 1);
        System.arraycopy(end, 0, whole, json.length - 1, end.length);
        return whole;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
