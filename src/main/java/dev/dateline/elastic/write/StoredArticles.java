package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.HitPages;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.DocValues;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.document.StoredArticle;
import dev.dateline.family.Fingerprint;
import dev.dateline.resolve.ResolvedArticle;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads articles of an index whole, in order to write them again. One thread. */
final class StoredArticles {
    /** Articles of one page: some 100 kB; an article of a book's length has a megabyte. */
    private static final int PAGE = 50;

    private final ElasticsearchClient client;
    private final String index;
    private final Retrying retrying;

    /** Of an index, by its name or an alias. */
    StoredArticles(Cluster cluster, String index, Retrying retrying) {
        this.client = cluster.client();
        this.index = index;
        this.retrying = retrying;
    }

    /**
     * A stored article.
     *
     * @param resolved with its keys and its evidence
     * @param marks as they were stored with it
     */
    record Stored(ResolvedArticle resolved, Marks marks) {}

    /**
     * What is stored with an article and is not made of its document.
     *
     * @param hash of the document as it came
     * @param family of its near duplicates
     * @param fingerprint of the text as it came; null for a text without words
     * @param passages the prints of the passages of its text
     * @param repeated the prints of the passages that were taken out of its text
     * @param added when it was added to the archive; empty when that is not known
     */
    record Marks(
            String hash,
            String family,
            @Nullable Fingerprint fingerprint,
            Collection<Long> passages,
            Collection<Long> repeated,
            String added) {}

    /** Makes all that has been written visible to the other methods. */
    void refresh() {
        retrying.call("refresh " + index, () -> client.indices().refresh(request -> request.index(index)));
    }

    /** Passes the articles that a query finds, each once, in pages to a consumer. */
    void forEach(Query articles, Consumer<List<Stored>> consumer) {
        HitPages<JsonNode> pages = new HitPages<>(
                request -> retrying.call("read the articles", () -> client.search(request, JsonNode.class)));
        while (pages.hasNext()) {
            List<Stored> page = pages.next(search(articles), PAGE).hits().hits().stream()
                    .map(StoredArticles::stored)
                    .toList();
            if (!page.isEmpty()) {
                consumer.accept(page);
            }
        }
    }

    private SearchRequest.Builder search(Query articles) {
        return new SearchRequest.Builder()
                .index(index)
                .trackTotalHits(total -> total.enabled(false))
                .docvalueFields(wanted -> wanted.field(Fields.EVIDENCE))
                .docvalueFields(wanted -> wanted.field(Fields.FINGERPRINT))
                .docvalueFields(wanted -> wanted.field(Fields.PASSAGES))
                .docvalueFields(wanted -> wanted.field(Fields.REPEATED))
                .sort(by -> by.field(sort -> sort.field(Fields.ID)))
                .query(Clauses.unscored(articles));
    }

    private static Stored stored(Hit<JsonNode> hit) {
        JsonNode source = Objects.requireNonNull(hit.source());
        Marks marks = new Marks(
                source.path(Fields.CONTENT_HASH).asString(""),
                source.path(Fields.FAMILY).asString(""),
                DocValues.texts(hit, Fields.FINGERPRINT).stream()
                        .findFirst()
                        .map(Fingerprint::decode)
                        .orElse(null),
                DocValues.numbers(hit, Fields.PASSAGES),
                DocValues.numbers(hit, Fields.REPEATED),
                source.path(Fields.ADDED).asString(""));
        return new Stored(StoredArticle.resolved(source, DocValues.texts(hit, Fields.EVIDENCE)), marks);
    }
}
