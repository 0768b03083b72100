package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.dateline.elastic.cluster.SearchedIndex;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.names.NameLookup;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.HitOrder;
import dev.dateline.search.FamilyService;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.ArticleHit;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Counts the families of near duplicates by their articles, in one request. Safe for many threads. */
public final class ArticleFamilies implements FamilyService {
    private static final String ALL = "all";
    private static final String LARGEST = "largest";
    private static final String VERSIONS = "versions";
    private static final String LAST = "last";
    private static final String SOURCES = "sources";

    /** Families that are counted. */
    private static final int MOST = 10_000;

    private final SearchedIndex articles;
    private final NameLookup lookup;

    /** Counts in an archive. */
    public ArticleFamilies(SearchedArchive archive) {
        this.articles = archive.articles();
        this.lookup = archive.lookup();
    }

    @Override
    public Families families(SearchRequest search) {
        Query query = FilterQuery.whole(lookup.resolved(search));
        int size = Math.max(1, search.page().size());
        Aggregation all = Aggregation.of(any ->
                any.terms(terms -> terms.field(Fields.FAMILY).minDocCount(2).size(MOST)));
        var counted = articles.counts(query, Map.of(ALL, all, LARGEST, largest(size)));
        return new Families(
                Objects.requireNonNull(counted.get(ALL))
                        .sterms()
                        .buckets()
                        .array()
                        .size(),
                Objects.requireNonNull(counted.get(LARGEST)).sterms().buckets().array().stream()
                        .map(ArticleFamilies::family)
                        .toList());
    }

    private static Aggregation largest(int size) {
        return Aggregation.of(largest -> largest.terms(
                        terms -> terms.field(Fields.FAMILY).minDocCount(2).size(size))
                .aggregations(VERSIONS, cards(Page.Sort.OLDEST, Family.MOST_VERSIONS))
                .aggregations(LAST, cards(Page.Sort.NEWEST, 1))
                .aggregations(SOURCES, sources -> sources.cardinality(count -> count.field(Fields.SOURCE))));
    }

    private static Aggregation cards(Page.Sort order, int size) {
        return Aggregation.of(cards ->
                cards.topHits(hits -> hits.size(size).sort(HitOrder.of(order)).source(SearchBody.CARDS)));
    }

    private static Family family(StringTermsBucket bucket) {
        List<ArticleHit.Card> versions = cards(bucket, VERSIONS);
        return new Family(
                bucket.key().stringValue(),
                bucket.docCount(),
                Objects.requireNonNull(bucket.aggregations().get(SOURCES))
                        .cardinality()
                        .value(),
                last(versions, bucket),
                versions);
    }

    /** The last dated version: of those published on one day the last one that is listed. */
    private static ArticleHit.Card last(List<ArticleHit.Card> versions, StringTermsBucket bucket) {
        return versions.size() < bucket.docCount()
                ? cards(bucket, LAST).getFirst()
                : versions.reversed().stream()
                        .filter(version -> version.published() != null)
                        .findFirst()
                        .orElse(versions.getLast());
    }

    private static List<ArticleHit.Card> cards(StringTermsBucket bucket, String name) {
        return Objects.requireNonNull(bucket.aggregations().get(name)).topHits().hits().hits().stream()
                .map(hit -> HitReader.card(HitReader.copy(hit)))
                .toList();
    }
}
