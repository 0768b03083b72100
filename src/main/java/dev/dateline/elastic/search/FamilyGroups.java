package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationBuilders;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import co.elastic.clients.elasticsearch.core.search.InnerHitsResult;
import co.elastic.clients.json.JsonData;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.Highlights;
import dev.dateline.elastic.query.HitOrder;
import dev.dateline.elastic.query.ResolvedSearch;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.request.Page;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.SearchResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Folds near duplicates of a text into one hit. Its place is that of the copy that comes first in the order of the search.
 * That copy is shown too when the order is by time, so that the dates shown are in order; by relevance, the copy published
 * first is shown. Pure functions.
 */
final class FamilyGroups {
    /** The limit of mappings/articles.json: pages of folded hits are addressed by offset, not by their last hit. */
    private static final int LAST = 1_000_000;

    /** Families of several copies that are counted one by one; with more of them the total is not exact. */
    private static final int MOST_COUNTED = 10_000;

    private static final String TOTAL = "families";
    private static final String FIRST = "first";
    private static final String OTHERS = "others";

    private FamilyGroups() {}

    /** Makes a request fold its hits. */
    static void fold(SearchRequest.Builder body, ResolvedSearch request, @Nullable Cursor cursor) {
        long seen = cursor == null ? 0 : cursor.seen();
        if (seen + request.page().size() > LAST) {
            throw new InvalidRequest(
                    "after", "Pages of families end at " + LAST + ". Narrow the search, or leave out group=families.");
        }
        body.from((int) seen);
        body.collapse(collapse -> collapse.field(Fields.FAMILY).innerHits(first(request), others()));
        body.aggregations(TOTAL, total(FilterQuery.alternatives(request.filters(), null)));
    }

    private static InnerHits first(ResolvedSearch request) {
        Page.Sort sort = request.page().sort();
        InnerHits.Builder first = new InnerHits.Builder()
                .name(FIRST)
                .size(1)
                .sort(HitOrder.of(sort == Page.Sort.RELEVANCE ? Page.Sort.OLDEST : sort))
                .source(source -> source.filter(fields -> fields.includes(SearchBody.CARD)));
        if (request.highlighting().isWanted()) {
            first.highlight(Highlights.request(request.query(), request.highlighting()));
        }
        return first.build();
    }

    /** The copies by date; the one that is shown is among them. */
    private static InnerHits others() {
        return InnerHits.of(others -> others.name(OTHERS)
                .size(1 + ArticleHit.Family.MOST_OTHERS)
                .sort(HitOrder.of(Page.Sort.OLDEST))
                .source(source ->
                        source.filter(fields -> fields.includes(SearchBody.CARD).excludes(Fields.NAMED))));
    }

    /** Counts families of two and more copies; the other articles have no copies. */
    private static Aggregation total(List<Query> alternatives) {
        Aggregation copies = AggregationBuilders.terms()
                .field(Fields.FAMILY)
                .minDocCount(2)
                .size(MOST_COUNTED)
                .build()
                ._toAggregation();
        return Aggregation.of(all -> all.filter(FilterQuery.allOf(alternatives)).aggregations(TOTAL, copies));
    }

    /** How many families there are among the articles found. */
    static SearchResult.Total total(SearchResponse<ObjectNode> response, SearchResult.Total articles) {
        Aggregate filtered = Objects.requireNonNull(response.aggregations().get(TOTAL));
        StringTermsAggregate families = Objects.requireNonNull(
                        filtered.filter().aggregations().get(TOTAL))
                .sterms();
        long value = articles.value();
        for (StringTermsBucket family : families.buckets().array()) {
            value -= family.docCount() - 1;
        }
        boolean all = families.buckets().array().size() < MOST_COUNTED
                && Objects.requireNonNullElse(families.docCountErrorUpperBound(), 0L) == 0;
        return new SearchResult.Total(value, all && articles.exact());
    }

    /**
     * The copy that is shown, with the score of the copy that was found. Its quotes are known only when both are the same:
     * Elasticsearch does not search the quotes of the other copies.
     */
    static Hit<ObjectNode> first(Hit<ObjectNode> hit) {
        Hit<JsonData> first = inner(hit, FIRST).hits().hits().getFirst();
        return Hit.of(shown -> shown.index(hit.index())
                .id(first.id())
                .score(hit.score())
                .source(source(first))
                .highlight(first.highlight())
                .innerHits(quotes(hit, first)));
    }

    private static Map<String, InnerHitsResult> quotes(Hit<ObjectNode> hit, Hit<JsonData> first) {
        if (!Objects.equals(first.id(), hit.id())) {
            return Map.of();
        }
        Map<String, InnerHitsResult> quotes = new LinkedHashMap<>(hit.innerHits());
        quotes.keySet().removeAll(List.of(FIRST, OTHERS));
        return quotes;
    }

    /** The hits with their copies by date. */
    static List<ArticleHit> withCopies(List<ArticleHit> hits, SearchResponse<ObjectNode> response) {
        List<ArticleHit> whole = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            Hit<ObjectNode> hit = response.hits().hits().get(i);
            InnerHitsResult others = inner(hit, OTHERS);
            String shown = hits.get(i).card().id();
            var total = Objects.requireNonNull(others.hits().total(), "copies without their total");
            List<ArticleHit.Card> cards = others.hits().hits().stream()
                    .map(other -> HitReader.card(source(other)))
                    .filter(card -> !card.id().equals(shown))
                    .limit(ArticleHit.Family.MOST_OTHERS)
                    .toList();
            whole.add(hits.get(i).in(new ArticleHit.Family(family(hit), total.value(), cards)));
        }
        return whole;
    }

    private static String family(Hit<ObjectNode> hit) {
        JsonData values = hit.fields().get(Fields.FAMILY);
        List<?> list = values == null ? List.of() : values.to(List.class);
        return list.isEmpty() ? "" : String.valueOf(list.getFirst());
    }

    private static InnerHitsResult inner(Hit<ObjectNode> hit, String name) {
        return Objects.requireNonNull(hit.innerHits().get(name), name);
    }

    private static ObjectNode source(Hit<JsonData> hit) {
        return Objects.requireNonNull(hit.source(), "a copy without its source").to(ObjectNode.class);
    }
}
