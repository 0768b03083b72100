package dev.dateline.elastic.write;

import dev.dateline.article.Article;
import dev.dateline.elastic.document.ArticleDocument;
import dev.dateline.elastic.document.ArticleForms;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.document.NamedEntities;
import dev.dateline.elastic.document.SpellingKey;
import dev.dateline.family.Fingerprint;
import dev.dateline.index.IncomingArticle;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** A document ready to be written, or the removal of one. Safe for many threads. */
public final class PendingDocument {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String id;
    private final byte[] json;
    private final String hash;
    private final List<String> entities;
    private final ArticleForms forms;
    private final @Nullable IncomingArticle incoming;

    private PendingDocument(String id, byte[] json) {
        this.id = id;
        this.json = json;
        this.hash = "";
        this.entities = List.of();
        this.forms = ArticleForms.NONE;
        this.incoming = null;
    }

    private PendingDocument(PendingDocument bare, byte[] json) {
        this.id = bare.id;
        this.json = json;
        this.hash = bare.hash;
        this.entities = bare.entities;
        this.forms = bare.forms;
        this.incoming = bare.incoming;
    }

    private PendingDocument(IncomingArticle incoming) {
        Article article = incoming.article();
        NamedEntities named = NamedEntities.of(article);
        this.forms = ArticleForms.of(article, named);
        byte[] document = MAPPER.writeValueAsBytes(ArticleDocument.of(article, named, forms));
        this.id = article.id();
        this.hash = HexFormat.of().formatHex(sha256().digest(document));
        this.json = withHash(document, hash);
        this.entities = named.keys();
        this.incoming = incoming;
    }

    /** The document of an article, with its hash put behind everything else. */
    public static PendingDocument of(IncomingArticle incoming) {
        return new PendingDocument(incoming);
    }

    /**
     * The same article in its family. What is added here does not change its hash: an article that has not changed keeps
     * the family it has.
     */
    PendingDocument inFamily(String family, @Nullable Fingerprint print) {
        ObjectNode added = MAPPER.createObjectNode().put(Fields.FAMILY, family);
        if (print != null) {
            added.put(Fields.FINGERPRINT, print.encode());
            print.bands().forEach(added.putArray(Fields.FINGERPRINT_BANDS)::add);
        }
        String text = added.toString();
        return new PendingDocument(this, withEnd(json, "," + text.substring(1)));
    }

    /** A document that is no article. */
    public static PendingDocument of(String id, JsonNode document) {
        return new PendingDocument(id, MAPPER.writeValueAsBytes(document));
    }

    /** The removal of a document. */
    static PendingDocument removal(String id) {
        return new PendingDocument(id, new byte[0]);
    }

    /** Its {@code _id}. */
    String id() {
        return id;
    }

    /** The SHA-256 of its content; empty when it is no article. */
    String hash() {
        return hash;
    }

    /** The entities it names, as {@link SpellingKey#entityText()}. */
    List<String> entities() {
        return entities;
    }

    /** The forms of names in it; none when it is no article. */
    ArticleForms forms() {
        return forms;
    }

    /** The article it was made of; null when it is none. */
    @Nullable
    IncomingArticle incoming() {
        return incoming;
    }

    boolean isRemoval() {
        return json.length == 0;
    }

    /** How many bytes its content has. */
    int size() {
        return json.length;
    }

    /** Adds what a bulk request says of it: the action, and the content behind it. */
    public void writeTo(ByteArrayOutputStream bulk) {
        String action = isRemoval() ? "delete" : "index";
        String head = "{\"" + action + "\":{\"_id\":" + StringNode.valueOf(id) + "}}\n";
        bulk.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        if (!isRemoval()) {
            bulk.writeBytes(json);
            bulk.write('\n');
        }
    }

    private static byte[] withHash(byte[] json, String hash) {
        return withEnd(json, ",\"" + Fields.CONTENT_HASH + "\":\"" + hash + "\"}");
    }

    private static byte[] withEnd(byte[] json, String more) {
        byte[] end = more.getBytes(StandardCharsets.UTF_8);
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
