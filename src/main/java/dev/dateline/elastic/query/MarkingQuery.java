package dev.dateline.elastic.query;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import dev.dateline.search.query.QueryField;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.request.SearchQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds every word and phrase asked for in titles and texts, any of them: what highlighting marks. Names behind
 * {@code actor:} and its like are marked wherever they stand; what is asked of a quote is marked in the quote. For one
 * query; one thread.
 */
final class MarkingQuery {
    private final boolean variants;
    private final List<Query> words = new ArrayList<>();

    private MarkingQuery(boolean variants) {
        this.variants = variants;
    }

    /** The query that marks a search's words; one that finds nothing when there are none. */
    static Query of(SearchQuery query) {
        MarkingQuery marking = new MarkingQuery(query.variants());
        marking.collect(query.root(), WordScope.ANYWHERE);
        return marking.words.isEmpty()
                ? QueryBuilders.matchNone().build()._toQuery()
                : QueryBuilders.bool().should(marking.words).build()._toQuery();
    }

    private void collect(QueryNode node, WordScope scope) {
        switch (node) {
            case QueryNode.And and -> and.nodes().forEach(part -> collect(part, scope));
            case QueryNode.Or or -> or.nodes().forEach(part -> collect(part, scope));
            case QueryNode.InField in -> collect(in.field(), in.node());
            case QueryNode.OneOf oneOf ->
                collect(oneOf.asked().field(), oneOf.asked().node());
            case QueryNode.Everything everything -> {
                // Nothing to mark.
            }
            case QueryNode.Not not -> {
                // What must not be there is never marked.
            }
            case QueryNode.Days days -> {
                // Dates are told by annotations, not by words.
            }
            default -> words.addAll(new WordQuery(scope, variants, false).marks(node));
        }
    }

    private void collect(QueryField field, QueryNode node) {
        switch (field.kind()) {
            case WORDS -> collect(node, field == QueryField.TITLE ? WordScope.TITLE : WordScope.TEXT);
            case NAMES -> collect(node, WordScope.ANYWHERE);
            case QUOTES, VALUES, DAYS -> {
                // Not found in the text.
            }
        }
    }
}
