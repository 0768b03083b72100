package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.article.ArticleJson;
import dev.dateline.elastic.cluster.SearchedIndex;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.document.StoredArticle;
import dev.dateline.elastic.names.Entities;
import dev.dateline.elastic.names.NameLookup;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.query.Highlights;
import dev.dateline.elastic.query.HitOrder;
import dev.dateline.elastic.query.ResolvedQuery;
import dev.dateline.elastic.query.TextQuery;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.ArticleView;
import dev.dateline.search.result.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Reads one whole article, with everything that a query matches in it. Safe for many threads. */
final class ArticleReader {
    private static final Highlighting WHOLE = new Highlighting(Highlighting.Extent.FULL, Highlighting.DEFAULT_PASSAGES);

    private final SearchedIndex articles;
    private final Entities entities;
    private final NameLookup lookup;

    ArticleReader(SearchedArchive archive) {
        this.articles = archive.articles();
        this.entities = archive.entities();
        this.lookup = archive.lookup();
    }

    /** The article of that id; empty when the archive does not have it. */
    Optional<ArticleView> read(String id, SearchQuery query) {
        return articles.search(body -> request(body, id, query), ObjectNode.class).hits().hits().stream()
                .findFirst()
                .map(this::view);
    }

    /** Asks for the id as a value, so that an unknown id of any length and any characters is simply not found. */
    private SearchRequest.Builder request(SearchRequest.Builder request, String id, SearchQuery query) {
        BoolQuery.Builder article = QueryBuilders.bool().filter(Clauses.term(Fields.ID, id));
        if (!query.text().isBlank()) {
            ResolvedQuery resolved = lookup.resolved(query);
            request.highlight(Highlights.request(resolved, WHOLE));
            article.should(TextQuery.showingQuotes(resolved, QuoteHits.MOST));
        }
        return request.size(1).query(article.build()._toQuery());
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

    /** The near duplicates of the article in the whole archive; null when there are none. */
    private ArticleHit.@Nullable Family family(ObjectNode article) {
        String id = article.path(Fields.FAMILY).asString("");
        var copies = articles.search(body -> copies(body, id, article), ObjectNode.class)
                .hits();
        long others = Objects.requireNonNull(copies.total(), "copies without their total")
                .value();
        List<ArticleHit.Card> cards = copies.hits().stream()
                .map(copy -> HitReader.card(HitReader.source(copy)))
                .toList();
        return others == 0 ? null : new ArticleHit.Family(id, others + 1, cards);
    }

    private static SearchRequest.Builder copies(SearchRequest.Builder request, String family, ObjectNode article) {
        return request.size(ArticleHit.Family.MOST_OTHERS)
                .query(all -> all.bool(copies -> copies.filter(Clauses.term(Fields.FAMILY, family))
                        .mustNot(Clauses.term(Fields.ID, article.path(Fields.ID).asString()))))
                .sort(HitOrder.of(Page.Sort.OLDEST))
                .source(SearchBody.CARDS);
    }

    /** What the query matches in the text, and what it matches only in its quotes. */
    private static List<Passage.Mark> textMarks(Hit<ObjectNode> hit) {
        List<Passage.Mark> inQuotes = QuoteHits.inText(QuoteHits.read(hit, QuoteHits.MOST));
        return inQuotes.isEmpty()
                ? marks(hit, Fields.TEXT)
                : Stream.concat(marks(hit, Fields.TEXT).stream(), inQuotes.stream())
                        .distinct()
                        .sorted(Comparator.comparingInt(Passage.Mark::from).thenComparingInt(Passage.Mark::to))
                        .toList();
    }

    private static List<Passage.Mark> marks(Hit<ObjectNode> hit, String field) {
        List<String> highlighted = hit.highlight().getOrDefault(field, List.of());
        return highlighted.isEmpty()
                ? List.of()
                : Highlights.read(highlighted.getFirst()).marks();
    }
}
