package dev.dateline.bench.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.HitPages;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.elastic.document.Fields;

/** Reads the entities index page by page. Thread-safe; the cluster's connection stays the caller's. */
public final class ElasticKnownEntities implements KnownEntities {
    /** Documents of a few hundred bytes: a page is a quarter megabyte. */
    private static final int PAGE = 1000;

    private final ElasticsearchClient client;
    private final Aliases aliases;
    private final Retrying retrying = Retrying.silently();

    /** The entities served under these aliases. */
    public ElasticKnownEntities(Cluster cluster, Aliases aliases) {
        this.client = cluster.client();
        this.aliases = aliases;
    }

    @Override
    public void forEach(Visitor visitor) {
        HitPages<EntityDocument> pages = new HitPages<>(this::page);
        while (pages.hasNext()) {
            for (Hit<EntityDocument> hit : pages.next(body(), PAGE).hits().hits()) {
                EntityDocument entity = hit.source();
                if (entity != null && !visitor.take(entity.kind(), entity.id(), entity.spellings())) {
                    return;
                }
            }
        }
    }

    private SearchResponse<EntityDocument> page(SearchRequest request) {
        return retrying.call("list the entities it holds", () -> client.search(request, EntityDocument.class));
    }

    private SearchRequest.Builder body() {
        return new SearchRequest.Builder()
                .index(aliases.entities())
                .trackTotalHits(total -> total.enabled(false))
                .source(source -> source.filter(fields -> fields.includes(Fields.ID, Fields.KIND, Fields.SPELLINGS)))
                .sort(by -> by.field(sort -> sort.field(Fields.ARTICLES).order(SortOrder.Desc)))
                .sort(by -> by.field(sort -> sort.field(Fields.ID)))
                .sort(by -> by.field(sort -> sort.field(Fields.KIND)));
    }
}
