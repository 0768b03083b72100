package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.ChildScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.InnerHits;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.facet.DateFacets;
import dev.dateline.elastic.facet.FacetAggregations;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.Highlights;
import dev.dateline.elastic.query.HitOrder;
import dev.dateline.elastic.query.ResolvedSearch;
import dev.dateline.elastic.query.TextQuery;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a search for quotes into requests: articles in order, and the matching quotes of each. For one search; one thread. */
final class QuoteBody {
    /** The aggregation over quotes, and those inside it. */
    static final String QUOTES = "quotes";

    static final String SPEAKER = "speaker";
    static final String ABOUT = "about";

    private final ResolvedSearch search;
    private final Filters.Selection about;
    private final List<QueryNode> ofQuotes = new ArrayList<>();
    private final List<QueryNode> ofArticles = new ArrayList<>();

    /** Quotes that satisfy the search and name the actors of {@code about}. */
    QuoteBody(ResolvedSearch search, Filters.Selection about) {
        this.search = search;
        this.about = about;
        List<QueryNode> all = search.query().root().conjuncts();
        all.forEach(node -> (TextQuery.isAboutQuotes(node) ? ofQuotes : ofArticles).add(node));
    }

    /** The request for the articles of a page and their quotes, {@code skipped} quotes of the first article left out. */
    SearchRequest.Builder page(int skipped) {
        Page.Sort sort = search.page().sort();
        InnerHits quotes = new InnerHits.Builder()
                .name(QUOTES)
                .size(skipped + search.page().size())
                .sort(sort == Page.Sort.RELEVANCE ? List.of(score(), start()) : List.of(start()))
                .highlight(Highlights.quotes())
                .build();
        return new SearchRequest.Builder()
                .searchType(HitOrder.SCORES)
                .query(articles(quotes(true, true), quotes))
                .size(search.page().size())
                .sort(HitOrder.of(sort))
                .trackTotalHits(total -> total.enabled(false))
                .source(source ->
                        source.filter(fields -> fields.includes(SearchBody.CARD).includes(Fields.TEXT)))
                .aggregations(QUOTES, nested(quotes(true, true), Map.of()));
    }

    /**
     * The request that counts speakers and the actors that quotes name, each without its own alternatives; and the quotes by
     * date when a step is given.
     */
    SearchRequest facets(Aliases aliases) {
        Interval step = search.facets().interval();
        Aggregation matching = nested(quotes(true, true), Map.of());
        return new SearchRequest.Builder()
                .index(aliases.articles())
                .size(0)
                .query(articles(quotes(false, false), null))
                .aggregations(
                        SPEAKER, nested(quotes(false, true), counts(SPEAKER, Fields.QUOTE_SPEAKER_ID, speakers())))
                .aggregations(ABOUT, nested(quotes(true, false), counts(ABOUT, Fields.QUOTE_ABOUT, about)))
                .aggregations(step == null ? Map.of() : DateFacets.published(step, Map.of(QUOTES, matching)))
                .build();
    }

    /** The speakers asked for. A quote has one, so several are always alternatives. */
    Filters.Selection speakers() {
        Filters.Selection given = search.filters().of(FilterField.SPEAKER);
        return new Filters.Selection(List.of(), given.selected(), given.not());
    }

    private Query articles(Query quotes, @Nullable InnerHits shown) {
        var filters = search.filters().without(FilterField.SPEAKER);
        BoolQuery.Builder all = FilterQuery.filtered(filters)
                .must(QueryBuilders.nested()
                        .path(Fields.QUOTES)
                        .scoreMode(ChildScoreMode.Max)
                        .query(quotes)
                        .innerHits(shown)
                        .build()
                        ._toQuery());
        if (!ofArticles.isEmpty()) {
            all.filter(TextQuery.matching(search.query().of(ofArticles)));
        }
        return all.build()._toQuery();
    }

    private Query quotes(boolean ofSpeakers, boolean aboutSome) {
        BoolQuery.Builder all = QueryBuilders.bool();
        if (!ofQuotes.isEmpty()) {
            all.must(TextQuery.quotes(search.query().of(ofQuotes)));
        }
        narrow(all, Fields.QUOTE_SPEAKER_ID, speakers(), ofSpeakers);
        narrow(all, Fields.QUOTE_ABOUT, about, aboutSome);
        return all.build()._toQuery();
    }

    private static void narrow(BoolQuery.Builder all, String field, Filters.Selection selection, boolean alternatives) {
        selection.all().forEach(value -> all.filter(Clauses.terms(field, List.of(value))));
        if (alternatives && !selection.any().isEmpty()) {
            all.filter(Clauses.terms(field, selection.any()));
        }
        if (!selection.not().isEmpty()) {
            all.mustNot(Clauses.terms(field, selection.not()));
        }
    }

    private static Aggregation nested(Query quotes, Map<String, Aggregation> counts) {
        Aggregation those = Aggregation.of(each -> each.filter(quotes).aggregations(counts));
        return Aggregation.of(
                all -> all.nested(nested -> nested.path(Fields.QUOTES)).aggregations(QUOTES, those));
    }

    private Map<String, Aggregation> counts(String facet, String field, Filters.Selection selection) {
        return FacetAggregations.counts(facet, field, search.facets().size(), selection);
    }

    private static SortOptions score() {
        return SortOptions.of(by -> by.score(score -> score));
    }

    private static SortOptions start() {
        return SortOptions.of(by ->
                by.field(FieldSort.of(start -> start.field(Fields.QUOTE_START).order(SortOrder.Asc))));
    }
}
