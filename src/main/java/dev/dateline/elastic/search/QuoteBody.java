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
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.facet.FacetAggregations;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.Highlights;
import dev.dateline.elastic.query.HitOrder;
import dev.dateline.elastic.query.QuoteQuery;
import dev.dateline.elastic.query.TextQuery;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.QuoteRequest;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.Selection;
import dev.dateline.search.request.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns a search for quotes into requests: articles in order, and in each the quotes that match. The names of its query
 * have been looked up. For one search; one thread.
 */
final class QuoteBody {
    /** The aggregation over quotes, and those inside it. */
    static final String QUOTES = "quotes";

    static final String SPEAKER = "speaker";
    static final String ABOUT = "about";

    private final QuoteRequest request;
    private final List<QueryNode> ofQuotes = new ArrayList<>();
    private final List<QueryNode> ofArticles = new ArrayList<>();

    QuoteBody(QuoteRequest request) {
        this.request = request;
        QueryNode root = request.search().query().root();
        List<QueryNode> all = root instanceof QueryNode.And and ? and.nodes() : List.of(root);
        all.forEach(node -> (QuoteQuery.isAboutQuotes(node) ? ofQuotes : ofArticles).add(node));
    }

    /** The request for the articles of a page and their quotes; {@code skipped} of the first have been shown. */
    SearchRequest.Builder page(int skipped) {
        Sort sort = request.search().page().sort();
        InnerHits quotes = new InnerHits.Builder()
                .name(QUOTES)
                .size(skipped + request.search().page().size())
                .sort(sort == Sort.RELEVANCE ? List.of(score(), start()) : List.of(start()))
                .highlight(Highlights.quotes())
                .build();
        return new SearchRequest.Builder()
                .query(articles(quotes(true, true), quotes))
                .size(request.search().page().size())
                .sort(HitOrder.of(sort))
                .trackTotalHits(total -> total.enabled(false))
                .source(source -> source.filter(fields -> fields.includes(SearchBody.CARD)))
                .aggregations(QUOTES, nested(quotes(true, true), Map.of()));
    }

    /** The request that counts who speaks and about whom, each without its own alternatives. */
    SearchRequest facets(Aliases names) {
        return new SearchRequest.Builder()
                .index(names.articles())
                .size(0)
                .query(articles(quotes(false, false), null))
                .aggregations(
                        SPEAKER, nested(quotes(false, true), counts(SPEAKER, Fields.QUOTE_SPEAKER_ID, speakers())))
                .aggregations(ABOUT, nested(quotes(true, false), counts(ABOUT, Fields.QUOTE_ABOUT, request.about())))
                .build();
    }

    /** The speakers asked for: a quote has one, so several are alternatives, however they are given. */
    Selection speakers() {
        Selection given = request.search().filters().of(FilterField.SPEAKER);
        return new Selection(List.of(), given.selected(), given.not());
    }

    private Query articles(Query quotes, @Nullable InnerHits shown) {
        var filters = request.search().filters().without(FilterField.SPEAKER);
        SearchQuery words = request.search().query();
        BoolQuery.Builder all = QueryBuilders.bool()
                .must(QueryBuilders.nested()
                        .path(Fields.QUOTES)
                        .scoreMode(ChildScoreMode.Max)
                        .query(quotes)
                        .innerHits(shown)
                        .build()
                        ._toQuery())
                .filter(FilterQuery.required(filters))
                .filter(FilterQuery.alternatives(filters, null))
                .mustNot(FilterQuery.excluded(filters));
        if (!ofArticles.isEmpty()) {
            QueryNode root = ofArticles.size() == 1 ? ofArticles.getFirst() : new QueryNode.And(ofArticles);
            all.filter(TextQuery.matching(new SearchQuery(words.text(), root, words.variants())));
        }
        return all.build()._toQuery();
    }

    private Query quotes(boolean ofSpeakers, boolean aboutSome) {
        BoolQuery.Builder all = QueryBuilders.bool();
        if (!ofQuotes.isEmpty()) {
            all.must(new QuoteQuery(request.search().query().variants(), 0).one(ofQuotes));
        }
        narrow(all, Fields.QUOTE_SPEAKER_ID, speakers(), ofSpeakers);
        narrow(all, Fields.QUOTE_ABOUT, request.about(), aboutSome);
        return all.build()._toQuery();
    }

    private static void narrow(BoolQuery.Builder all, String field, Selection selection, boolean alternatives) {
        selection.all().forEach(value -> all.filter(FilterQuery.terms(field, List.of(value))));
        if (alternatives && !selection.any().isEmpty()) {
            all.filter(FilterQuery.terms(field, selection.any()));
        }
        if (!selection.not().isEmpty()) {
            all.mustNot(FilterQuery.terms(field, selection.not()));
        }
    }

    private static Aggregation nested(Query quotes, Map<String, Aggregation> counts) {
        Aggregation those = Aggregation.of(those1 -> those1.filter(quotes).aggregations(counts));
        return Aggregation.of(
                all -> all.nested(nested -> nested.path(Fields.QUOTES)).aggregations(QUOTES, those));
    }

    private Map<String, Aggregation> counts(String facet, String field, Selection selection) {
        return FacetAggregations.counts(facet, field, request.search().facets().size(), selection);
    }

    private static SortOptions score() {
        return SortOptions.of(by -> by.score(score -> score));
    }

    private static SortOptions start() {
        return SortOptions.of(by ->
                by.field(FieldSort.of(start -> start.field(Fields.QUOTE_START).order(SortOrder.Asc))));
    }
}
