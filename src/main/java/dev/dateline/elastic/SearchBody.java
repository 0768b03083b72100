package dev.dateline.elastic;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import dev.dateline.search.Filters;
import dev.dateline.search.Grouping;
import dev.dateline.search.Interval;
import dev.dateline.search.SearchRequest;
import dev.dateline.search.Sort;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a search into a request of Elasticsearch's {@code _search}. Pure functions. */
final class SearchBody {
    /** How long the snapshot of a list of results is kept after a page of it: time to read a page, and a coffee. */
    static final Time KEEP = Time.of(time -> time.time("15m"));

    /** What a result card shows. */
    static final List<String> CARD = List.of(
            Fields.ID,
            Fields.TITLE,
            Fields.PUBLISHED_AS_GIVEN,
            Fields.SOURCE,
            Fields.URL,
            Fields.LANGUAGE,
            Fields.NAMED);

    private SearchBody() {}

    /** The request for the page behind a cursor, or for the first page; dates counted in steps of {@code step}. */
    static co.elastic.clients.elasticsearch.core.SearchRequest of(
            SearchRequest request, @Nullable Cursor cursor, Aliases names, Interval step) {
        var body = new co.elastic.clients.elasticsearch.core.SearchRequest.Builder()
                .query(query(request))
                .aggregations(FacetAggregations.of(request, step))
                .sort(sort(request.page().sort()))
                .size(request.page().size())
                .trackTotalHits(total -> total.enabled(true))
                .source(source -> source.filter(fields -> fields.includes(CARD)));
        List<Query> alternatives = FilterQuery.alternatives(request.filters(), null);
        if (!alternatives.isEmpty()) {
            body.postFilter(QueryBuilders.bool().filter(alternatives).build()._toQuery());
        }
        if (request.highlighting().isWanted() && request.page().size() > 0) {
            body.highlight(Highlights.request(request.query(), request.highlighting()));
        }
        if (request.page().grouping() == Grouping.FAMILIES) {
            FamilyGroups.fold(body, request, cursor);
        } else if (cursor != null) {
            body.searchAfter(cursor.after().stream().map(SearchBody::value).toList());
        }
        if (cursor != null && cursor.snapshot() != null) {
            body.pit(snapshot -> snapshot.id(cursor.snapshot()).keepAlive(KEEP));
        } else {
            body.index(names.articles());
        }
        return body.build();
    }

    /** The request that counts dates alone, in other steps than first asked for. */
    static co.elastic.clients.elasticsearch.core.SearchRequest dates(
            SearchRequest request, Interval step, Aliases names) {
        return new co.elastic.clients.elasticsearch.core.SearchRequest.Builder()
                .index(names.articles())
                .query(query(request))
                .aggregations(FacetAggregations.dates(request.filters(), step))
                .size(0)
                .build();
    }

    /** Words and what must or must not hold; alternatives are not in it, because facets must not see all of them. */
    static Query query(SearchRequest request) {
        Filters filters = request.filters();
        List<Query> required = FilterQuery.required(filters);
        List<Query> excluded = FilterQuery.excluded(filters);
        Query words = TextQuery.matching(request.query());
        if (required.isEmpty() && excluded.isEmpty()) {
            return words;
        }
        BoolQuery.Builder all = QueryBuilders.bool().filter(required).mustNot(excluded);
        return (words.isMatchAll() ? all : all.must(words)).build()._toQuery();
    }

    /** All that a hit has to fulfil, alternatives too, for those who count no facets. */
    static Query whole(SearchRequest request) {
        List<Query> alternatives = FilterQuery.alternatives(request.filters(), null);
        Query query = query(request);
        return alternatives.isEmpty()
                ? query
                : QueryBuilders.bool().must(query).filter(alternatives).build()._toQuery();
    }

    static List<SortOptions> sort(Sort sort) {
        SortOptions id = field(FieldSort.of(by -> by.field(Fields.ID).order(SortOrder.Asc)));
        SortOptions newest = published(SortOrder.Desc);
        return switch (sort) {
            case RELEVANCE -> List.of(SortOptions.of(by -> by.score(score -> score)), newest, id);
            case NEWEST -> List.of(newest, id);
            case OLDEST -> List.of(published(SortOrder.Asc), id);
        };
    }

    private static SortOptions published(SortOrder order) {
        return field(FieldSort.of(by -> by.field(Fields.PUBLISHED).order(order).missing("_last")));
    }

    private static SortOptions field(FieldSort field) {
        return SortOptions.of(by -> by.field(field));
    }

    static FieldValue value(Object value) {
        return switch (value) {
            case Integer number -> FieldValue.of(number.longValue());
            case Long number -> FieldValue.of(number);
            case Double number -> FieldValue.of(number);
            default -> FieldValue.of(value.toString());
        };
    }
}
