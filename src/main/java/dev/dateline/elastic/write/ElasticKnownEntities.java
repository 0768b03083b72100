package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.article.EntityKind;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.Fields;
import dev.dateline.index.KnownEntities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the entities index page by page. Safe for many threads; the cluster's connection stays the caller's. */
public final class ElasticKnownEntities implements KnownEntities {
    /** Documents of a few hundred bytes: a page is a quarter megabyte. */
    private static final int PAGE = 1000;

    private final ElasticsearchClient client;
    private final Cluster cluster;
    private final Aliases aliases;
    private final Retrying retrying = Retrying.silently();

    /** The entities served under these aliases. */
    public ElasticKnownEntities(Cluster cluster, Aliases aliases) {
        this.client = cluster.client();
        this.cluster = cluster;
        this.aliases = aliases;
    }

    @Override
    public void forEach(Visitor visitor) {
        if (new IndexLifecycle(cluster, aliases, retrying)
                .served(aliases.entities())
                .isEmpty()) {
            return;
        }
        List<FieldValue> after = List.of();
        List<Hit<ObjectNode>> page;
        do {
            page = page(after);
            for (Hit<ObjectNode> hit : page) {
                if (hit.source() != null && !pass(hit.source(), visitor)) {
                    return;
                }
                after = hit.sort();
            }
        } while (page.size() == PAGE);
    }

    private List<Hit<ObjectNode>> page(List<FieldValue> after) {
        return retrying.call(
                        "list the entities it holds",
                        () -> client.search(
                                search -> {
                                    search.index(aliases.entities())
                                            .size(PAGE)
                                            .trackTotalHits(total -> total.enabled(false))
                                            .source(source -> source.filter(fields ->
                                                    fields.includes(Fields.ID, Fields.KIND, Fields.SPELLINGS)))
                                            .sort(by -> by.field(sort ->
                                                    sort.field(Fields.ARTICLES).order(SortOrder.Desc)))
                                            .sort(by -> by.field(sort -> sort.field(Fields.ID)))
                                            .sort(by -> by.field(sort -> sort.field(Fields.KIND)));
                                    return after.isEmpty() ? search : search.searchAfter(after);
                                },
                                ObjectNode.class))
                .hits()
                .hits();
    }

    private static boolean pass(JsonNode entity, Visitor visitor) {
        List<String> spellings = new ArrayList<>();
        entity.path(Fields.SPELLINGS).forEach(spelling -> spellings.add(spelling.asString("")));
        Optional<EntityKind> kind = EntityKind.ofJson(entity.path(Fields.KIND).asString(""));
        return kind.isEmpty() || visitor.take(kind.get(), entity.path(Fields.ID).asString(""), spellings);
    }
}
