package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.facet.FacetAggregations;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.Highlights;
import dev.dateline.elastic.query.HitOrder;
import dev.dateline.elastic.query.ResolvedSearch;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a search into the request that is sent to Elasticsearch. Pure functions. */
public final class SearchBody {
    /** How long the point in time of a search is kept after each page: time to read a page, and a break. */
    static final Time KEEP = Time.of(time -> time.time("15m"));

    /** What a result card shows. */
    static final List<String> CARD = List.of(
            Fields.ID,
            Fields.TITLE,
            Fields.PUBLISHED_AS_GIVEN,
            Fields.SOURCE,
            Fields.URL,
            Fields.LANGUAGE,
            Fields.ADDED,
            Fields.NAMED);

    /** Returns of each article what a card shows, without its entities. */
    static final SourceConfig CARDS = SourceConfig.of(
            source -> source.filter(fields -> fields.includes(CARD).excludes(Fields.NAMED)));

    /** What says on which page of a newspaper or document a passage is. */
    private static final List<String> PAGES = List.of(Fields.EXTRA + ".page", Fields.EXTRA + ".pages");

    /** Returns of each article what a card shows, with its entities and the pages of its passages. */
    static final SourceConfig HITS = SourceConfig.of(
            source -> source.filter(fields -> fields.includes(CARD).includes(PAGES)));

    private SearchBody() {}

    /**
     * How facets are counted.
     *
     * @param step of the publication dates
     * @param shards of the index; 0 when not known
     */
    public record Counting(Interval step, int shards) {}

    /** The request for the page after a cursor; for the first page without one. */
    static SearchRequest page(ResolvedSearch request, @Nullable Cursor cursor, Aliases aliases, Counting counting) {
        SearchRequest.Builder body = new SearchRequest.Builder()
                .searchType(HitOrder.SCORES)
                .query(FilterQuery.showingQuotes(request, shownQuotes(request)))
                .aggregations(FacetAggregations.of(request, counting.step(), counting.shards()))
                .sort(HitOrder.of(request.page().sort()))
                .size(request.page().size())
                .trackTotalHits(total -> total.enabled(true))
                .source(HITS);
        List<Query> alternatives = FilterQuery.alternatives(request.filters(), null);
        if (!alternatives.isEmpty()) {
            body.postFilter(QueryBuilders.bool().filter(alternatives).build()._toQuery());
        }
        if (request.highlighting().isWanted() && request.page().size() > 0) {
            body.highlight(Highlights.request(request.query(), request.highlighting()));
        }
        if (request.page().grouping() == Page.Grouping.FAMILIES) {
            FamilyGroups.fold(body, request, cursor, counting.shards());
        } else if (cursor != null) {
            startAfter(body, cursor.after());
        }
        readFrom(body, cursor, aliases);
        return body.build();
    }

    /** Starts after a hit with these sort values of a cursor; with the first hit when there are none. */
    static void startAfter(SearchRequest.Builder body, List<Object> after) {
        if (!after.isEmpty()) {
            body.searchAfter(after.stream().map(SearchBody::value).toList());
        }
    }

    /** Reads the cursor's point in time, or else the archive as it is. */
    static void readFrom(SearchRequest.Builder body, @Nullable Cursor cursor, Aliases aliases) {
        if (cursor != null && cursor.snapshot() != null) {
            body.pit(snapshot -> snapshot.id(cursor.snapshot()).keepAlive(KEEP));
        } else {
            body.index(aliases.articles());
        }
    }

    private static int shownQuotes(ResolvedSearch request) {
        return request.page().size() > 0 && request.highlighting().isWanted() ? QuoteHits.SHOWN : 0;
    }

    /** A sort value of a cursor, as the client takes it. */
    private static FieldValue value(Object value) {
        return switch (value) {
            case Integer number -> FieldValue.of(number.longValue());
            case Long number -> FieldValue.of(number);
            case Double number -> FieldValue.of(number);
            default -> FieldValue.of(value.toString());
        };
    }
}
