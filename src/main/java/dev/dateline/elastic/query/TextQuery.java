package dev.dateline.elastic.query;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.request.SearchQuery;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what a search asks for into an Elasticsearch query; the names and values behind its fields have been looked up
 * before. For one query; one thread.
 */
public final class TextQuery {
    private final boolean variants;
    private final QuoteQuery quotes;

    private TextQuery(SearchQuery query, int shownQuotes) {
        variants = query.variants();
        quotes = new QuoteQuery(variants, shownQuotes);
    }

    /**
     * Finds and ranks the articles that a search means.
     *
     * @throws IllegalStateException when a name in it has not been looked up
     */
    public static Query matching(SearchQuery query) {
        return new TextQuery(query, 0).matching(query.root(), true);
    }

    /** The same, and tells with each article which of its quotes are meant, {@code most} of each group; none for 0. */
    public static Query showingQuotes(SearchQuery query, int most) {
        return new TextQuery(query, most).matching(query.root(), true);
    }

    private Query matching(QueryNode node, boolean required) {
        if (QuoteQuery.isAboutQuotes(node)) {
            return quotes.nested(List.of(node));
        }
        return switch (node) {
            case QueryNode.Everything everything ->
                QueryBuilders.matchAll().build()._toQuery();
            case QueryNode.Not not -> conjunction(List.of(not), required);
            case QueryNode.And and -> conjunction(and.nodes(), required);
            case QueryNode.Or or ->
                Alternatives.any(
                        or.nodes().stream().map(part -> matching(part, false)).toList());
            case QueryNode.Days days -> FilterQuery.days(days);
            case QueryNode.OneOf oneOf -> oneOf(oneOf);
            case QueryNode.InField in -> inField(in, required);
            default -> words(node, WordScope.ANYWHERE, required);
        };
    }

    private Query conjunction(List<? extends QueryNode> nodes, boolean required) {
        BoolQuery.Builder all = QueryBuilders.bool();
        List<QueryNode> ofQuotes = new ArrayList<>();
        for (QueryNode node : nodes) {
            if (QuoteQuery.isAboutQuotes(node)) {
                ofQuotes.add(node);
            } else if (node instanceof QueryNode.Not not) {
                all.mustNot(new TextQuery(this).matching(not.node(), false));
            } else if (node.asksForWords()) {
                all.must(matching(node, required));
            } else {
                all.filter(matching(node, required));
            }
        }
        if (!ofQuotes.isEmpty()) {
            all.must(quotes.nested(ofQuotes));
        }
        return all.build()._toQuery();
    }

    /** For what is excluded, whose quotes are not shown. */
    private TextQuery(TextQuery including) {
        variants = including.variants;
        quotes = new QuoteQuery(variants, 0);
    }

    private Query inField(QueryNode.InField in, boolean required) {
        WordScope scope = switch (in.field()) {
            case TITLE -> WordScope.TITLE;
            case TEXT -> WordScope.TEXT;
            default -> throw new IllegalStateException(in.field() + " has not been looked up");
        };
        return words(in.node(), scope, required);
    }

    private Query words(QueryNode node, WordScope scope, boolean required) {
        return new ScopedQuery(scope, variants).matching(node, required);
    }

    /** An article with one of the values; with none at all when nothing bears the name. */
    private static Query oneOf(QueryNode.OneOf oneOf) {
        return FilterQuery.terms(FilterQuery.field(oneOf.field()), oneOf.values());
    }
}
