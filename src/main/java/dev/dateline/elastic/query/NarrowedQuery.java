package dev.dateline.elastic.query;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.SearchRequest;
import java.util.List;

/**
 * The words of a search, whose names have been looked up, and the filters that narrow it, in one query. Pure functions.
 */
public final class NarrowedQuery {
    private NarrowedQuery() {}

    /** Words and what must or must not hold; alternatives are not in it, because facets must not see all of them. */
    public static Query of(SearchRequest request) {
        return narrowed(request, TextQuery.matching(request.query()));
    }

    /** The same, and tells with each article which of its quotes are meant, {@code most} of each group; none for 0. */
    public static Query showingQuotes(SearchRequest request, int most) {
        return narrowed(request, TextQuery.showingQuotes(request.query(), most));
    }

    /** All that a hit has to fulfil, alternatives too, for those who count no facets. */
    public static Query whole(SearchRequest request) {
        List<Query> alternatives = FilterQuery.alternatives(request.filters(), null);
        Query query = of(request);
        return alternatives.isEmpty()
                ? query
                : QueryBuilders.bool().must(query).filter(alternatives).build()._toQuery();
    }

    private static Query narrowed(SearchRequest request, Query words) {
        Filters filters = request.filters();
        List<Query> required = FilterQuery.required(filters);
        List<Query> excluded = FilterQuery.excluded(filters);
        if (required.isEmpty() && excluded.isEmpty()) {
            return words;
        }
        BoolQuery.Builder all = QueryBuilders.bool().filter(required).mustNot(excluded);
        return (words.isMatchAll() ? all : all.must(words)).build()._toQuery();
    }
}
