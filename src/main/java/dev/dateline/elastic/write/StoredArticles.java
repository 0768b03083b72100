package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.HitPages;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.document.StoredArticle;
import dev.dateline.resolve.ResolvedArticle;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/** Reads the articles of an index that have some evidence about names. One thread. */
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
     * @param kept as it was stored with it
     */
    record Stored(ResolvedArticle resolved, PendingArticle.Kept kept) {}

    /** Makes all that has been written visible to the other methods. */
    void refresh() {
        retrying.call("refresh " + index, () -> client.indices().refresh(request -> request.index(index)));
    }

    /**
     * Passes the articles with any of these values of evidence, each once, in pages to a consumer.
     *
     * @param evidence at most 60,000
     */
    void forEach(Collection<String> evidence, Consumer<List<Stored>> consumer) {
        List<FieldValue> values = evidence.stream().map(FieldValue::of).toList();
        HitPages<JsonNode> pages = new HitPages<>(
                request -> retrying.call("read the articles", () -> client.search(request, JsonNode.class)));
        while (pages.hasNext()) {
            List<Stored> page = pages.next(search(values), PAGE).hits().hits().stream()
                    .map(StoredArticles::stored)
                    .toList();
            if (!page.isEmpty()) {
                consumer.accept(page);
            }
        }
    }

    private SearchRequest.Builder search(List<FieldValue> values) {
        return new SearchRequest.Builder()
                .index(index)
                .trackTotalHits(total -> total.enabled(false))
                .docvalueFields(field -> field.field(Fields.EVIDENCE))
                .sort(by -> by.field(sort -> sort.field(Fields.ID)))
                .query(query -> query.constantScore(all -> all.filter(filter ->
                        filter.terms(terms -> terms.field(Fields.EVIDENCE).terms(list -> list.value(values))))));
    }

    @SuppressWarnings("unchecked") // The client has no generic type for the values of a field.
    private static Stored stored(Hit<JsonNode> hit) {
        JsonNode source = Objects.requireNonNull(hit.source());
        JsonData evidence = hit.fields().get(Fields.EVIDENCE);
        return new Stored(
                StoredArticle.resolved(source, evidence == null ? List.of() : evidence.to(List.class)),
                new PendingArticle.Kept(
                        source.path(Fields.CONTENT_HASH).asString(""),
                        source.path(Fields.FAMILY).asString(""),
                        source.path(Fields.ADDED).asString("")));
    }
}
