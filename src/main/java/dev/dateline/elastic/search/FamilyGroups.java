package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.AggregationBuilders;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.aggregations.TopHitsAggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.HitsMetadata;
import co.elastic.clients.json.JsonData;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.DocValues;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.Highlights;
import dev.dateline.elastic.query.HitOrder;
import dev.dateline.elastic.query.ResolvedSearch;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.request.Page;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.SearchResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Folds near duplicates of a text into one hit. Its place is that of the copy that comes first in the order of the search.
 * That copy is shown too when the order is by time, so that the dates shown are in order; by relevance, the copy published
 * first is shown.
 *
 * <p>The copies are read by a second request, and only those of families that have several: most articles have no copy. Pure
 * functions, and the copies of one page.
 *
 * @param copies of the families that have several, by date; the hit itself is among them
 */
record FamilyGroups(Map<String, HitsMetadata<JsonData>> copies) {
    /** The limit of mappings/articles.json: pages of folded hits are addressed by offset, not by their last hit. */
    private static final int LAST = 1_000_000;

    /** Families of several copies that are counted one by one; with more of them the total is not exact. */
    private static final int MOST_COUNTED = 10_000;

    private static final String TOTAL = "families";
    private static final String COPIES = "copies";

    /**
     * Makes a request fold its hits.
     *
     * @param shards of the index; 0 when not known
     */
    static void fold(SearchRequest.Builder body, ResolvedSearch request, @Nullable Cursor cursor, int shards) {
        long seen = cursor == null ? 0 : cursor.seen();
        if (seen + request.page().size() > LAST) {
            throw new InvalidRequest(
                    "after", "Pages of families end at " + LAST + ". Narrow the search, or leave out group=families.");
        }
        body.from((int) seen);
        body.collapse(collapse -> collapse.field(Fields.FAMILY));
        body.aggregations(TOTAL, total(FilterQuery.alternatives(request.filters(), null), shards));
    }

    /**
     * Counts families of two and more copies; the other articles have no copies. Only a single shard may leave those others
     * out of its own answer: with several, the copies of a family may be on different ones.
     */
    private static Aggregation total(List<Query> alternatives, int shards) {
        TermsAggregation.Builder families =
                AggregationBuilders.terms().field(Fields.FAMILY).minDocCount(2).size(MOST_COUNTED);
        if (shards == 1) {
            families.shardMinDocCount(2L);
        }
        Aggregation copies = families.build()._toAggregation();
        return Aggregation.of(all -> all.filter(Clauses.allOf(alternatives)).aggregations(TOTAL, copies));
    }

    /** How many families there are among the articles found. */
    static SearchResult.Total total(SearchResponse<ObjectNode> response, SearchResult.Total articles) {
        StringTermsAggregate families = families(response);
        long value = articles.value();
        for (StringTermsBucket family : families.buckets().array()) {
            value -= family.docCount() - 1;
        }
        return new SearchResult.Total(value, isWhole(families) && articles.exact());
    }

    private static StringTermsAggregate families(SearchResponse<ObjectNode> response) {
        Aggregate filtered = Objects.requireNonNull(response.aggregations().get(TOTAL));
        return Objects.requireNonNull(filtered.filter().aggregations().get(TOTAL))
                .sterms();
    }

    private static boolean isWhole(StringTermsAggregate families) {
        return families.buckets().array().size() < MOST_COUNTED
                && Objects.requireNonNullElse(families.docCountErrorUpperBound(), 0L) == 0;
    }

    /** The families of a page's hits that have several copies, or may have when not all of them were counted. */
    static List<String> several(SearchResponse<ObjectNode> response) {
        StringTermsAggregate families = families(response);
        Set<String> counted = families.buckets().array().stream()
                .map(bucket -> bucket.key().stringValue())
                .collect(Collectors.toSet());
        boolean whole = isWhole(families);
        return response.hits().hits().stream()
                .map(FamilyGroups::family)
                .filter(family -> !whole || counted.contains(family))
                .toList();
    }

    /** The request for the copies of some families among the articles that a search finds. */
    static SearchRequest copies(
            ResolvedSearch request, List<String> families, @Nullable Cursor cursor, Aliases aliases) {
        TopHitsAggregation.Builder copies = new TopHitsAggregation.Builder()
                .size(1 + ArticleHit.Family.MOST_OTHERS)
                .sort(HitOrder.of(Page.Sort.OLDEST))
                .source(SearchBody.HITS);
        if (request.highlighting().isWanted() && showsOldest(request)) {
            copies.highlight(Highlights.request(request.query(), request.highlighting()));
        }
        SearchRequest.Builder body = new SearchRequest.Builder()
                .query(QueryBuilders.bool()
                        .filter(FilterQuery.whole(request), Clauses.terms(Fields.FAMILY, families))
                        .build()
                        ._toQuery())
                .size(0)
                .aggregations(
                        COPIES,
                        family -> family.terms(by -> by.field(Fields.FAMILY).size(families.size()))
                                .aggregations(COPIES, copies.build()._toAggregation()));
        SearchBody.readFrom(body, cursor, aliases);
        return body.build();
    }

    /** The copies in the answer to {@link #copies(ResolvedSearch, List, Cursor, Aliases)}. */
    static FamilyGroups read(SearchResponse<ObjectNode> response) {
        Map<String, HitsMetadata<JsonData>> copies = new HashMap<>();
        for (StringTermsBucket family : Objects.requireNonNull(
                        response.aggregations().get(COPIES))
                .sterms()
                .buckets()
                .array()) {
            copies.put(
                    family.key().stringValue(),
                    Objects.requireNonNull(family.aggregations().get(COPIES))
                            .topHits()
                            .hits());
        }
        return new FamilyGroups(copies);
    }

    private static boolean showsOldest(ResolvedSearch request) {
        return request.page().sort() == Page.Sort.RELEVANCE;
    }

    /**
     * The copy that is shown for a hit, with the score of the copy that was found. Its quotes are known only when both are the
     * same: Elasticsearch does not search the quotes of the other copies.
     */
    Hit<ObjectNode> shown(Hit<ObjectNode> hit, ResolvedSearch request) {
        HitsMetadata<JsonData> all = copies.get(family(hit));
        if (all == null || !showsOldest(request)) {
            return hit;
        }
        Hit<JsonData> oldest = all.hits().getFirst();
        return Objects.equals(oldest.id(), hit.id())
                ? hit
                : Hit.of(shown -> shown.index(hit.index())
                        .id(oldest.id())
                        .score(hit.score())
                        .source(HitReader.copy(oldest))
                        .highlight(oldest.highlight()));
    }

    /** The family of a hit, without the copy that is shown. */
    ArticleHit.Family of(Hit<ObjectNode> hit, String shown) {
        HitsMetadata<JsonData> all = copies.get(family(hit));
        if (all == null) {
            return new ArticleHit.Family(family(hit), 1, List.of());
        }
        List<ArticleHit.Card> others = all.hits().stream()
                .map(other -> HitReader.card(HitReader.copy(other)))
                .filter(card -> !card.id().equals(shown))
                .limit(ArticleHit.Family.MOST_OTHERS)
                .toList();
        var total = Objects.requireNonNull(all.total(), "copies without their total");
        return new ArticleHit.Family(family(hit), total.value(), others);
    }

    private static String family(Hit<ObjectNode> hit) {
        return DocValues.text(hit, Fields.FAMILY);
    }
}
