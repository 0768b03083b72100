package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.facet.FacetAggregations;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.Highlights;
import dev.dateline.elastic.query.HitOrder;
import dev.dateline.elastic.query.NarrowedQuery;
import dev.dateline.search.request.Grouping;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.SearchRequest;
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
                .query(NarrowedQuery.showingQuotes(request, shownQuotes(request)))
                .aggregations(FacetAggregations.of(request, step))
                .sort(HitOrder.of(request.page().sort()))
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

    private static int shownQuotes(SearchRequest request) {
        return request.page().size() > 0 && request.highlighting().isWanted() ? QuoteHits.SHOWN : 0;
    }

    /** A sort value of a cursor, as the client takes it. */
    static FieldValue value(Object value) {
        return switch (value) {
            case Integer number -> FieldValue.of(number.longValue());
            case Long number -> FieldValue.of(number);
            case Double number -> FieldValue.of(number);
            default -> FieldValue.of(value.toString());
        };
    }
}
