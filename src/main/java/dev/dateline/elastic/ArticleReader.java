package dev.dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.article.ArticleJson;
import dev.dateline.search.ArticleView;
import dev.dateline.search.Highlighting;
import dev.dateline.search.Mark;
import dev.dateline.search.SearchQuery;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Reads one article for reading, with everything a query hits in it. Safe for many threads. */
final class ArticleReader {
    private static final Highlighting WHOLE = new Highlighting(Highlighting.Extent.FULL, Highlighting.DEFAULT_PASSAGES);

    private final ElasticsearchClient client;
    private final String index;
    private final Entities entities;

    ArticleReader(ElasticsearchClient client, String index, Entities entities) {
        this.client = client;
        this.index = index;
        this.entities = entities;
    }

    /** The article of that id; empty when there is none. */
    Optional<ArticleView> read(String id, SearchQuery query) {
        return Failures.translated(() -> client.search(request(id, query), ObjectNode.class)).hits().hits().stream()
                .findFirst()
                .map(this::view);
    }

    /** Asks by the id as a value, so that an id of any length and any characters is just not found. */
    private SearchRequest request(String id, SearchQuery query) {
        SearchRequest.Builder request = new SearchRequest.Builder()
                .index(index)
                .size(1)
                .query(all -> all.constantScore(score -> score.filter(
                        filter -> filter.term(term -> term.field(Fields.ID).value(id)))));
        if (query.root().asksForWords()) {
            request.highlight(Highlights.request(query, WHOLE));
        }
        return request.build();
    }

    private ArticleView view(Hit<ObjectNode> hit) {
        ObjectNode source = Objects.requireNonNull(hit.source(), "an article without its source");
        return new ArticleView(
                ArticleJson.of(StoredArticle.read(source)),
                HitReader.named(source, entities.find(HitReader.entityIds(hit))),
                marks(hit, Fields.TITLE),
                marks(hit, Fields.TEXT));
    }

    private static List<Mark> marks(Hit<ObjectNode> hit, String field) {
        List<String> highlighted = hit.highlight().getOrDefault(field, List.of());
        return highlighted.isEmpty()
                ? List.of()
                : Highlights.read(highlighted.getFirst()).marks();
    }
}
