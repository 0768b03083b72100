package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.article.ArticleJson;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.document.StoredArticle;
import dev.dateline.elastic.names.Entities;
import dev.dateline.elastic.names.NameLookup;
import dev.dateline.elastic.query.Highlights;
import dev.dateline.elastic.query.HitOrder;
import dev.dateline.elastic.query.TextQuery;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.Sort;
import dev.dateline.search.result.ArticleView;
import dev.dateline.search.result.Family;
import dev.dateline.search.result.Mark;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads one article for reading, with everything a query hits in it. Safe for many threads. */
final class ArticleReader {
    private static final Highlighting WHOLE = new Highlighting(Highlighting.Extent.FULL, Highlighting.DEFAULT_PASSAGES);

    private final ElasticsearchClient client;
    private final String index;
    private final Entities entities;
    private final NameLookup lookup;

    ArticleReader(ElasticsearchClient client, String index, Entities entities, NameLookup lookup) {
        this.client = client;
        this.index = index;
        this.entities = entities;
        this.lookup = lookup;
    }

    /** The article of that id; empty when there is none. */
    Optional<ArticleView> read(String id, SearchQuery query) {
        return Failures.translated(() -> client.search(request(id, lookup.resolved(query)), ObjectNode.class))
                .hits()
                .hits()
                .stream()
                .findFirst()
                .map(this::view);
    }

    /** Asks by the id as a value, so that an id of any length and any characters is just not found. */
    private SearchRequest request(String id, SearchQuery query) {
        BoolQuery.Builder article = QueryBuilders.bool()
                .filter(filter -> filter.term(term -> term.field(Fields.ID).value(id)));
        SearchRequest.Builder request = new SearchRequest.Builder().index(index).size(1);
        if (!query.text().isBlank()) {
            request.highlight(Highlights.request(query, WHOLE));
            article.should(TextQuery.showingQuotes(query, QuoteHits.MOST));
        }
        return request.query(article.build()._toQuery()).build();
    }

    private ArticleView view(Hit<ObjectNode> hit) {
        ObjectNode source = Objects.requireNonNull(hit.source(), "an article without its source");
        return new ArticleView(
                ArticleJson.of(StoredArticle.read(source)),
                HitReader.named(source, entities.find(HitReader.entityIds(hit))),
                marks(hit, Fields.TITLE),
                textMarks(hit),
                family(source));
    }

    /** The copies of the article in the whole archive; null when there are none. */
    private @Nullable Family family(ObjectNode article) {
        String id = article.path(Fields.FAMILY).asString("");
        var copies = Failures.translated(() -> client.search(copies(id, article), ObjectNode.class))
                .hits();
        long others = Objects.requireNonNull(copies.total(), "copies without their total")
                .value();
        List<dev.dateline.search.result.Hit.Card> cards = copies.hits().stream()
                .map(copy -> HitReader.card(HitReader.source(copy)))
                .toList();
        return others == 0 ? null : new Family(id, others + 1, cards);
    }

    private SearchRequest copies(String family, ObjectNode article) {
        return SearchRequest.of(request -> request.index(index)
                .size(Family.MOST_OTHERS)
                .query(all -> all.bool(copies -> copies.filter(filter ->
                                filter.term(term -> term.field(Fields.FAMILY).value(family)))
                        .mustNot(itself -> itself.term(term -> term.field(Fields.ID)
                                .value(article.path(Fields.ID).asString())))))
                .sort(HitOrder.of(Sort.OLDEST))
                .source(source ->
                        source.filter(fields -> fields.includes(SearchBody.CARD).excludes(Fields.NAMED))));
    }

    /** What is hit in the text, and what is hit in its quotes alone. */
    private static List<Mark> textMarks(Hit<ObjectNode> hit) {
        List<Mark> inQuotes = QuoteHits.inText(QuoteHits.read(hit, QuoteHits.MOST));
        return inQuotes.isEmpty()
                ? marks(hit, Fields.TEXT)
                : Stream.concat(marks(hit, Fields.TEXT).stream(), inQuotes.stream())
                        .distinct()
                        .sorted(Comparator.comparingInt(Mark::from).thenComparingInt(Mark::to))
                        .toList();
    }

    private static List<Mark> marks(Hit<ObjectNode> hit, String field) {
        List<String> highlighted = hit.highlight().getOrDefault(field, List.of());
        return highlighted.isEmpty()
                ? List.of()
                : Highlights.read(highlighted.getFirst()).marks();
    }
}
