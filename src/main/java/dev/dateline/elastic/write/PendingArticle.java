package dev.dateline.elastic.write;

import dev.dateline.article.Article;
import dev.dateline.elastic.document.ArticleDocument;
import dev.dateline.elastic.document.ArticleForms;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.document.NamedEntities;
import dev.dateline.elastic.document.SpellingKey;
import dev.dateline.elastic.write.StoredArticles.Marks;
import dev.dateline.family.Fingerprint;
import dev.dateline.index.IncomingArticle;
import dev.dateline.resolve.ResolvedArticle;
import dev.dateline.text.Digests;
import dev.dateline.text.token.Passages;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An article on its way into the index: its document, complete but for the family, which is known only when the articles
 * before it have theirs. One thread at a time.
 */
final class PendingArticle {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final IncomingArticle incoming;
    private final byte[] document;
    private final String hash;
    private final List<String> entities;
    private final ArticleForms forms;
    private String added;
    private final Set<Long> passages;

    /**
     * Makes the document of an article.
     *
     * @param added when it is added to the archive: an instant as text
     */
    PendingArticle(IncomingArticle incoming, String added) {
        this.added = added;
        NamedEntities named = NamedEntities.of(incoming.article());
        this.incoming = incoming;
        this.forms = ArticleForms.of(incoming.article(), named);
        this.document = MAPPER.writeValueAsBytes(ArticleDocument.of(incoming.resolved(), named, forms));
        this.hash = HexFormat.of().formatHex(Digests.sha256().digest(document));
        this.entities = named.keys();
        this.passages = Passages.prints(
                incoming.article().metadata().source(), incoming.article().text());
    }

    /** The article. */
    IncomingArticle incoming() {
        return incoming;
    }

    /** The article's id, which is the document's {@code _id}. */
    String id() {
        return incoming.article().id();
    }

    /**
     * The SHA-256 of the document without its family, before the archive decides about its names: an article that has not
     * changed keeps the family and the entities it has.
     */
    String hash() {
        return hash;
    }

    /** Keeps the instant at which an earlier version of the article was added to the archive. */
    void addedBefore(String earlier) {
        added = earlier;
    }

    /** The entities it names, as {@link SpellingKey#entityText()}. */
    List<String> entities() {
        return entities;
    }

    /** The blocks of its evidence. */
    Set<String> blocks() {
        return incoming.resolved().blocks();
    }

    /** The forms of names in it. */
    ArticleForms forms() {
        return forms;
    }

    /** The bytes of the document. */
    int size() {
        return document.length;
    }

    /** The prints of the passages of its text. */
    Set<Long> passages() {
        return passages;
    }

    /** The document with its hash, its family and its fingerprint; null for a text without words. */
    BulkItem inFamily(String family, @Nullable Fingerprint print) {
        ObjectNode extra = incoming.article().extra();
        Set<Long> repeated = new TreeSet<>();
        if (extra != null) {
            // An article that was exported has left its repeated passages there.
            extra.path(ResolvedArticle.REPEATED_PASSAGES)
                    .forEach(passage -> repeated.addAll(
                            Passages.prints(incoming.article().metadata().source(), passage.asString(""))));
        }
        return item(id(), document, new Marks(hash, family, print, passages, repeated, added));
    }

    /** A stored article as it is to be now. Its marks belong to the article as it came, and stay. */
    static BulkItem again(ResolvedArticle resolved, Marks marks) {
        Article article = resolved.article();
        NamedEntities named = NamedEntities.of(article);
        byte[] document =
                MAPPER.writeValueAsBytes(ArticleDocument.of(resolved, named, ArticleForms.of(article, named)));
        return item(article.id(), document, marks);
    }

    private static BulkItem item(String id, byte[] document, Marks marks) {
        ObjectNode added =
                MAPPER.createObjectNode().put(Fields.CONTENT_HASH, marks.hash()).put(Fields.FAMILY, marks.family());
        if (!marks.added().isEmpty()) {
            added.put(Fields.ADDED, marks.added());
        }
        Fingerprint print = marks.fingerprint();
        if (print != null) {
            added.put(Fields.FINGERPRINT, print.encode());
            print.bands().forEach(added.putArray(Fields.FINGERPRINT_BANDS)::add);
        }
        marks.passages().forEach(added.withArrayProperty(Fields.PASSAGES)::add);
        marks.repeated().forEach(added.withArrayProperty(Fields.REPEATED)::add);
        // Appended to the bytes: writing the whole document again would cost as much as making it.
        byte[] end = added.toString().getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[document.length + end.length - 1];
        System.arraycopy(document, 0, whole, 0, document.length - 1);
        whole[document.length - 1] = ',';
        System.arraycopy(end, 1, whole, document.length, end.length - 1);
        return BulkItem.index(id, whole);
    }
}
