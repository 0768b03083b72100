package dev.dateline.elastic.query;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import dev.dateline.search.query.QueryNode;
import java.util.List;

/**
 * Turns words, phrases and their combinations, without fields among them, into a query on one scope. Pure functions.
 *
 * @param scope where they are looked for
 * @param variants whether stems and names count as matches
 */
record ScopedQuery(WordScope scope, boolean variants) {
    /** Finds what the node means; {@code required} as {@link WordQuery} has it. */
    Query matching(QueryNode node, boolean required) {
        return switch (node) {
            case QueryNode.And and -> conjunction(and.nodes(), required);
            case QueryNode.Not not -> conjunction(List.of(not), required);
            case QueryNode.Or or ->
                Alternatives.any(
                        or.nodes().stream().map(part -> matching(part, false)).toList());
            default -> Alternatives.best(new WordQuery(scope, variants, required).forms(node));
        };
    }

    private Query conjunction(List<? extends QueryNode> nodes, boolean required) {
        BoolQuery.Builder all = QueryBuilders.bool();
        for (QueryNode node : nodes) {
            if (node instanceof QueryNode.Not not) {
                all.mustNot(matching(not.node(), false));
            } else {
                all.must(matching(node, required));
            }
        }
        return all.build()._toQuery();
    }
}
